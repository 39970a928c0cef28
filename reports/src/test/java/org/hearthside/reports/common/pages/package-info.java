@NullMarked
package org.hearthside.reports.common.pages;

import org.jspecify.annotations.NullMarked;

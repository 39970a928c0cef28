/** Pages of PDF files that came from elsewhere, drawn by a limited process of their own. */
@NullMarked
package org.hearthside.reports.common.pages;

import org.jspecify.annotations.NullMarked;

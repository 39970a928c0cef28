@NullMarked
package org.hearthside.app;

import org.jspecify.annotations.NullMarked;

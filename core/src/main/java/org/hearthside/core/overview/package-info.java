/** What screens and pages show of one person at a glance. */
@NullMarked
package org.hearthside.core.overview;

import org.jspecify.annotations.NullMarked;

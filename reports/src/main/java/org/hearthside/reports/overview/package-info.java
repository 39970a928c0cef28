/** The identity band on paper and the face sheet. */
@NullMarked
package org.hearthside.reports.overview;

import org.jspecify.annotations.NullMarked;

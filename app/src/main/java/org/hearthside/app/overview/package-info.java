/** The list of residents, the workspace of one, and Today. */
@NullMarked
package org.hearthside.app.overview;

import org.jspecify.annotations.NullMarked;

/** Documents and the photo, in the window. */
@NullMarked
package org.hearthside.app.documents;

import org.jspecify.annotations.NullMarked;

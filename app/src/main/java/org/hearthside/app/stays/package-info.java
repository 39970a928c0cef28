/** Where a person lives and lived, and the move to another place. */
@NullMarked
package org.hearthside.app.stays;

import org.jspecify.annotations.NullMarked;

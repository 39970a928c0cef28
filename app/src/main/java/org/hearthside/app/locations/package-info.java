/** The organization and its houses. */
@NullMarked
package org.hearthside.app.locations;

import org.jspecify.annotations.NullMarked;

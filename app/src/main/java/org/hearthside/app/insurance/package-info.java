/** Insurance, read only. */
@NullMarked
package org.hearthside.app.insurance;

import org.jspecify.annotations.NullMarked;

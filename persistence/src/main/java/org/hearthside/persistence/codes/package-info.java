/** Code lists, as they are kept and brought in. */
@NullMarked
package org.hearthside.persistence.codes;

import org.jspecify.annotations.NullMarked;

/** Documents: papers, cards and photos that belong to a person's record. */
@NullMarked
package org.hearthside.core.documents;

import org.jspecify.annotations.NullMarked;

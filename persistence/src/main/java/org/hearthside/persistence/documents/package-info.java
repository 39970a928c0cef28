/** Documents, sealed as they are kept. */
@NullMarked
package org.hearthside.persistence.documents;

import org.jspecify.annotations.NullMarked;

/** Tests of documents. */
@NullMarked
package org.hearthside.persistence.documents;

import org.jspecify.annotations.NullMarked;

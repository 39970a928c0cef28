/** Readers of foreign files, and the store that keeps what they bring. HAPI is used here alone. */
@NullMarked
package org.hearthside.persistence.importexport;

import org.jspecify.annotations.NullMarked;

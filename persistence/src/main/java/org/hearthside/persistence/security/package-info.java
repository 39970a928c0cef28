/** Keys, the key file, sealed columns and the door to the encrypted data folder. */
@NullMarked
package org.hearthside.persistence.security;

import org.jspecify.annotations.NullMarked;

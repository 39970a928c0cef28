/** Whom to call, as it is kept. */
@NullMarked
package org.hearthside.persistence.contacts;

import org.jspecify.annotations.NullMarked;

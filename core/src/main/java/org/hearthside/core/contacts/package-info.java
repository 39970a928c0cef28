/** Whom to call, in which order, and who may decide. */
@NullMarked
package org.hearthside.core.contacts;

import org.jspecify.annotations.NullMarked;

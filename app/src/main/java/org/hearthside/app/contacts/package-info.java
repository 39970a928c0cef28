/** Whom to call: the list and its form. */
@NullMarked
package org.hearthside.app.contacts;

import org.jspecify.annotations.NullMarked;

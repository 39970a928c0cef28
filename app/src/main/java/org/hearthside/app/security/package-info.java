/** Signing in, the lock, and the first welcome. */
@NullMarked
package org.hearthside.app.security;

import org.jspecify.annotations.NullMarked;

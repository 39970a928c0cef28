/** Who works here, what each role may do, and the session that every call carries. */
@NullMarked
package org.hearthside.core.security;

import org.jspecify.annotations.NullMarked;

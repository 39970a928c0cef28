/** The people who live here: identity, demographics, status. */
@NullMarked
package org.hearthside.core.clients;

import org.jspecify.annotations.NullMarked;

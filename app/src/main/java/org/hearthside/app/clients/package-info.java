/** Who a person is: reading and correcting it, registering someone new. */
@NullMarked
package org.hearthside.app.clients;

import org.jspecify.annotations.NullMarked;

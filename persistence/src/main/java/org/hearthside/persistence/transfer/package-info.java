/** What was printed and what left the house, as it is kept. */
@NullMarked
package org.hearthside.persistence.transfer;

import org.jspecify.annotations.NullMarked;

/** The log of every act: reading it, and proving that nothing in it was changed. */
@NullMarked
package org.hearthside.persistence.audit;

import org.jspecify.annotations.NullMarked;

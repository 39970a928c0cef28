/** At what times the houses give, when their shifts begin, and which rules are switched on. */
@NullMarked
package org.hearthside.app.medications.times;

import org.jspecify.annotations.NullMarked;

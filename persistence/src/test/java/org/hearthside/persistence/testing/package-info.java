/** What tests of stores stand on: both engines, a facility with people in it, a clock to turn. */
@NullMarked
package org.hearthside.persistence.testing;

import org.jspecify.annotations.NullMarked;

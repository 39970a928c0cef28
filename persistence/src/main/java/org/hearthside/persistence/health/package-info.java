/** Allergies, conditions, code status, care facts, readings and results, as they are kept. */
@NullMarked
package org.hearthside.persistence.health;

import org.jspecify.annotations.NullMarked;

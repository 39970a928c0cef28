/**
 * Allergies, conditions, code status, vital signs, results, vaccines and how to support a person.
 */
@NullMarked
package org.hearthside.core.health;

import org.jspecify.annotations.NullMarked;

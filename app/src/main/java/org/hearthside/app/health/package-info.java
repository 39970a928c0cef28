/** Allergies, code status, conditions, care facts, vital signs, and their forms. */
@NullMarked
package org.hearthside.app.health;

import org.jspecify.annotations.NullMarked;

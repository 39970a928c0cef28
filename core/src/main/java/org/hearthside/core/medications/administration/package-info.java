/** What was given, what was not and why: the administration record and its rules. */
@NullMarked
package org.hearthside.core.medications.administration;

import org.jspecify.annotations.NullMarked;

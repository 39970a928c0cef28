/** Incidents, in their smallest form: what happened, as it is first written down. */
@NullMarked
package org.hearthside.core.incidents;

import org.jspecify.annotations.NullMarked;

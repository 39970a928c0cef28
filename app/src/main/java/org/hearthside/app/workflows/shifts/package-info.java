/** The shift: what is open, signing it off, and what the next one must know. */
@NullMarked
package org.hearthside.app.workflows.shifts;

import org.jspecify.annotations.NullMarked;

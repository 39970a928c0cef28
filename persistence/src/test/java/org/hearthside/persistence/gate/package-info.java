/**
 * The gate the storage has to pass: killed processes, power cuts, flipped bits, and a hunt for
 * patient data in every file written. Short in the build, long from the command line.
 */
@NullMarked
package org.hearthside.persistence.gate;

import org.jspecify.annotations.NullMarked;

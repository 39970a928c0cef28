/** The command line: batch work and scripts without a window. */
@NullMarked
package org.hearthside.app.cli;

import org.jspecify.annotations.NullMarked;

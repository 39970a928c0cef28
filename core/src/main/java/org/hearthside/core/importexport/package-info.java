/** What came out of a foreign file. */
@NullMarked
package org.hearthside.core.importexport;

import org.jspecify.annotations.NullMarked;

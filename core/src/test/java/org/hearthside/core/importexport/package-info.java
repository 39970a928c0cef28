/** Tests of what an import says. */
@NullMarked
package org.hearthside.core.importexport;

import org.jspecify.annotations.NullMarked;

/** Bringing records in from files. */
@NullMarked
package org.hearthside.app.importexport;

import org.jspecify.annotations.NullMarked;

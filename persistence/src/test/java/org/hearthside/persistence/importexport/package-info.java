/** Tests of the import. All people in them are made up. */
@NullMarked
package org.hearthside.persistence.importexport;

import org.jspecify.annotations.NullMarked;

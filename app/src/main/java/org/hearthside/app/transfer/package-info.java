/** The transfer packet and the face sheet, from the question to the printer. */
@NullMarked
package org.hearthside.app.transfer;

import org.jspecify.annotations.NullMarked;

/** Turning the record's text, in any script, into glyphs of the shipped fonts. */
@NullMarked
package org.hearthside.reports.common.fonts;

import org.jspecify.annotations.NullMarked;

/** Coded words: a system, a code and the text that was recorded with it. */
@NullMarked
package org.hearthside.core.codes;

import org.jspecify.annotations.NullMarked;

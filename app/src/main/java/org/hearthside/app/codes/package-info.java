/** Code lists in the window: the field that finds codes, and the page that brings lists in. */
@NullMarked
package org.hearthside.app.codes;

import org.jspecify.annotations.NullMarked;

/**
 * Code lists: the systems, the codes that a release of them holds, the lists of ours that are there
 * from the start, readers of the official files, and the search by code or word.
 */
@NullMarked
package org.hearthside.core.codes;

import org.jspecify.annotations.NullMarked;

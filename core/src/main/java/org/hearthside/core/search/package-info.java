/**
 * Finding people. {@link org.hearthside.core.search.SearchIndex} answers the one search box:
 * whatever part of a name, a number, a birth date, a phone or an e-mail address somebody remembers.
 *
 * <p>The index lives in memory only. It holds names, numbers, phones and birth dates, so it is
 * never written anywhere and nothing of it is ever logged.
 */
@NullMarked
package org.hearthside.core.search;

import org.jspecify.annotations.NullMarked;

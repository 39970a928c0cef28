/** What is written down about every act. */
@NullMarked
package org.hearthside.core.audit;

import org.jspecify.annotations.NullMarked;

/** Acts that span several features. */
@NullMarked
package org.hearthside.persistence.workflows;

import org.jspecify.annotations.NullMarked;

/** Acts that span features: setting up the records of a new organization. */
@NullMarked
package org.hearthside.app.workflows;

import org.jspecify.annotations.NullMarked;

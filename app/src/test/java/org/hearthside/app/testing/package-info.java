/** Made-up people in a real store, and pictures of screens, for tests. */
@NullMarked
package org.hearthside.app.testing;

import org.jspecify.annotations.NullMarked;

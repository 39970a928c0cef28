/** The demo facility: made-up people who read like those of a real group home. */
@NullMarked
package org.hearthside.app.demo;

import org.jspecify.annotations.NullMarked;

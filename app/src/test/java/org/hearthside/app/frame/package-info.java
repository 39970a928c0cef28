@NullMarked
package org.hearthside.app.frame;

import org.jspecify.annotations.NullMarked;

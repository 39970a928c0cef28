@NullMarked
package org.hearthside.app.tour;

import org.jspecify.annotations.NullMarked;

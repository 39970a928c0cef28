@NullMarked
package org.hearthside.app.ui;

import org.jspecify.annotations.NullMarked;

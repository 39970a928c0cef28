/** The toolkit that every screen is built of: tasks, dialogs, navigation, forms, words, theme. */
@NullMarked
package org.hearthside.app.ui;

import org.jspecify.annotations.NullMarked;

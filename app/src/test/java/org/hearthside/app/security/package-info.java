@NullMarked
package org.hearthside.app.security;

import org.jspecify.annotations.NullMarked;

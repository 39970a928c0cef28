/**
 * The page layer: the file system that H2 writes its database through. It encrypts and
 * authenticates every page, and nothing that H2 was told is written can be lost or changed without
 * notice.
 */
@NullMarked
package org.hearthside.persistence.common.seal;

import org.jspecify.annotations.NullMarked;

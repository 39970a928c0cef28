/** People in care, as they are kept. */
@NullMarked
package org.hearthside.persistence.clients;

import org.jspecify.annotations.NullMarked;

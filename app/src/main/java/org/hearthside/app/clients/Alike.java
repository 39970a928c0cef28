package org.hearthside.app.clients;

import org.hearthside.app.ui.Hit;
import org.hearthside.core.clients.ClientId;

/**
 * Someone who may be the person that is being typed.
 *
 * @param client who
 * @param hit what is shown, and why
 */
public record Alike(ClientId client, Hit hit) {
    @Override
    public String toString() {
        return "Alike[" + client.value() + "]";
    }
}

package org.hearthside.core.security;

/**
 * What a person types to sign in.
 *
 * @param login the sign-in name, as typed
 * @param password wiped by whoever made it
 */
public record Credentials(String login, Password password) {
    @Override
    public String toString() {
        return "Credentials";
    }
}

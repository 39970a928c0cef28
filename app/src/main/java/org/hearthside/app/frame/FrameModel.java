package org.hearthside.app.frame;

import java.util.List;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Nav;
import org.hearthside.app.ui.Place;
import org.hearthside.core.security.Session;

/**
 * What the frame shows around the screens, for one signed-in person.
 *
 * @param session who is signed in
 * @param facility the organization's name
 * @param test whether its people are made up: said on every screen
 * @param version of the program
 * @param nav which screen is shown
 * @param houses which house is looked at
 * @param search the global search
 * @param exits ways out of the session
 * @param signingPin opens the person's own signing PIN
 */
public record FrameModel(
        Session session,
        String facility,
        boolean test,
        String version,
        Nav nav,
        HouseScope houses,
        SearchModel search,
        Exits exits,
        Runnable signingPin) {

    /**
     * Ways out of the session.
     *
     * @param lock covers the window; the screen stays as it is
     * @param switchUser covers the window and asks for another person's name
     * @param signOut ends the session
     */
    public record Exits(Runnable lock, Runnable switchUser, Runnable signOut) {}

    /** The places that exist and that the role may use. */
    public List<Place> places() {
        return nav.places().stream().filter(place -> session.may(place.needed())).toList();
    }

    @Override
    public String toString() {
        return "FrameModel[" + session.id() + "]";
    }
}

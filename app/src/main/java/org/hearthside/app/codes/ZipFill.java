package org.hearthside.app.codes;

import java.util.Optional;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.AddressDraft;
import org.hearthside.app.ui.Job;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Words;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.codes.ZipPlace;
import org.hearthside.core.common.ZipStates;

/**
 * Fills in city and state once a ZIP code stands in an address: the state by the code itself, the
 * city by the list of ZIP codes when one was brought in. What a person typed is never replaced.
 */
public final class ZipFill {
    private static final Words WORDS = Words.of(ZipFill.class);

    private final Tasks tasks;
    private final CodeBook book;

    /** Looks into the lists of this session. */
    public ZipFill(Tasks tasks, CodeBook book) {
        this.tasks = tasks;
        this.book = book;
    }

    /** Watches an address that is being typed. */
    public void watch(AddressDraft address) {
        var watched = new Watched(address.city(), address.state(), new Job.Slot());
        address.zip()
                .subscribe((was, now) -> {
                    var zip = now == null ? "" : now.strip();
                    if (zip.matches("\\d{5}(-\\d{4})?")) {
                        look(zip, watched);
                    }
                });
    }

    private void look(String zip, Watched watched) {
        ZipStates.state(zip).ifPresent(state -> watched.fill("", state));
        watched.slot.stop();
        tasks.run(WORDS.text("search.task"), () -> place(zip.substring(0, 5)))
                .in(watched.slot)
                .onSuccess(found -> found.ifPresent(p -> watched.fill(p.city(), p.state())))
                .start();
    }

    private Optional<ZipPlace> place(String zip) {
        return book.byCode(CodeSystem.ZIP, zip).flatMap(ZipPlace::of);
    }

    /** Remembers what it filled in itself: only that may be replaced by the next ZIP code. */
    private static final class Watched {
        private final StringProperty city;
        private final StringProperty state;
        private final Job.Slot slot;
        private String ourCity = "";
        private String ourState = "";

        Watched(StringProperty city, StringProperty state, Job.Slot slot) {
            this.city = city;
            this.state = state;
            this.slot = slot;
        }

        void fill(String newCity, String newState) {
            if (isOurs(city, ourCity)) {
                city.set(newCity);
                ourCity = newCity;
            }
            if (isOurs(state, ourState)) {
                state.set(newState);
                ourState = newState;
            }
        }

        private static boolean isOurs(StringProperty entry, String ours) {
            var typed = entry.get() == null ? "" : entry.get().strip();
            return typed.isEmpty() || typed.equals(ours);
        }
    }
}

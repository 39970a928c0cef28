package org.hearthside.app.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Reading;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.security.PasswordRule;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;
import org.hearthside.persistence.security.Argon2id;
import org.hearthside.persistence.security.StaffStore;

/** Who works here and may sign in. */
public final class StaffModel {
    private static final Words WORDS = Words.of(StaffModel.class);

    private final Toolkit kit;
    private final Session session;
    private final StaffStore store;
    private final Argon2id work;
    private final Loaded<People> people;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.CAN_SIGN_IN);

    /** Who is shown. */
    public enum Filter {
        CAN_SIGN_IN,
        STOPPED,
        ALL;

        /** Whether the filter leaves this person in. */
        public boolean leaves(Staff staff) {
            return switch (this) {
                case CAN_SIGN_IN -> staff.active();
                case STOPPED -> !staff.active();
                case ALL -> true;
            };
        }
    }

    /**
     * What the screen needs to know of the organization.
     *
     * @param organization its id
     * @param zone its wall clock
     * @param houses where people can work
     */
    public record Around(UUID organization, ZoneId zone, List<HouseScope.Choice> houses) {}

    /**
     * Everyone.
     *
     * @param staff by name
     * @param around houses and clock
     */
    public record People(List<Staff> staff, Around around) {}

    /** A person who is being typed. */
    record Typing(StaffDraft entries, Editor<Staff> editor) {}

    /** A new person who is being typed. */
    record Adding(
            StaffDraft entries,
            StringProperty password,
            StringProperty again,
            Editor<WithPassword> editor) {}

    /** A password that is being typed. */
    record Locking(StringProperty password, StringProperty again, Editor<WithPassword> editor) {}

    /** A person and the password to keep. Never prints itself. */
    record WithPassword(Staff staff, String password) {
        @Override
        public String toString() {
            return "WithPassword[" + staff + "]";
        }
    }

    @FunctionalInterface
    private interface Keep {
        void keep(Staff staff, char[] password) throws IOException;
    }

    /**
     * For one session.
     *
     * @param around reads the organization; called off the screen's thread
     * @param work how hard new passwords are to guess by trying
     */
    public StaffModel(
            Toolkit kit,
            Session session,
            StaffStore store,
            Callable<Around> around,
            Argon2id work) {
        this.kit = kit;
        this.session = session;
        this.store = store;
        this.work = work;
        this.people =
                new Loaded<>(
                        kit.tasks(),
                        WORDS.text("staff.reading"),
                        () -> new People(store.list(session), around.call()));
    }

    /** Everyone; read by {@link Loaded#load}. */
    public Loaded<People> people() {
        return people;
    }

    /** Who is shown. */
    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** Whether the role may change anything here. */
    public boolean may() {
        return session.may(Permission.MANAGE_STAFF);
    }

    /** Whether this is the person who is signed in. */
    public boolean isSelf(Staff staff) {
        return staff.id().equals(session.staff());
    }

    private LocalDate today(People among) {
        return LocalDate.ofInstant(kit.sources().now(), among.around().zone());
    }

    private void said(String key, Staff staff) {
        kit.notices().done(WORDS.text(key, staff.name()));
        people.load();
    }

    /** Begins to add somebody with a first password. */
    Adding add(People among, Runnable saved) {
        // One id for all tries: a second try after a lost answer must not make a second person.
        var blank =
                new Staff(
                        new StaffId(kit.sources().newId()),
                        1,
                        "",
                        "",
                        "",
                        "",
                        Role.DSP,
                        Set.of(),
                        true);
        var entries = new StaffDraft(blank, true, among.around().houses());
        var password = entries.draft.text("password", "");
        var again = entries.draft.text("again", "");
        var editor =
                new Editor<WithPassword>(
                                kit,
                                entries.draft,
                                () -> today(among),
                                r -> {
                                    var who = entries.read(r, blank, 1);
                                    return new WithPassword(
                                            who, password(r, who.login(), password, again));
                                },
                                typed ->
                                        keep(
                                                typed,
                                                (who, letters) ->
                                                        store.add(
                                                                session,
                                                                among.around().organization(),
                                                                who,
                                                                letters,
                                                                work)))
                        .onSaved(typed -> {
                            saved.run();
                            said("staff.added", typed.staff());
                        });
        return new Adding(entries, password, again, editor);
    }

    /** Begins to change what is recorded of somebody. */
    Typing change(People among, Staff before, Runnable saved) {
        var entries = new StaffDraft(before, false, among.around().houses());
        var version = new AtomicLong(before.version());
        var editor =
                new Editor<Staff>(
                                kit,
                                entries.draft,
                                () -> today(among),
                                r -> entries.read(r, before, version.get()),
                                changed -> store.change(session, changed))
                        .onConflict(() -> {
                            var now = stored(before.id());
                            return new Editor.Fresh(
                                    new StaffDraft(now, false, among.around().houses()).draft,
                                    () -> version.set(now.version()));
                        })
                        .onSaved(changed -> {
                            saved.run();
                            said("staff.saved", changed);
                        });
        return new Typing(entries, editor);
    }

    private Staff stored(StaffId id) {
        return store.list(session).stream()
                .filter(staff -> staff.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("staff"));
    }

    /** Begins to give somebody a new password; who could not sign in can again with it. */
    Locking password(People among, Staff staff, Runnable saved) {
        var draft = new Draft();
        var password = draft.text("password", "");
        var again = draft.text("again", "");
        var editor =
                new Editor<WithPassword>(
                                kit,
                                draft,
                                () -> today(among),
                                r ->
                                        new WithPassword(
                                                staff, password(r, staff.login(), password, again)),
                                typed -> keep(typed, this::unlock))
                        .onSaved(typed -> {
                            saved.run();
                            said("staff.password.saved", staff);
                        });
        return new Locking(password, again, editor);
    }

    private void unlock(Staff staff, char[] letters) throws IOException {
        if (staff.active()) {
            store.resetPassword(session, staff.id(), letters, work);
        } else {
            store.enable(session, staff.id(), staff.version(), letters, work);
        }
    }

    private static String password(
            Reading r, String login, StringProperty password, StringProperty again) {
        var letters = password.get().toCharArray();
        try {
            r.all(PasswordRule.check(letters, login));
            if (!password.get().equals(again.get())) {
                r.problem("again", "password.again");
            }
            return password.get();
        } finally {
            Arrays.fill(letters, '\0');
        }
    }

    private static void keep(WithPassword typed, Keep keep) {
        var letters = typed.password().toCharArray();
        try {
            keep.keep(typed.staff(), letters);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            Arrays.fill(letters, '\0');
        }
    }

    /** Lets somebody sign in no more. */
    public void stop(Staff staff) {
        kit.tasks()
                .run(
                        WORDS.text("staff.stopping"),
                        () -> {
                            store.disable(session, staff.id(), staff.version());
                            return true;
                        })
                .onSuccess(done -> said("staff.stopped", staff))
                .start();
    }

    /** The names of the houses where somebody works, in their order. */
    static List<String> houses(People among, Staff staff) {
        return among.around().houses().stream()
                .filter(house -> staff.houses().contains(house.id()))
                .map(HouseScope.Choice::name)
                .toList();
    }

    /** Drops what is still being read. */
    public void dispose() {
        people.dispose();
    }
}

package org.hearthside.app.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormHost;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.FormScreen;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Reading;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.security.PinRule;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.security.Argon2id;
import org.hearthside.persistence.security.SigningPins;
import org.hearthside.persistence.security.StaffStore;

/** One's own signing PIN: whether there is one, and setting a new one with the password. */
public final class PinScreen {
    private static final Words WORDS = Words.of(PinScreen.class);

    private final Toolkit kit;
    private final Session session;
    private final StaffStore store;
    private final Loaded<Boolean> isSet;
    private final FormHost host = new FormHost();
    private final Argon2id work;

    /** For one session. */
    public PinScreen(
            Toolkit kit, Session session, StaffStore store, SigningPins pins, Argon2id work) {
        this.kit = kit;
        this.session = session;
        this.store = store;
        this.work = work;
        isSet = new Loaded<>(kit.tasks(), WORDS.text("pin.reading"), () -> pins.isSet(session));
    }

    /** As a screen. */
    public Screen screen() {
        return new FormScreen<>(
                        isSet,
                        host,
                        set -> {
                            var page =
                                    Blocks.page(
                                            Blocks.pageTitle(WORDS.text("pin.title"), ""),
                                            Blocks.plainCard(
                                                    ScriptText.of(
                                                            WORDS.text(
                                                                    set ? "pin.set" : "pin.unset"),
                                                            "strong"),
                                                    ScriptText.of(WORDS.text("pin.says"))));
                            var act =
                                    Blocks.button(
                                            WORDS.text(set ? "pin.new" : "pin.first"),
                                            () -> host.open(form()));
                            act.setId("pin-set");
                            page.getChildren().add(Blocks.row(act));
                            return page;
                        })
                .screen(isSet::dispose);
    }

    private record Typed(String password, String pin) {
        @Override
        public String toString() {
            return "Typed";
        }
    }

    private FormPane form() {
        var draft = new Draft();
        var password = draft.text("password", "");
        var pin = draft.text("pin", "");
        var again = draft.text("pinAgain", "");
        var editor =
                new Editor<Typed>(
                                kit,
                                draft,
                                () ->
                                        java.time.LocalDate.ofInstant(
                                                kit.sources().now(), java.time.ZoneOffset.UTC),
                                r -> {
                                    r.require(password);
                                    check(r, pin.get());
                                    if (!pin.get().equals(again.get())) {
                                        r.problem("pinAgain", "pin.again");
                                    }
                                    return new Typed(password.get(), pin.get());
                                },
                                this::keep)
                        .onSaved(typed -> {
                            host.close();
                            isSet.load();
                            kit.notices().done(WORDS.text("pin.saved"));
                        });
        var form = new Form();
        var in = new Inputs(form, WORDS, editor);
        in.row(in.secret(password)).row(in.secret(pin), in.secret(again));
        return new FormPane(
                kit,
                editor,
                WORDS.text("pin.form"),
                WORDS.text("pin.save"),
                session.printedName(),
                WORDS,
                form);
    }

    private static void check(Reading r, String pin) {
        var letters = pin.toCharArray();
        r.all(PinRule.check(letters));
        Arrays.fill(letters, '\0');
    }

    private void keep(Typed typed) {
        var password = typed.password().toCharArray();
        var pin = typed.pin().toCharArray();
        try {
            store.setPin(session, password, pin, work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(password, '\0');
            Arrays.fill(pin, '\0');
        }
    }
}

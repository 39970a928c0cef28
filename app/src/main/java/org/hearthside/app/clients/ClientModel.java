package org.hearthside.app.clients;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Reading;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientRules;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.Names;
import org.hearthside.core.clients.NewClient;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.Dates;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.clients.ClientStore;
import org.jspecify.annotations.Nullable;

/** Registers people and corrects who they are. */
public final class ClientModel {
    private static final Words WORDS = Words.of(ClientModel.class);

    /** A number that was opened is hidden again after this time (a screen is seen by others). */
    private static final Duration REVEALED_FOR = Duration.ofSeconds(30);

    private final Toolkit kit;
    private final Session session;
    private final ClientStore store;
    private final ReadOnlyStringWrapper ssn = new ReadOnlyStringWrapper("");
    private Tasks.Timer hide = () -> {};

    /** For one session. */
    public ClientModel(Toolkit kit, Session session, ClientStore store) {
        this.kit = kit;
        this.session = session;
        this.store = store;
    }

    /** What was changed of who the person is, newest first. Called off the screen's thread. */
    List<Change> history(Resident resident) {
        return store.history(session, resident.id());
    }

    /** A correction that is being typed. */
    record Correction(ClientDraft entries, Editor<Demographics> editor) {}

    /** A registration that is being typed. */
    record Registration(
            ClientDraft entries,
            StringProperty admittedOn,
            StringProperty ssn,
            Editor<NewClient> editor) {}

    /** A change of standing that is being typed. */
    record Standing(
            ObjectProperty<@Nullable ClientStatus> status,
            StringProperty admittedOn,
            StringProperty dischargedOn,
            Editor<StandingEntry> editor) {}

    /** What the form of the standing says. */
    record StandingEntry(
            ClientStatus status, @Nullable LocalDate admitted, @Nullable LocalDate discharged) {}

    /** Begins to correct who a person is. */
    Correction correct(Client client, Supplier<LocalDate> today, Runnable saved) {
        var entries = new ClientDraft(client.demographics());
        var version = new AtomicLong(client.version());
        var editor =
                new Editor<>(
                                kit,
                                entries.draft,
                                today,
                                entries::read,
                                typed -> store.correct(session, client.id(), version.get(), typed))
                        .onConflict(() -> {
                            var now = store.get(session, client.id());
                            return new Editor.Fresh(
                                    new ClientDraft(now.demographics()).draft,
                                    () -> version.set(now.version()));
                        })
                        .onSaved(done -> saved.run());
        return new Correction(entries, editor);
    }

    /** Begins to register someone. */
    Registration register(Supplier<LocalDate> today, Consumer<ClientId> saved) {
        // One id for all tries: a second try after a lost answer must not make a second person.
        var id = new ClientId(kit.sources().newId());
        var entries = new ClientDraft(Demographics.named(new Names("", "", "", "", "", "")));
        var admittedOn = entries.draft.text("admittedOn", Dates.print(today.get()));
        var number = entries.draft.text("ssn", "");
        var editor =
                new Editor<>(
                        kit,
                        entries.draft,
                        today,
                        r -> {
                            var who = entries.read(r);
                            var admitted = r.pastDate(admittedOn);
                            r.all(
                                    ClientRules.checkDays(
                                            who.birthDate(), admitted, null, r.today()));
                            checkSsn(r, number);
                            return new NewClient(
                                    id, who, ClientStatus.ACTIVE, admitted, Reading.text(number));
                        },
                        person -> store.register(session, person));
        return new Registration(
                entries, admittedOn, number, editor.onSaved(person -> saved.accept(id)));
    }

    /** Begins to change where a person stands with the organization. */
    Standing changeStanding(Client client, Supplier<LocalDate> today, Runnable saved) {
        var draft = new Draft();
        var status = draft.choice("status", client.status());
        var admittedOn = draft.text("admittedOn", print(client.admittedOn()));
        var dischargedOn = draft.text("dischargedOn", print(client.dischargedOn()));
        var editor =
                new Editor<>(
                        kit,
                        draft,
                        today,
                        r -> {
                            var to = r.require("status", status.get(), client.status());
                            var admitted = r.pastDate(admittedOn);
                            var left = r.pastDate(dischargedOn);
                            r.all(ClientRules.checkStatus(client.status(), to, left));
                            r.all(
                                    ClientRules.checkDays(
                                            client.demographics().birthDate(),
                                            admitted,
                                            left,
                                            r.today()));
                            return new StandingEntry(to, admitted, left);
                        },
                        to ->
                                store.changeStatus(
                                        session,
                                        client.id(),
                                        client.version(),
                                        to.status(),
                                        to.admitted(),
                                        to.discharged()));
        return new Standing(status, admittedOn, dischargedOn, editor.onSaved(done -> saved.run()));
    }

    /** Begins to enter a social security number. */
    Editor<String> enterSsn(
            Client client,
            Draft draft,
            StringProperty number,
            Supplier<LocalDate> today,
            Runnable saved) {
        return new Editor<>(
                        kit,
                        draft,
                        today,
                        r -> {
                            checkSsn(r, number);
                            return Reading.text(number);
                        },
                        typed -> store.setSsn(session, client.id(), client.version(), typed))
                .onSaved(done -> saved.run());
    }

    private static void checkSsn(Reading r, StringProperty number) {
        if (!Reading.text(number).isEmpty()) {
            r.all(ClientRules.checkSsn(Reading.text(number)));
        }
    }

    /** Opens the social security number for a short time. That it was seen is written down. */
    public void reveal(ClientId client) {
        kit.tasks()
                .run(WORDS.text("ssn.revealing"), () -> store.revealSsn(session, client))
                .onSuccess(number -> {
                    ssn.set(number.map(ClientModel::grouped).orElse(""));
                    hide.stop();
                    hide = kit.tasks().after(REVEALED_FOR, () -> ssn.set(""));
                })
                .start();
    }

    /** The number while it is open; else empty. */
    public ReadOnlyStringProperty ssnProperty() {
        return ssn.getReadOnlyProperty();
    }

    /** Hides what was opened. */
    public void dispose() {
        hide.stop();
        ssn.set("");
    }

    private static String grouped(String digits) {
        return digits.length() == 9
                ? digits.substring(0, 3) + "-" + digits.substring(3, 5) + "-" + digits.substring(5)
                : digits;
    }

    private static String print(@Nullable LocalDate date) {
        return date == null ? "" : Dates.print(date);
    }
}

package org.hearthside.app.clients;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hearthside.app.codes.ZipFill;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.HistoryDialog;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.ClinicalSex;
import org.hearthside.core.clients.Gender;
import org.hearthside.core.clients.Sought;

/** The forms about who a person is. */
public final class ClientForms {
    private static final Words WORDS = Words.of(ClientForms.class);

    private final Toolkit kit;
    private final ClientModel model;
    private final ZipFill zips;

    /** Forms over this model, which fill in the place of a ZIP code. */
    public ClientForms(Toolkit kit, ClientModel model, ZipFill zips) {
        this.kit = kit;
        this.model = model;
        this.zips = zips;
    }

    /** Corrects everything recorded of a person apart from health. */
    public FormPane correct(Resident resident, Client client, Runnable saved) {
        var typed = model.correct(client, () -> resident.today(kit), saved);
        var form = new Form();
        fields(new Inputs(form, WORDS, typed.editor()), typed.entries());
        zips.watch(typed.entries().address);
        return new FormPane(
                kit,
                typed.editor(),
                WORDS.text("correct.title", resident.name()),
                WORDS.text("correct.save", resident.name()),
                resident.name(),
                WORDS,
                form);
    }

    /** Shows what was changed of who the person is. */
    public void history(Resident resident) {
        new HistoryDialog(kit)
                .open(resident.name(), "client", resident.zone(), () -> model.history(resident));
    }

    /**
     * Registers someone new.
     *
     * @param alike the people who may be the one that is being typed
     * @param saved told who was registered, and of whom was said that they are somebody else
     */
    public FormPane register(
            Supplier<LocalDate> today,
            Function<Sought, List<Alike>> alike,
            BiConsumer<ClientId, Set<ClientId>> saved) {
        var others = new HashSet<ClientId>();
        var typed = model.register(today, client -> saved.accept(client, Set.copyOf(others)));
        var pointedOut = new AlikeModel(kit, typed.entries(), today, alike);
        pointedOut
                .others()
                .subscribe(() -> {
                    others.clear();
                    others.addAll(pointedOut.otherIds());
                });
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        fields(in.node(new AlikePane(pointedOut)), typed.entries());
        zips.watch(typed.entries().address);
        in.heading("stay").row(in.pastDate(typed.admittedOn(), false), in.text(typed.ssn()));
        return new FormPane(
                kit,
                typed.editor(),
                WORDS.text("register.title"),
                WORDS.text("register.save"),
                WORDS.text("register.person"),
                WORDS,
                form);
    }

    private static void fields(Inputs in, ClientDraft d) {
        in.heading("name")
                .row(in.required(d.first), in.text(d.middle), in.required(d.last))
                .row(in.text(d.preferred), in.text(d.nativeName), in.text(d.nativeLanguage))
                .heading("person")
                .row(
                        in.pastDate(d.birthDate, true),
                        in.choice(d.gender, Gender.values(), false),
                        in.choice(d.sex, ClinicalSex.values(), false))
                .node(in.flag(d.birthDateEstimated))
                .row(in.text(d.mrn), in.text(d.heightCm), in.pastDate(d.photoTakenOn, false))
                .row(in.area(d.marks, 2))
                .heading("language")
                .row(
                        in.text(d.spoken),
                        in.choice(
                                d.interpreterNeeded,
                                List.of(ClientDraft.YesNo.values()),
                                answer -> WORDS.text("answer." + answer.name()),
                                false),
                        in.text(d.interpreterType))
                .row(in.text(d.literacy), in.text(d.religion))
                .row(in.area(d.culture, 2))
                .heading("hospital")
                .row(in.text(d.hospital), in.text(d.hospitalPhone), in.text(d.hospitalAvoid))
                .row(in.area(d.hospitalReason, 2), in.area(d.emsNotes, 2))
                .row(in.area(d.diet, 2))
                .heading("reach")
                .row(in.text(d.phone), in.text(d.email))
                .address(d.address, false);
    }

    /** Changes where a person stands with the organization. */
    public FormPane changeStanding(Resident resident, Client client, Runnable saved) {
        var typed = model.changeStanding(client, () -> resident.today(kit), saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        List<ClientStatus> offered =
                Stream.of(ClientStatus.values())
                        .filter(to -> client.status().mayBecome(to))
                        .toList();
        in.row(
                in.choice(typed.status(), offered, org.hearthside.app.ui.Labels::of, true),
                in.pastDate(typed.admittedOn(), false),
                in.pastDate(typed.dischargedOn(), false));
        return new FormPane(
                kit,
                typed.editor(),
                WORDS.text("standing.title", resident.name()),
                WORDS.text("standing.save", resident.name()),
                resident.name(),
                WORDS,
                form);
    }

    /** Enters a social security number in place of what is kept. */
    public FormPane enterSsn(Resident resident, Client client, Runnable saved) {
        var draft = new Draft();
        var number = draft.text("ssn", "");
        var editor = model.enterSsn(client, draft, number, () -> resident.today(kit), saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, editor);
        in.row(in.text(number));
        return new FormPane(
                kit,
                editor,
                WORDS.text("ssn.title", resident.name()),
                WORDS.text("ssn.save", resident.name()),
                resident.name(),
                WORDS,
                form);
    }
}

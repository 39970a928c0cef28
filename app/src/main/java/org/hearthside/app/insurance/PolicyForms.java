package org.hearthside.app.insurance;

import java.util.List;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.HistoryDialog;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.ReasonForm;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.insurance.Policy;

/** The forms about insurance. */
public final class PolicyForms {
    private static final Words WORDS = Words.of(PolicyForms.class);

    private final Toolkit kit;
    private final PoliciesModel model;

    /** Forms over this model. */
    public PolicyForms(Toolkit kit, PoliciesModel model) {
        this.kit = kit;
        this.model = model;
    }

    /** Adds a policy. */
    public FormPane add(Resident resident, List<Policy> others, CardPapers cards, Runnable saved) {
        return pane(
                resident,
                model.add(resident, others, cards, saved),
                WORDS.text("add.title", resident.name()));
    }

    /** Changes a policy. */
    public FormPane change(Resident resident, Policy policy, CardPapers cards, Runnable saved) {
        return pane(
                resident,
                model.change(resident, policy, cards, saved),
                WORDS.text("change.title", policy.payer(), resident.name()));
    }

    private FormPane pane(Resident resident, PoliciesModel.Typing typed, String title) {
        var d = typed.entries();
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        in.row(
                        in.required(d.payer),
                        in.choice(d.payerType, d.payerTypes(), type -> type, false),
                        in.choice(d.rank, Policy.Rank.values(), true))
                .row(in.text(d.policyNumber), in.text(d.groupNumber))
                .row(in.text(d.medicareNumber), in.text(d.medicaidNumber))
                .row(in.date(d.effective, false), in.date(d.expires, false))
                .heading("cards")
                .node(typed.front().field().apply(typed.editor()))
                .node(typed.back().field().apply(typed.editor()))
                .heading("pharmacy")
                .row(in.text(d.rxBin), in.text(d.rxPcn), in.text(d.rxGroup), in.text(d.rxPhone))
                .heading("holder")
                .row(
                        in.text(d.subscriberName),
                        in.text(d.subscriberRelationship),
                        in.pastDate(d.subscriberBorn, false))
                .heading("reach")
                .row(in.text(d.payerPhone), in.text(d.priorAuthorization))
                .row(in.area(d.claims, 2))
                .heading("amounts")
                .row(
                        in.text(d.copay),
                        in.text(d.deductible),
                        in.text(d.outOfPocketMax),
                        in.pastDate(d.amountsAsOf, false))
                .heading("verified")
                .row(in.pastDate(d.verifiedOn, false), in.text(d.verifiedBy))
                .row(in.area(d.verifiedResult, 2), in.area(d.notes, 2));
        return new FormPane(
                kit,
                typed.editor(),
                title,
                WORDS.text("save", resident.name()),
                resident.name(),
                WORDS,
                form);
    }

    /** Shows what was changed of a policy. */
    public void history(Resident resident, Policy policy) {
        new HistoryDialog(kit)
                .open(
                        policy.payer(),
                        "policy",
                        resident.zone(),
                        () -> model.history(resident, policy));
    }

    /** Takes a policy that was entered in error off the list, with the reason. */
    public FormPane remove(Resident resident, Policy policy, Runnable saved) {
        return ReasonForm.of(
                kit,
                WORDS,
                resident.name(),
                WORDS.text("remove.title", policy.payer(), resident.name()),
                WORDS.text("remove.save", policy.payer()),
                (draft, reason) -> model.remove(resident, policy, draft, reason, saved));
    }
}

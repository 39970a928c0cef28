package org.hearthside.app.insurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.insurance.Mbi;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.insurance.PolicyRules;
import org.hearthside.core.security.Permission;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Insurance policies, first to ask first, with what does not fit among them. */
public final class PoliciesPane extends VBox {
    private static final Words WORDS = Words.of(PoliciesPane.class);

    private final boolean may;
    private final LocalDate today;
    private final Acts acts;

    /**
     * What can be done with a policy.
     *
     * @param add a new one
     * @param change correct it
     * @param remove take it off the list
     * @param history show what was changed
     * @param front opens the picture of the card's front; null when there is none
     * @param back opens the picture of its back; null when there is none
     */
    public record Acts(
            Runnable add,
            Consumer<Policy> change,
            Consumer<Policy> remove,
            Consumer<Policy> history,
            Function<Policy, @Nullable Runnable> front,
            Function<Policy, @Nullable Runnable> back) {}

    /**
     * Shows policies.
     *
     * @param policies primary first; null when the role may not read them
     */
    public PoliciesPane(
            Resident resident, LocalDate today, @Nullable List<Policy> policies, Acts acts) {
        this.may = resident.may(Permission.WRITE_INSURANCE);
        this.today = today;
        this.acts = acts;
        getStyleClass().add("page");
        Region add = new Region();
        if (may && policies != null) {
            var button =
                    Blocks.mainButton(
                            MaterialDesignP.PLUS, WORDS.text("add", resident.name()), acts.add());
            button.setId("policy-add");
            add = button;
        }
        var card = Blocks.cardWithEnd(WORDS.text("title"), add);
        getChildren().add(card);
        if (policies == null) {
            card.getChildren().add(Items.withheld(resident.who().role()));
        } else if (policies.isEmpty()) {
            card.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignC.CARD_ACCOUNT_DETAILS_OUTLINE,
                                    WORDS.text("empty"),
                                    WORDS.text(may ? "empty.todo" : "empty.ask")));
        } else {
            PolicyRules.misfits(policies, today)
                    .forEach(said -> card.getChildren().add(misfit(said)));
            // what is over must not be read off for what holds (forms.md 6.10)
            Stream.concat(
                            policies.stream().filter(p -> p.activeOn(today)),
                            policies.stream().filter(p -> !p.activeOn(today)))
                    .forEach(policy -> card.getChildren().add(row(policy)));
        }
    }

    private static Node misfit(String said) {
        return Items.row(
                Items.flow(
                        "band-chips",
                        List.of(
                                Chips.alert(
                                        Tone.AMBER, MaterialDesignA.ALERT, WORDS.text("misfit")),
                                ScriptText.of(said))));
    }

    private Node row(Policy policy) {
        var words =
                Items.words(
                        policy.payer(),
                        joined(numbers(policy)),
                        pharmacy(policy.pharmacy()),
                        holder(policy.subscriber()),
                        joined(
                                said("phone", policy.reach().phone()),
                                said("prior", policy.reach().priorAuthorization()),
                                said("claims", policy.reach().claims())),
                        amounts(policy.amounts()),
                        joined(
                                said("from", day(policy.effective())),
                                said("until", day(policy.expires()))),
                        verified(policy.verified()),
                        policy.notes());
        var chips =
                Stream.of(
                                Chips.of(Tone.BLUE, Labels.of(policy.rank())),
                                policy.payerType().isEmpty()
                                        ? null
                                        : Chips.of(Tone.PLAIN, policy.payerType()),
                                policy.activeOn(today)
                                        ? Chips.of(Tone.GREEN, WORDS.text("active"))
                                        : Chips.of(Tone.AMBER, WORDS.text("inactive")))
                        .filter(java.util.Objects::nonNull)
                        .toList();
        words.getChildren().addFirst(Items.flow("band-chips", chips));
        var history = Blocks.button(WORDS.text("history"), () -> acts.history().accept(policy));
        history.setAccessibleText(WORDS.text("history.say", policy.payer()));
        history.getStyleClass().add("flat");
        var buttons = new ArrayList<Node>();
        card(buttons, "card.front", policy, acts.front().apply(policy));
        card(buttons, "card.back", policy, acts.back().apply(policy));
        if (!may) {
            buttons.add(history);
            return Items.row(words, buttons.toArray(Node[]::new));
        }
        var change = Blocks.button(WORDS.text("change"), () -> acts.change().accept(policy));
        change.setAccessibleText(WORDS.text("change.say", policy.payer()));
        var remove = Blocks.button(WORDS.text("remove"), () -> acts.remove().accept(policy));
        remove.setAccessibleText(WORDS.text("remove.say", policy.payer()));
        remove.getStyleClass().add("flat");
        buttons.addAll(List.of(change, history, remove));
        return Items.row(words, buttons.toArray(Node[]::new));
    }

    private static void card(
            List<Node> buttons, String side, Policy policy, @Nullable Runnable open) {
        if (open != null) {
            var button = Blocks.button(WORDS.text(side), open);
            button.setAccessibleText(WORDS.text("card.say", WORDS.text(side), policy.payer()));
            buttons.add(button);
        }
    }

    private static String[] numbers(Policy policy) {
        var n = policy.numbers();
        var none = n.policy().isEmpty() && n.medicare().isEmpty() && n.medicaid().isEmpty();
        return new String[] {
            none ? WORDS.text("noNumber") : said("member", n.policy()),
            said("group", n.group()),
            said(
                    Mbi.isValid(n.medicare()) ? "medicare" : "medicare.wrong",
                    Mbi.print(n.medicare())),
            said("medicaid", n.medicaid())
        };
    }

    private static String pharmacy(Policy.Pharmacy card) {
        return said(
                "pharmacy",
                joined(
                        said("bin", card.bin()),
                        said("pcn", card.pcn()),
                        said("rxGroup", card.group()),
                        said("help", card.phone())));
    }

    private static String holder(Policy.Subscriber holder) {
        return holder.name().isBlank()
                ? ""
                : said(
                        "subscriber",
                        joined(
                                holder.name(),
                                holder.relationship(),
                                said("born", day(holder.born()))));
    }

    /** Nothing is printed as zero that nobody recorded (SR-79). */
    private static String amounts(Policy.Amounts a) {
        if (a.copay() == null && a.deductible() == null && a.outOfPocketMax() == null) {
            return "";
        }
        return joined(
                WORDS.text(
                        "amounts",
                        money(a.copay()),
                        money(a.deductible()),
                        money(a.outOfPocketMax())),
                said("amounts.asOf", day(a.asOf())));
    }

    private static String money(@Nullable BigDecimal dollars) {
        return dollars == null ? WORDS.text("amount.unknown") : "$" + dollars.toPlainString();
    }

    private static String verified(Policy.Verified verified) {
        var on = verified.on();
        return on == null
                ? WORDS.text("unverified")
                : joined(
                        WORDS.text("verified", Dates.print(on))
                                + (verified.by().isEmpty()
                                        ? ""
                                        : " " + WORDS.text("verified.by", verified.by())),
                        verified.result());
    }

    private static String said(String key, String value) {
        return value.isBlank() ? "" : WORDS.text(key, value);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(" · "));
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : Dates.print(date);
    }
}

package org.hearthside.app.insurance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.insurance.Policy;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Insurance policies, to be read. */
public final class PoliciesPane extends VBox {
    private static final Words WORDS = Words.of(PoliciesPane.class);

    /**
     * Shows policies.
     *
     * @param policies primary first; null when the role may not read them
     */
    public PoliciesPane(Resident resident, LocalDate today, @Nullable List<Policy> policies) {
        getStyleClass().add("page");
        var card = Blocks.card(WORDS.text("title"));
        getChildren().add(card);
        if (policies == null) {
            card.getChildren().add(Items.withheld(resident.who().role()));
        } else if (policies.isEmpty()) {
            card.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignC.CARD_ACCOUNT_DETAILS_OUTLINE,
                                    WORDS.text("empty"),
                                    WORDS.text("empty.todo")));
        } else {
            policies.forEach(policy -> card.getChildren().add(row(policy, today)));
        }
    }

    private static javafx.scene.Node row(Policy policy, LocalDate today) {
        var words =
                Items.words(
                        policy.payer(),
                        joined(Labels.of(policy.rank()), policy.payerType()),
                        joined(
                                said("member", policy.policyNumber()),
                                said("group", policy.groupNumber())),
                        said(
                                "subscriber",
                                joined(policy.subscriberName(), policy.subscriberRelationship())),
                        said("phone", policy.payerPhone()),
                        said("from", print(policy.effective())),
                        said("until", print(policy.expires())));
        var chip =
                policy.activeOn(today)
                        ? Chips.of(Tone.GREEN, WORDS.text("active"))
                        : Chips.of(Tone.AMBER, WORDS.text("inactive"));
        return Items.row(words, chip);
    }

    private static String said(String key, String value) {
        return value.isBlank() ? "" : WORDS.text(key, value);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(" · "));
    }

    private static String print(@Nullable LocalDate date) {
        return date == null ? "" : Dates.print(date);
    }
}

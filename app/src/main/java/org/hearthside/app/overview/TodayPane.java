package org.hearthside.app.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.LoadedPane;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.SideBySide;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.overview.ResidentCounts;
import org.hearthside.core.overview.Unfinished;
import org.hearthside.core.overview.Unfinished.Item;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The first screen: what needs somebody now. Every row leads to where it is mended. */
public final class TodayPane extends BorderPane {
    private static final Words WORDS = Words.of(TodayPane.class);
    private static final int NOON = 12;
    private static final int EVENING = 17;

    private final TodayModel model;
    private final LoadedPane<TodayModel.Work> loaded;
    private final TodayDoses doses;
    private final List<Subscription> ends = new ArrayList<>();

    /** Shows the model, and reads it. */
    public TodayPane(TodayModel model, TodayDosesModel waiting) {
        this.model = model;
        doses = new TodayDoses(waiting);
        loaded = new LoadedPane<>(model.work(), this::shown);
        setId("today");
        setCenter(loaded);
        ends.add(model.filterProperty().subscribe((was, now) -> loaded.show()));
        model.load();
    }

    /** Ends what it subscribed to. */
    public void dispose() {
        ends.forEach(Subscription::unsubscribe);
        loaded.dispose();
        doses.dispose();
        model.dispose();
    }

    private Node shown(TodayModel.Work work) {
        var hello = model.hour() < NOON ? "morning" : model.hour() < EVENING ? "day" : "evening";
        return Blocks.scrolling(
                Blocks.page(
                        Blocks.pageTitle(
                                WORDS.text("today.hello." + hello, model.firstName()),
                                model.subtitle()),
                        new SideBySide(
                                Blocks.column(doses.card(), queue(work)),
                                census(work.counts()),
                                22,
                                62)));
    }

    private Region queue(TodayModel.Work work) {
        var rows = model.rows(work);
        var card = Blocks.cardWithEnd(WORDS.text("today.now"), Items.flow("chips", chips(work)));
        card.setId("today-queue");
        if (work.unfinished().rows().isEmpty()) {
            card.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignC.CHECK_CIRCLE_OUTLINE,
                                    WORDS.text("today.nothing"),
                                    WORDS.text("today.nothing.more")));
            return card;
        }
        rows.forEach(one -> card.getChildren().add(row(one)));
        var more = work.unfinished().total() - work.unfinished().rows().size();
        if (more > 0) {
            card.getChildren().add(ScriptText.of(WORDS.text("today.more", more), "muted"));
        }
        return card;
    }

    private List<ToggleButton> chips(TodayModel.Work work) {
        var chips = new ArrayList<ToggleButton>();
        if (work.unfinished().rows().isEmpty()) {
            return chips;
        }
        chips.add(chip(null, WORDS.text("today.all"), work.unfinished().rows().size()));
        for (var item : Item.values()) {
            var count = TodayModel.count(work, item);
            if (count > 0) {
                chips.add(chip(item, WORDS.text("lack." + item), (int) count));
            }
        }
        return chips;
    }

    private ToggleButton chip(@Nullable Item item, String text, int count) {
        var chip = Chips.filter(text, count);
        chip.setId("today-" + (item == null ? "all" : item.name()));
        chip.setSelected(model.filterProperty().get() == item);
        chip.setOnAction(event -> {
            model.filterProperty().set(item);
            chip.setSelected(true);
        });
        return chip;
    }

    private Node row(Unfinished one) {
        var worst = TodayModel.worst(one);
        var client = one.resident().client();
        var stay = one.resident().stay();
        var who = ScriptText.of(client.names().listed(), "strong");
        var where =
                ScriptText.of(
                        stay == null ? WORDS.text("residents.noPlace") : stay.place(), "muted");
        var words =
                Blocks.column(
                        Items.flow("band-line", List.of(urgency(worst), who, where)),
                        ScriptText.of(
                                one.missing().stream()
                                        .map(item -> WORDS.text("lack.say." + item))
                                        .collect(Collectors.joining(" · "))));
        var label = WORDS.text(model.may(worst) ? "today.finish" : "act.open");
        var button = Blocks.button(label, () -> model.resolve(one));
        button.setId("today-open");
        button.setAccessibleText(label + ": " + client.names().listed());
        return Items.row(words, button);
    }

    private static Region urgency(Item worst) {
        return switch (worst) {
            case ALLERGIES, CODE_STATUS ->
                    Chips.alert(Tone.RED, MaterialDesignA.ALERT, WORDS.text("lack.chip." + worst));
            case CONTACT, STAY, BIRTH_DATE, DOCUMENT_ENDED, AUTHORITY_PROOF, DOCUMENT_ENDS, PHOTO ->
                    Chips.of(Tone.AMBER, WORDS.text("lack.chip." + worst));
        };
    }

    private Region census(ResidentCounts counts) {
        var houses = new ArrayList<Region>();
        var placed = 0;
        for (var house : model.houses()) {
            var living = counts.byHouse().getOrDefault(house.id(), 0);
            placed += living;
            houses.add(Chips.of(Tone.GREEN, WORDS.text("today.house", house.name(), living)));
        }
        var card =
                Blocks.cardWithEnd(
                        WORDS.text("today.census"),
                        ScriptText.of(WORDS.text("today.active", counts.active()), "strong"),
                        Items.flow("chips", houses));
        var nowhere = counts.byLack().getOrDefault(Item.STAY, 0);
        if (nowhere > 0) {
            card.getChildren().add(ScriptText.of(WORDS.text("today.noPlace", nowhere), "muted"));
        } else if (placed == 0) {
            card.getChildren().add(ScriptText.of(WORDS.text("today.nobody"), "muted"));
        }
        return new VBox(card);
    }
}

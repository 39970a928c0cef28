package org.hearthside.app.importexport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.importexport.Arrival;
import org.hearthside.core.importexport.Candidate;
import org.hearthside.core.importexport.Decision;
import org.hearthside.core.importexport.Match;
import org.hearthside.core.importexport.Matching;

/** People who may be on file already: whoever looks at them says who they are. */
final class ArrivalsPane extends VBox {
    private static final Words WORDS = Words.of(ArrivalsPane.class);

    /** So many stand open at once; with the others the import is run again. */
    static final int MOST = 50;

    private final Function<Arrival, Decision> decided;
    private final BiConsumer<Arrival, Decision> decide;

    /**
     * Shows those in doubt.
     *
     * @param people in doubt
     * @param decided what is decided about someone so far
     * @param decide called with each choice
     */
    ArrivalsPane(
            List<Arrival> people,
            Function<Arrival, Decision> decided,
            BiConsumer<Arrival, Decision> decide) {
        this.decided = decided;
        this.decide = decide;
        setId("import-doubts");
        var parts = new ArrayList<Node>();
        parts.add(ScriptText.of(WORDS.text("doubts.says"), "muted"));
        for (var i = 0; i < Math.min(MOST, people.size()); i++) {
            parts.add(person(people.get(i), i));
        }
        if (people.size() > MOST) {
            parts.add(ScriptText.of(WORDS.text("doubts.more", people.size() - MOST), "strong"));
        }
        getChildren()
                .add(
                        Blocks.card(
                                WORDS.text("doubts.title", people.size()),
                                parts.toArray(Node[]::new)));
    }

    private Node person(Arrival who, int n) {
        var born = who.birthDate();
        var group = new ToggleGroup();
        var now = decided.apply(who);
        var choices = new ArrayList<Node>();
        choices.add(
                ScriptText.of(
                        born == null
                                ? who.name()
                                : WORDS.text("doubts.born", who.name(), Dates.print(born)),
                        "strong"));
        choices.add(
                ScriptText.of(
                        WORDS.text("doubts.place", who.origin().file(), who.origin().entry()),
                        "muted"));
        var options = Matching.choices(who.match());
        for (var i = 0; i < options.size(); i++) {
            var option = options.get(i);
            var button = ScriptText.follow(new RadioButton(label(who.match(), option)));
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setId("doubt-" + n + "-" + i);
            button.setSelected(option.equals(now));
            button.setOnAction(event -> decide.accept(who, option));
            choices.add(button);
        }
        var box = Blocks.column(choices.toArray(Node[]::new));
        box.getStyleClass().add("item");
        box.setAccessibleText(who.name());
        return box;
    }

    private static String label(Match match, Decision decision) {
        return switch (decision) {
            case Decision.NewPerson _ -> WORDS.text("doubts.new");
            case Decision.LeaveOut _ -> WORDS.text("doubts.leave");
            case Decision.SamePerson same ->
                    match.candidates().stream()
                            .filter(c -> c.id().equals(same.client()))
                            .findFirst()
                            .map(ArrivalsPane::same)
                            .orElse("");
        };
    }

    private static String same(Candidate candidate) {
        var born = candidate.birthDate();
        var name =
                born == null
                        ? candidate.name()
                        : WORDS.text("doubts.born", candidate.name(), Dates.print(born));
        return candidate.number().isEmpty()
                ? WORDS.text("doubts.same.file", name, candidate.reasons())
                : WORDS.text("doubts.same", name, candidate.number(), candidate.reasons());
    }
}

package org.hearthside.app.workflows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.hearthside.app.medications.administration.DoseForms;
import org.hearthside.app.medications.administration.MonthModel;
import org.hearthside.app.medications.administration.MonthPane;
import org.hearthside.app.overview.BandPane;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.FormHost;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.LoadedPane;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.PassRow;
import org.hearthside.core.overview.ChartWords;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * The med pass: the people of a house at the left, and at the right one of them under the identity
 * band, which nothing hides, with all doses of today or the form of one.
 */
public final class MedPassPane extends BorderPane {
    private static final Words WORDS = Words.of(MedPassPane.class);

    /** Below this width, in multiples of the text size, a person has the whole screen. */
    private static final double LIST_AND_PERSON = 62;

    /** Below this height the band says what it must and no more. */
    private static final double WHOLE_BAND = 40;

    private final MedPassModel model;
    private final DoseForms forms;
    private final Function<MedPassModel.Opened, MonthModel> months;
    private @Nullable MonthPane month;
    private final FormHost host = new FormHost();
    private final PassLeave leave;
    private final StackPane right = new StackPane();
    private final Label probe = new Label();
    private @Nullable BandPane band;
    private final LoadedPane<List<MedPassModel.Line>> list;
    private final List<Subscription> ends = new ArrayList<>();
    private @Nullable LoadedPane<MedPassModel.Opened> person;

    /**
     * Shows the model, and reads it.
     *
     * @param months the MAR of the open person, month by month
     */
    public MedPassPane(
            Toolkit kit,
            MedPassModel model,
            DoseForms forms,
            Function<MedPassModel.Opened, MonthModel> months) {
        this.model = model;
        this.months = months;
        this.leave = new PassLeave(kit, model);
        this.forms = forms;
        setId("med-pass");
        getStyleClass().add("med-pass");
        list =
                new LoadedPane<>(
                        model.people(),
                        lines ->
                                PassPeople.of(
                                        lines, client -> host.leave(() -> model.open(client))));
        list.getStyleClass().add("pass-list");
        setLeft(list);
        setCenter(right);
        setMinHeight(0);
        right.setMinHeight(0);
        list.setMinHeight(0);
        probe.setManaged(false);
        probe.setVisible(false);
        getChildren().add(probe);
        ends.add(widthProperty().subscribe(this::makeRoom));
        ends.add(heightProperty().subscribe(this::makeRoom));
        ends.add(model.openedProperty().subscribe(open -> showPerson()));
        ends.add(host.formProperty().subscribe(form -> refresh()));
        model.load();
    }

    /**
     * The pass as a screen: it lets go only when no form holds anything unsaved, and no dose that
     * is due is left without a word (SR-75).
     */
    public Screen screen() {
        return new Screen(this, this::dispose, go -> host.leave(() -> leave.ask(go)));
    }

    /** Large letters leave no room for the list beside a person, nor for all of the band. */
    private void makeRoom() {
        var em = probe.getFont().getSize();
        var open = model.openedProperty().get() != null;
        var narrow = getWidth() > 0 && getWidth() < LIST_AND_PERSON * em;
        setLeft(open && (narrow || month != null) ? null : list);
        if (band != null) {
            band.slim(getHeight() > 0 && getHeight() < WHOLE_BAND * em);
        }
    }

    /** The way back to the list, where there is no room for both. */
    private Node back() {
        var em = probe.getFont().getSize();
        if (getWidth() <= 0 || getWidth() >= LIST_AND_PERSON * em) {
            return new Region();
        }
        var back =
                Blocks.button(
                        MaterialDesignA.ARROW_LEFT,
                        WORDS.text("pass.back"),
                        () -> host.leave(model::close));
        back.setId("pass-back");
        var row = Blocks.row(back);
        row.getStyleClass().add("pass-back");
        return row;
    }

    /** From the doses of today to the whole month, and back. */
    private Node monthSwitch(MedPassModel.Opened open) {
        var button =
                Blocks.button(
                        MaterialDesignC.CALENDAR_MONTH,
                        WORDS.text(month == null ? "pass.month" : "pass.today"),
                        () ->
                                host.leave(() -> {
                                    if (month == null) {
                                        month = new MonthPane(months.apply(open));
                                    } else {
                                        closeMonth();
                                    }
                                    makeRoom();
                                    refresh();
                                }));
        button.setId("pass-month");
        return button;
    }

    private void closeMonth() {
        if (month != null) {
            month.dispose();
            month = null;
        }
    }

    private void dispose() {
        ends.forEach(Subscription::unsubscribe);
        closeMonth();
        list.dispose();
        model.dispose();
    }

    private void showPerson() {
        closeMonth();
        if (person != null) {
            person.dispose();
            person = null;
        }
        band = null;
        makeRoom();
        var open = model.openedProperty().get();
        if (open == null) {
            right.getChildren()
                    .setAll(
                            Blocks.empty(
                                    MaterialDesignP.PILL,
                                    WORDS.text("pass.choose"),
                                    WORDS.text("pass.choose.todo")));
            return;
        }
        person = new LoadedPane<>(open, this::opened);
        right.getChildren().setAll(person);
    }

    private void refresh() {
        if (person != null) {
            person.show();
        }
    }

    private Node opened(MedPassModel.Opened open) {
        var words = ChartWords.of(open.chart());
        band =
                new BandPane(
                        open.chart().client(),
                        open.chart().photo(),
                        words.band(),
                        "",
                        pictures -> new Region());
        var form = host.formProperty().get();
        var ways = Blocks.row(Blocks.spacer(), form == null ? monthSwitch(open) : new Region());
        ways.getStyleClass().add("pass-ways");
        var whole = new BorderPane(form != null ? form : month != null ? month : doses(open));
        whole.setTop(new VBox(back(), band, ways));
        whole.setMinHeight(0);
        makeRoom();
        return whole;
    }

    private Node doses(MedPassModel.Opened open) {
        var today = LocalDate.ofInstant(open.at(), open.day().zone());
        var page = Blocks.page();
        page.setId("doses");
        if (open.rows().isEmpty()) {
            page.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignP.PILL,
                                    WORDS.text("doses.none"),
                                    WORDS.text("doses.none.todo")));
        }
        rechecks(open, page);
        group("overdue", open, today, page, r -> isOpen(r) && tone(r).equals("overdue"));
        group("due", open, today, page, r -> isOpen(r) && tone(r).equals("due"));
        group("later", open, today, page, r -> isOpen(r) && tone(r).equals("later"));
        group("prn", open, today, page, r -> r.slot() == null);
        group("done", open, today, page, r -> r.slot() != null && !isOpen(r));
        page.getChildren().add(ScriptText.of(WORDS.text("doses.keys"), "muted"));
        var scroll = Blocks.scrolling(page);
        page.addEventFilter(KeyEvent.KEY_PRESSED, key -> step(page, key));
        page.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        focusFirst(page);
                    }
                });
        return scroll;
    }

    private static boolean isOpen(PassRow row) {
        return row.slot() != null && row.entry() == null && row.derived() == null;
    }

    private static String tone(PassRow row) {
        return switch (row.state()) {
            case OPEN, LATE -> "overdue";
            case DUE -> "due";
            case FUTURE, NOT_GIVEN, DONE -> "later";
        };
    }

    private void group(
            String key,
            MedPassModel.Opened open,
            LocalDate today,
            VBox page,
            Predicate<PassRow> which) {
        var rows = open.rows().stream().filter(which).toList();
        if (rows.isEmpty()) {
            return;
        }
        page.getChildren()
                .add(ScriptText.of(WORDS.text("group." + key, rows.size()), "card-title"));
        var resident = model.resident(open);
        var acts =
                new PassRowPane.Acts(
                        row -> host.open(forms.give(resident, model.dose(open, row), this::saved)),
                        row ->
                                host.open(
                                        forms.notGiven(
                                                resident, model.dose(open, row), this::saved)),
                        row -> correct(open, row));
        for (var row : rows) {
            var entry = row.entry();
            var may = entry != null && model.mayCorrect(entry);
            page.getChildren()
                    .add(
                            new PassRowPane(
                                    row,
                                    model.alerts(open, row),
                                    open.day().zone(),
                                    today,
                                    may,
                                    acts));
        }
    }

    private void correct(MedPassModel.Opened open, PassRow row) {
        var entry = row.entry();
        if (entry != null) {
            var resident = model.resident(open);
            var dose = model.dose(open, row);
            var form = forms.correct(resident, dose, entry, this::saved);
            var back =
                    Blocks.button(
                            WORDS.text("dose.takeBack"),
                            () -> host.open(forms.takeBack(resident, dose, entry, this::saved)));
            back.setId("take-back");
            form.form().node(back);
            host.open(form);
        }
    }

    private void rechecks(MedPassModel.Opened open, VBox page) {
        if (open.rechecks().isEmpty()) {
            return;
        }
        page.getChildren()
                .add(
                        ScriptText.of(
                                WORDS.text("group.rechecks", open.rechecks().size()),
                                "card-title"));
        open.rechecks().forEach(given -> recheck(open, given, page));
    }

    private void recheck(MedPassModel.Opened open, Administration given, VBox page) {
        model.dose(open, given)
                .ifPresent(dose -> {
                    var act =
                            Blocks.button(
                                    WORDS.text("dose.recheck"),
                                    () ->
                                            host.open(
                                                    forms.recheck(
                                                            model.resident(open),
                                                            dose,
                                                            given,
                                                            this::saved)));
                    act.setId("recheck-" + given.order());
                    var use = given.asNeeded();
                    var card =
                            Blocks.plainCard(
                                    Items.row(
                                            Items.words(
                                                    dose.order().drug().generic(),
                                                    WORDS.text(
                                                            "recheck.given",
                                                            org.hearthside.core.common.Dates.print(
                                                                    given.at(), open.day().zone()),
                                                            use == null ? "" : use.reason())),
                                            act));
                    card.getStyleClass().addAll("dose", "dose-due");
                    page.getChildren().add(card);
                });
    }

    private void saved() {
        host.close();
        model.refresh();
    }

    private static void focusFirst(VBox page) {
        page.getChildren().stream()
                .filter(PassRowPane.class::isInstance)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /** Up and down go from dose to dose. */
    private static void step(VBox page, KeyEvent key) {
        int by = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        if (by == 0) {
            return;
        }
        var rows = page.getChildren().stream().filter(PassRowPane.class::isInstance).toList();
        for (var i = 0; i < rows.size(); i++) {
            var next = i + by;
            if (rows.get(i).isFocused() && next >= 0 && next < rows.size()) {
                key.consume();
                rows.get(next).requestFocus();
                return;
            }
        }
    }
}

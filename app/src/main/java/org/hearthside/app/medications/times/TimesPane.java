package org.hearthside.app.medications.times;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.medications.times.TimesModel.HouseShifts;
import org.hearthside.app.medications.times.TimesModel.View;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormHost;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.FormScreen;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.medications.schedule.FrequencyCode;

/** The times at which the facility gives, the shifts of its houses, and its rules. */
public final class TimesPane {
    private static final Words WORDS = Words.of(TimesPane.class);

    private final TimesModel model;
    private final FormHost host = new FormHost();

    /** Shows the model. */
    public TimesPane(TimesModel model) {
        this.model = model;
    }

    /** As a screen. */
    public Screen screen() {
        return new FormScreen<>(model.view(), host, this::page).screen(model.view()::dispose);
    }

    private Region page(View view) {
        var page =
                Blocks.page(
                        Blocks.pageTitle(WORDS.text("times.title"), ""),
                        ScriptText.of(WORDS.text("times.says"), "muted"));
        page.setId("give-times");
        var codes = new VBox();
        for (var code : FrequencyCode.values()) {
            codes.getChildren().add(code(view, code));
        }
        page.getChildren().add(Blocks.card(WORDS.text("times.codes"), codes));
        if (!view.shifts().isEmpty()) {
            var shifts = new VBox();
            view.shifts().forEach(of -> shifts.getChildren().add(shifts(view, of)));
            page.getChildren().add(Blocks.card(WORDS.text("times.shifts"), shifts));
        }
        page.getChildren().add(Blocks.card(WORDS.text("times.rules"), rules(view)));
        return page;
    }

    private Node code(View view, FrequencyCode code) {
        var words =
                Items.words(Labels.of(code), TimesModel.text(view.times().of(code, view.today())));
        view.times()
                .ahead(code, view.today())
                .forEach(change ->
                        words.getChildren()
                                .add(
                                        ScriptText.of(
                                                WORDS.text(
                                                        "times.ahead",
                                                        Dates.print(change.from()),
                                                        TimesModel.text(change.times())),
                                                "strong")));
        if (!model.maySetTimes()) {
            return Items.row(words);
        }
        var change = Blocks.button(WORDS.text("times.change"), () -> host.open(form(view, code)));
        change.setId("times-" + code);
        change.setAccessibleText(WORDS.text("times.change.of", Labels.of(code)));
        return Items.row(words, change);
    }

    private FormPane form(View view, FrequencyCode code) {
        var typed = model.change(view, code, this::saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        in.node(ScriptText.of(WORDS.text("times.form.says"), "muted"))
                .row(in.required(typed.times()), in.date(typed.from(), true));
        return pane("times", Labels.of(code), typed.editor(), form);
    }

    private Node shifts(View view, HouseShifts of) {
        var words = Items.words(of.house().name(), TimesModel.text(of.times().starts()));
        if (!model.maySetShifts()) {
            return Items.row(words);
        }
        var change = Blocks.button(WORDS.text("times.change"), () -> host.open(form(view, of)));
        change.setAccessibleText(WORDS.text("times.change.of", of.house().name()));
        return Items.row(words, change);
    }

    private FormPane form(View view, HouseShifts of) {
        var typed = model.change(view, of, this::saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        in.row(in.required(typed.starts()));
        return pane("shifts", of.house().name(), typed.editor(), form);
    }

    private Node rules(View view) {
        var words =
                Items.words(
                        WORDS.text("rule.psychotropic"),
                        WORDS.text(view.rules().psychotropicStop() ? "rule.on" : "rule.off"));
        if (!model.maySetShifts()) {
            return Items.row(words);
        }
        var change = Blocks.button(WORDS.text("times.change"), () -> host.open(form(view)));
        change.setAccessibleText(WORDS.text("times.change.of", WORDS.text("times.rules")));
        return Items.row(words, change);
    }

    private FormPane form(View view) {
        var typed = model.rules(view, this::saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        in.node(in.flag(typed.psychotropic(), WORDS.text("rule.psychotropic")));
        return pane("rules", "", typed.editor(), form);
    }

    private FormPane pane(String key, String what, Editor<?> editor, Form form) {
        return new FormPane(
                model.kit(),
                editor,
                WORDS.text("title." + key, what),
                WORDS.text("save." + key, what),
                what,
                WORDS,
                form);
    }

    private void saved() {
        host.close();
        model.view().load();
    }
}

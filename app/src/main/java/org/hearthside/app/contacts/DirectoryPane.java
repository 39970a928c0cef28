package org.hearthside.app.contacts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormHost;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.FormScreen;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.Listing;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.contacts.DirectoryStore;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The directory: who serves several residents, kept once. */
public final class DirectoryPane {
    private static final Words WORDS = Words.of(DirectoryPane.class);

    private final Toolkit kit;
    private final DirectoryModel model;
    private final FormHost host = new FormHost();

    /** For one session. */
    public DirectoryPane(Toolkit kit, Session session, Db db) {
        this.kit = kit;
        this.model = new DirectoryModel(kit, session, new DirectoryStore(db));
    }

    /** The screen, with its forms. */
    public Screen screen() {
        return new FormScreen<>(model.entries(), host, this::shown).screen(model::dispose);
    }

    private Region shown(List<Listing> entries) {
        var may = model.session().may(Permission.WRITE_PROVIDERS);
        Region add = new Region();
        if (may) {
            var button =
                    Blocks.mainButton(
                            MaterialDesignP.PLUS,
                            WORDS.text("directory.add"),
                            () -> open(model.add(this::saved), WORDS.text("directory.add.title")));
            button.setId("directory-add");
            add = button;
        }
        var card = Blocks.cardWithEnd(WORDS.text("directory.title"), add);
        if (entries.isEmpty()) {
            card.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignP.PHONE_OUTLINE,
                                    WORDS.text("directory.empty"),
                                    WORDS.text("directory.empty.todo")));
        } else {
            card.getChildren().add(ScriptText.of(WORDS.text("directory.points"), "muted"));
            entries.forEach(entry -> card.getChildren().add(row(entry, may)));
        }
        return Blocks.page(card);
    }

    private Node row(Listing entry, boolean may) {
        var words =
                Items.words(
                        entry.displayName(),
                        joined(
                                entry.displayName().equals(entry.organization())
                                        ? ""
                                        : entry.organization(),
                                entry.specialty(),
                                entry.hours()),
                        joined(
                                entry.phones().main(),
                                entry.phones().second(),
                                entry.phones().afterHours(),
                                entry.email()),
                        entry.address().replace("\n", ", "));
        var marks =
                Stream.of(
                                Chips.of(Tone.BLUE, Labels.of(entry.type())),
                                Chips.of(Tone.PLAIN, WORDS.text("directory.used", entry.used())))
                        .collect(Collectors.toList());
        if (!entry.active()) {
            marks.add(Chips.of(Tone.AMBER, WORDS.text("directory.old")));
        }
        words.getChildren().addFirst(Items.flow("band-chips", marks));
        if (!may) {
            return Items.row(words);
        }
        var change =
                Blocks.button(
                        WORDS.text("change"),
                        () ->
                                open(
                                        model.change(entry, this::saved),
                                        WORDS.text("directory.change.title", entry.displayName())));
        change.setAccessibleText(WORDS.text("change.say", entry.displayName()));
        return Items.row(words, change);
    }

    private void open(DirectoryModel.Typing typed, String title) {
        var d = typed.entries();
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        var types =
                Stream.of(ContactType.values())
                        .filter(t -> t.isProvider() || t == ContactType.OTHER)
                        .toList();
        in.row(in.choice(d.type, types, Labels::of, true), in.text(d.specialty))
                .row(in.text(d.first), in.text(d.last), in.text(d.organization))
                .heading("phones")
                .row(in.text(d.main), in.text(d.second), in.text(d.afterHours))
                .row(in.text(d.hours), in.text(d.email), in.text(d.fax))
                .row(in.area(d.address, 2))
                .node(in.flag(d.active));
        host.open(
                new FormPane(
                        kit,
                        typed.editor(),
                        title,
                        WORDS.text("directory.save"),
                        WORDS.text("directory.entry"),
                        WORDS,
                        form));
    }

    private void saved() {
        host.close();
        model.entries().load();
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(" · "));
    }
}

package org.hearthside.app.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
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
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.security.Permission;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Everyone to call, in the order in which they are called. */
public final class ContactsPane extends VBox {
    private static final Words WORDS = Words.of(ContactsPane.class);

    /**
     * What a contact is called and what is said of it, in the words of paper and screen alike.
     *
     * @param contact the contact
     * @param who name, relationship and kind
     * @param phones every phone with its kind
     * @param authority what the contact may decide, and the proof
     * @param authorityEnded whether that has ended
     * @param checkOverdue whether nobody has checked the contact for too long
     * @param paper opens the paper that proves the authority; absent when none can be seen
     */
    public record Line(
            Contact contact,
            String who,
            String phones,
            String authority,
            boolean authorityEnded,
            boolean checkOverdue,
            @Nullable Runnable paper) {}

    /**
     * What can be done with a contact.
     *
     * @param add a new one
     * @param change correct it
     * @param checked say that it is right as it stands, and how that was checked
     * @param call write down a call
     * @param remove take it off the list
     * @param history show what was changed
     */
    public record Acts(
            Runnable add,
            java.util.function.Consumer<Contact> change,
            java.util.function.BiConsumer<Contact, String> checked,
            java.util.function.Consumer<Contact> call,
            java.util.function.Consumer<Contact> remove,
            java.util.function.Consumer<Contact> history) {}

    /** Shows these, first to call first. */
    public ContactsPane(Resident resident, List<Line> lines, Acts acts) {
        getStyleClass().add("page");
        var may = resident.may(Permission.WRITE_CONTACTS);
        Region add = new Region();
        if (may) {
            var button =
                    Blocks.mainButton(
                            MaterialDesignP.PLUS, WORDS.text("add", resident.name()), acts.add());
            button.setId("contact-add");
            add = button;
        }
        var card = Blocks.cardWithEnd(WORDS.text("title"), add);
        if (lines.isEmpty()) {
            card.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignP.PHONE_OFF,
                                    WORDS.text("empty"),
                                    WORDS.text(may ? "empty.todo" : "empty.ask")));
        }
        lines.forEach(line -> card.getChildren().add(row(line, may, acts)));
        getChildren().add(card);
    }

    private static String notifyOn(Contact c) {
        return c.notifyOn().stream().sorted().map(Labels::of).collect(Collectors.joining(", "));
    }

    private static String verified(Contact.Verification check, LocalDate on) {
        var by = check.by().isBlank() ? "" : " " + WORDS.text("verified.by", check.by());
        return WORDS.text("verified", Dates.print(on))
                + by
                + (check.how().isBlank() ? "" : ": " + check.how());
    }

    private static Node row(Line line, boolean may, Acts acts) {
        var c = line.contact();
        var verified = c.verifiedOn();
        var order = c.callOrder() == 0 ? "" : WORDS.text("order", c.callOrder());
        var more =
                List.of(
                        line.phones(),
                        c.authority().any() ? line.authority() : "",
                        c.hours().isEmpty() ? "" : WORDS.text("hours", c.hours()),
                        c.language().isEmpty() ? "" : WORDS.text("speaks", c.language()),
                        c.organization().isEmpty() || c.displayName().equals(c.organization())
                                ? ""
                                : c.organization(),
                        c.notes(),
                        c.notifyOn().isEmpty() ? "" : WORDS.text("notify", notifyOn(c)),
                        verified == null
                                ? WORDS.text("unverified")
                                : verified(c.verification(), verified));
        var words = Items.words(line.who(), more.toArray(String[]::new));
        var marks = new ArrayList<Region>();
        if (!order.isEmpty()) {
            marks.add(Chips.of(Tone.BLUE, order));
        }
        if (c.doNotContact()) {
            marks.add(Chips.alert(Tone.RED, MaterialDesignP.PHONE_OFF, WORDS.text("never")));
        }
        if (line.authorityEnded()) {
            marks.add(Chips.alert(Tone.AMBER, MaterialDesignP.PEN_OFF, WORDS.text("ended")));
        }
        if (line.checkOverdue()) {
            marks.add(Chips.of(Tone.AMBER, WORDS.text("overdue")));
        }
        if (!marks.isEmpty()) {
            words.getChildren().add(0, Items.flow("band-chips", marks));
        }
        var history = Blocks.button(WORDS.text("history"), () -> acts.history().accept(c));
        history.setAccessibleText(WORDS.text("history.say", c.displayName()));
        history.getStyleClass().add("flat");
        var buttons = new ArrayList<Node>();
        var paper = line.paper();
        if (paper != null) {
            var open = Blocks.button(WORDS.text("paper"), paper);
            open.setId("contact-paper-" + c.callOrder());
            open.setAccessibleText(WORDS.text("paper.say", c.displayName()));
            buttons.add(open);
        }
        if (!c.doNotContact()) {
            var call = Blocks.button(WORDS.text("call"), () -> acts.call().accept(c));
            call.setAccessibleText(WORDS.text("call.say", c.displayName()));
            call.setId("contact-call-" + c.callOrder());
            buttons.add(call);
        }
        if (!may) {
            buttons.add(history);
            return Items.row(words, buttons.toArray(Node[]::new));
        }
        var change = Blocks.button(WORDS.text("change"), () -> acts.change().accept(c));
        change.setAccessibleText(WORDS.text("change.say", c.displayName()));
        var remove = Blocks.button(WORDS.text("remove"), () -> acts.remove().accept(c));
        remove.setAccessibleText(WORDS.text("remove.save", c.displayName()));
        remove.getStyleClass().add("flat");
        var checked = ScriptText.follow(new MenuButton(WORDS.text("checked")));
        for (var how : List.of("called", "person", "paper")) {
            var item = new MenuItem(WORDS.text("checked.how." + how));
            item.setOnAction(event -> acts.checked().accept(c, WORDS.text("checked.how." + how)));
            checked.getItems().add(item);
        }
        checked.setAccessibleText(WORDS.text("checked.say", c.displayName()));
        checked.setId("contact-checked-" + c.callOrder());
        buttons.addAll(List.of(checked, change, history, remove));
        return Items.row(words, buttons.toArray(Node[]::new));
    }
}

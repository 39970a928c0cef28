package org.hearthside.app;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.hearthside.app.frame.FrameModel;
import org.hearthside.app.frame.FramePane;
import org.hearthside.app.frame.SearchModel;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Field;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.Hit;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Nav;
import org.hearthside.app.ui.Place;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.common.Sources;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.StaffId;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Made-up people and screens for tests of the window. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
    public static final StaffId JANE = new StaffId(new UUID(1, 1));
    public static final StaffId ANN = new StaffId(new UUID(1, 2));

    private Samples() {}

    public static Sources sources() {
        return new Sources(() -> NOW, UUID::randomUUID);
    }

    public static Session nurse() {
        return new Session(new UUID(9, 1), JANE, "Jane Diaz, RN", Role.NURSE, Set.of(), "desk 1");
    }

    public static Session admin() {
        return new Session(new UUID(9, 2), ANN, "Ann Lee", Role.ADMIN, Set.of(), "desk 1");
    }

    /** A frame with two places and a page that shows the building blocks. */
    public static Workplace workplace(Toolkit kit, Session session, FrameModel.Exits exits) {
        var nav = new Nav();
        nav.register(Place.TODAY, () -> Screen.of(page()));
        nav.register(Place.RESIDENTS, () -> Screen.of(draft()));
        nav.register(Place.ADMIN, () -> Screen.of(new VBox()));
        var houses = new HouseScope();
        houses.offer(
                List.of(
                        new HouseScope.Choice(new UUID(2, 1), "Maple House"),
                        new HouseScope.Choice(new UUID(2, 2), "Cedar House")));
        var search =
                new SearchModel(
                        kit.tasks(),
                        List.of(),
                        text ->
                                List.of(
                                        new Hit(
                                                MaterialDesignA.ACCOUNT_OUTLINE,
                                                "Kim, Ada (김 에이다)",
                                                "07-Jul-1970 · C-00152",
                                                () -> {})));
        var model =
                new FrameModel(
                        session, "Hearth Homes", true, "0.1", nav, houses, search, exits, () -> {});
        var frame = new FramePane(kit, model);
        nav.go(Place.TODAY);
        return new Workplace(frame, nav, frame::dispose);
    }

    /** The content alone. */
    public static Supplier<Parent> frame(Toolkit kit) {
        return () -> {
            var exits = new FrameModel.Exits(() -> {}, () -> {}, () -> {});
            kit.layers().base(workplace(kit, nurse(), exits).content());
            return kit.layers();
        };
    }

    private static Parent draft() {
        var entry = new TextField();
        entry.setId("draft");
        return new VBox(entry);
    }

    private static Parent page() {
        var form =
                new Form()
                        .fields(
                                List.of("first", "last"),
                                new Field("First name", new TextField("김 에이다"), true),
                                new Field("Last name", new TextField("Kim")))
                        .field(
                                "birthDate",
                                new Field("Birth date", new TextField("31-Feb-1970"), true)
                                        .hint("For example 8/14/80 or 14 Aug 1980"));
        var wrong = new Field("Phone", new TextField("555"));
        form.field("phone", wrong);
        wrong.show("A phone number has ten digits. Type it with its area code.");
        var words =
                Blocks.card(
                        "Names in every writing",
                        Chips.of(Tone.PLAIN, "C-00152"),
                        ScriptText.of("Kim, Ada (김 에이다) · 李小龙 · やまだ", "strong"),
                        ScriptText.of(
                                "Haddad, Yusuf (يوسف حداد) · Cohen, David (דוד כהן)", "strong"),
                        ScriptText.of(
                                "Nguyễn, Thị Hoa · Иванова · राम · สมชาย · Ὀδυσσεύς", "muted"),
                        Blocks.row(
                                Chips.alert(
                                        Tone.RED,
                                        MaterialDesignA.ALERT,
                                        "ALLERGIES: penicillin (anaphylaxis), latex"),
                                Chips.of(Tone.AMBER, "Due today"),
                                Chips.of(Tone.GREEN, "Done"),
                                Chips.of(Tone.BLUE, "Verify")),
                        Blocks.row(
                                Chips.filter("All", 17),
                                Chips.filter("Maple House", 8),
                                Blocks.button("Open", () -> {}),
                                Blocks.mainButton(
                                        MaterialDesignP.PLUS, "Register resident", () -> {})));
        var empty =
                Blocks.plainCard(
                        Blocks.empty(
                                MaterialDesignA.ALERT_CIRCLE_OUTLINE,
                                "No allergies recorded",
                                "Record one, or record “no known allergies”.",
                                Blocks.button("Record allergy", () -> {})));
        return Blocks.scrolling(
                Blocks.page(
                        Blocks.pageTitle("Good morning, Jane", "Saturday 21-Nov-2026"),
                        words,
                        Blocks.card("A form", form),
                        empty));
    }
}

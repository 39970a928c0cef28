package org.hearthside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.hearthside.app.security.SignInPane;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;
import org.hearthside.persistence.health.AllergyStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ways of a nurse and a DSP through the records, with keyboard and mouse, on a real store. */
final class ResidentJourneyTest extends WindowTest {
    private final House house = House.furnished();

    @AfterEach
    void closeHouse() {
        house.close();
    }

    private void enter(Session session) {
        var doors =
                new Desk.Doors(
                        typed -> new SignInOutcome.SignedIn(session),
                        (in, typed) -> new SignInOutcome.SignedIn(in),
                        (in, exits) ->
                                new SessionScreens(kit)
                                        .workplace(house.facility().records(), in, exits),
                        in -> {},
                        () -> {},
                        Duration.ofHours(1));
        var about = new SignInPane.About("a folder", true, "0.1");
        onScreen(() -> new Desk(kit, doors, about).askWho());
        open();
        type("login", "somebody");
        type("password", "right");
        click("sign-in");
    }

    private void elapse() {
        onScreen(() -> kit.tasks().elapse(Duration.ofSeconds(1)));
    }

    private void find(String letters) {
        click("rail-residents");
        type("residents-search", letters);
        elapse();
        press(KeyCode.ENTER);
    }

    /** Everything that a node says. */
    private static String said(Node node) {
        if (node instanceof ScriptText text) {
            return text.getText();
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(ResidentJourneyTest::said)
                        .collect(Collectors.joining(" "))
                : "";
    }

    private String band() {
        return said(node("identity-band", Parent.class));
    }

    @Test
    void findsAResidentByThreeLettersAndAllThatMattersStandsInTheBand() {
        enter(house.nurse());
        find("mari");
        var band = band();
        assertTrue(band.contains("LOPEZ, Maria Elena"), band);
        assertTrue(band.contains("Born 14-Aug-1980"), band);
        assertTrue(band.contains("ALLERGIES"), band);
        assertTrue(band.contains("Maple House"), band);
        for (var part : new String[] {"CONTACTS", "HEALTH", "MEDICATIONS", "STAYS", "DETAILS"}) {
            click("part-" + part);
            assertEquals(band, band(), "the band changed with the section " + part);
        }
    }

    @Test
    void theSearchOfTheTopBarOpensTheFirstWithEnter() {
        enter(house.nurse());
        press(KeyCode.CONTROL, KeyCode.K);
        type("global-search", "lopez");
        elapse();
        press(KeyCode.ENTER);
        assertTrue(band().contains("LOPEZ, Maria"), band());
    }

    @Test
    void whoIsHereAlreadyIsPointedOutWhileTheNameIsTyped() {
        enter(house.nurse());
        click("rail-residents");
        click("residents-register");
        enter("first", "Maria");
        elapse();
        assertFalse(seen("alike"), "one word is no likeness");
        enter("last", "Lopes");
        enter("birthDate", "08/14/1980");
        elapse();
        assertTrue(said(node("alike", Parent.class)).contains("Lopez, Maria"));
        assertTrue(said(node("alike", Parent.class)).contains("same birth date"));
        enter("birthDate", "02/14/1990");
        elapse();
        assertFalse(seen("alike"));
    }

    @Test
    void contactsThatNobodyCheckedAreAskedAfterUntilSomebodyHas() {
        enter(house.nurse());
        find("mari");
        assertTrue(seen("need-contacts"), "nobody checked the physician for a year");
        fire("need-contacts");
        var how = node("contact-checked-2", MenuButton.class);
        onScreen(() -> how.getItems().getFirst().fire());
        click("part-SUMMARY");
        assertFalse(seen("need-contacts"));
    }

    @Test
    void enterBeforeTheAnswerOpensTheOnlyOneFoundAndNeverOneOfSeveral() {
        enter(house.nurse());
        press(KeyCode.CONTROL, KeyCode.K);
        type("global-search", "lopez");
        press(KeyCode.ENTER);
        elapse();
        assertFalse(seen("identity-band"), "opened one of two sisters unseen");

        press(KeyCode.ESCAPE);
        type("global-search", "haddad");
        press(KeyCode.ENTER);
        elapse();
        assertTrue(band().contains("HADDAD"), band());
    }

    @Test
    void anAnswerThatIsRecordedStandsInTheBandAtOnceAndInTheStore() {
        enter(house.nurse());
        find("haddad");
        assertTrue(band().contains("ALLERGIES NOT RECORDED"), band());
        fire("need-allergies");
        fire("form-save");
        assertTrue(seen("form-title"), "saved without saying who said so");
        enter("source", "his mother");
        press(KeyCode.CONTROL, KeyCode.S);
        assertFalse(seen("form-title"));
        assertFalse(band().contains("ALLERGIES NOT RECORDED"), band());
        var stored = new AllergyStore(house.facility().db()).get(house.nurse(), House.YUSUF);
        for (var kind : AllergyClass.values()) {
            assertEquals(RecordState.NONE_KNOWN, stored.state(kind));
        }
    }

    @Test
    void whatWasTypedIsNotLostWithoutAQuestion() {
        enter(house.nurse());
        find("mari");
        click("part-DETAILS");
        click("details-correct");
        type("preferred", "x");
        click("rail-today");
        assertTrue(kit.layers().hasDialog());
        click("dialog-cancel");
        assertTrue(node("preferred", TextInputControl.class).getText().contains("x"));
        click("rail-today");
        click("dialog-act");
        assertTrue(seen("today"));
    }

    @Test
    void todayLeadsToWhereTheWorstIsMended() {
        enter(house.nurse());
        assertTrue(seen("today-queue"));
        var queue = said(node("today-queue", Parent.class));
        assertTrue(queue.contains("Haddad, Yusuf"), queue);
        assertFalse(queue.contains("Lee, Pat"), "Pat has left: " + queue);
        click("today-open");
        assertTrue(seen("identity-band"));
    }

    @Test
    void thePacketIsOnTheScreenInOneClickAndTheRecordInAnother() {
        enter(house.nurse());
        find("mari");
        click("band-packet");
        assertTrue(seen("paper-preview"));
        assertTrue(seen("paper-print"));
        assertTrue(seen("identity-band"));
        enter("preview-find", "lopez");
        var found = said(node("preview-tools", Parent.class));
        assertTrue(found.contains("1 of "), found);
        enter("transfer-reason", "fell");
        elapse();
        fire("paper-back");
        assertTrue(kit.layers().hasDialog(), "typed words were thrown away without a question");
        click("dialog-act");
        assertFalse(seen("paper"));
        assertTrue(seen("identity-band"));
    }

    @Test
    void aDspReadsAndIsNotOfferedWhatTheRoleMayNotDo() {
        enter(house.dsp());
        click("rail-residents");
        assertFalse(seen("residents-register"));
        assertFalse(seen("residents-import"));
        find("mari");
        click("part-MEDICATIONS");
        assertFalse(seen("order-add"));
        assertTrue(band().contains("ALLERGIES"), band());
    }

    @Test
    void someoneNewIsRegisteredAndFoundAtOnce() {
        enter(house.nurse());
        click("rail-residents");
        click("residents-register");
        type("first", "Wilhelmina");
        type("last", "Quist");
        type("birthDate", "8/14/61");
        press(KeyCode.CONTROL, KeyCode.S);
        assertTrue(band().contains("QUIST, Wilhelmina"), band());
        assertTrue(band().contains("ALLERGIES NOT RECORDED"), band());
        find("quis");
        assertTrue(band().contains("QUIST, Wilhelmina"), band());
    }
}

package org.hearthside.app.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.codes.CodeItem;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.codes.Starter;
import org.hearthside.persistence.codes.CodeStore;
import org.hearthside.persistence.common.Caches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CodePickModelTest {
    private final House house = House.empty();
    private final Toolkit kit = house.kit();
    private final CodeBook book =
            new CodeBook(
                    house.nurse(),
                    new CodeStore(house.facility().db()),
                    new Caches(house.facility().db()));
    private final StringProperty entry = new SimpleStringProperty("");
    private final List<CodeItem> chosen = new ArrayList<>();
    private final CodePickModel model =
            new CodePickModel(
                    kit.tasks(),
                    book,
                    CodeSystem.ICD10CM,
                    entry,
                    item -> {
                        chosen.add(item);
                        entry.set(item.row().display());
                    });

    @AfterEach
    void close() {
        house.close();
        assertEquals(List.of(), house.faults());
    }

    private void type(String text) {
        entry.set(text);
        kit.tasks().elapse(Duration.ofMillis(100));
    }

    @Test
    void suggestsOnlyWhileThePersonIsThere() {
        type("htn");
        assertFalse(model.openProperty().get());
        model.wake();
        type("htn ");
        assertTrue(model.openProperty().get());
        assertEquals("I10", model.hits().getFirst().row().code());
        model.sleep();
        assertFalse(model.openProperty().get());
        assertEquals(List.of(), List.copyOf(model.hits()));
        assertEquals("htn ", entry.get());
    }

    @Test
    void waitsForTheSecondLetterAndForAPause() {
        model.wake();
        entry.set("ht");
        assertFalse(model.openProperty().get());
        kit.tasks().elapse(Duration.ofMillis(100));
        assertTrue(model.openProperty().get());
        type("h");
        assertFalse(model.openProperty().get());
        type("no such thing at all");
        assertFalse(model.openProperty().get());
    }

    @Test
    void choosingFillsInAndDoesNotSuggestAgain() {
        model.wake();
        type("diabetes");
        model.choose(model.hits().getFirst());
        kit.tasks().elapse(Duration.ofSeconds(1));
        assertEquals("E11.9", chosen.getFirst().recorded().code());
        assertEquals("ICD-10-CM", chosen.getFirst().recorded().system());
        assertEquals("Type 2 diabetes mellitus without complications", entry.get());
        assertFalse(model.openProperty().get());
        type("Type 2 diabetes mellitus");
        assertTrue(model.openProperty().get());
    }

    @Test
    void wordsOfOnesOwnStayAndEscapeTakesOnlyTheListAway() {
        model.wake();
        type("diabetes, brittle as a child");
        assertEquals(List.of(), chosen);
        type("diabetes");
        model.close();
        assertEquals("diabetes", entry.get());
        assertFalse(model.openProperty().get());
        model.search();
        assertTrue(model.openProperty().get());
        model.dispose();
        type("hypertension");
        assertFalse(model.openProperty().get());
    }

    @Test
    void theNoteSaysWhatTheCodeMeansAndByWhichRelease() {
        var code = new SimpleStringProperty("");
        var note = new CodeNote(kit.tasks(), book, CodeSystem.ICD10CM, code);
        assertEquals("", note.wordsProperty().get());
        code.set("i10");
        var said = note.wordsProperty().get();
        assertTrue(said.contains("Essential (primary) hypertension"), said);
        assertTrue(said.contains(Starter.RELEASE), said);
        code.set("I99.99");
        assertTrue(note.wordsProperty().get().contains("kept as typed"));
        code.set(" ");
        assertEquals("", note.wordsProperty().get());
    }
}

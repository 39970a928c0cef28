package org.hearthside.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.Tasks;
import org.hearthside.core.overview.Report;
import org.hearthside.core.transfer.PaperMark;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Rendered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PreviewPagesTest {
    private static final FontLibrary FONTS = new FontLibrary();

    private final House house = House.furnished();
    private final PreviewPages model = new PreviewPages(house.kit().tasks());

    @BeforeAll
    static void startJavaFx() {
        assertTrue(Tasks.callOnScreen(() -> true));
    }

    @AfterEach
    void closeHouse() {
        model.dispose();
        house.close();
    }

    private Rendered paper(Report report) {
        return new PaperDesk(house.facility().db(), FONTS)
                .paper(house.nurse(), House.MARIA, report, PaperMark.NONE)
                .drawn();
    }

    @Test
    void hasPicturesOfThePagesInSightAndOfNoOthers() {
        model.show(paper(Report.FACE_SHEET));
        model.look(List.of(1, 99), 400);
        assertEquals(Set.of(1), model.sheets().keySet());
        assertEquals(400, Objects.requireNonNull(model.sheets().get(1)).getWidth(), 1);
        model.look(List.of(1), 800);
        assertEquals(800, Objects.requireNonNull(model.sheets().get(1)).getWidth(), 1);
        model.look(List.of(), 800);
        assertTrue(model.sheets().isEmpty());
        model.lookSmall(1);
        assertNotNull(model.small().get(1));
        assertEquals(0, house.faults().size());
    }

    @Test
    void aNewPaperTakesThePlaceOfTheOldAndIsSearchedAgain() {
        model.show(paper(Report.FACE_SHEET));
        model.look(List.of(1), 200);
        model.seek("emergency contacts");
        var before = model.hitsProperty().get().size();
        var old = model.sheets().get(1);
        model.show(paper(Report.CONTACT_SHEET));
        assertTrue(model.hitsProperty().get().size() > before);
        assertNotSame(old, model.sheets().get(1));
        assertNotNull(model.sheets().get(1));
    }

    @Test
    void goesRoundAllPlaces() {
        model.show(paper(Report.FACE_SHEET));
        model.seek("lopez");
        var count = model.hitsProperty().get().size();
        assertTrue(count > 1);
        model.previous();
        assertEquals(count - 1, model.atProperty().get());
        model.next();
        assertEquals(0, model.atProperty().get());
        model.seek("no such word");
        assertEquals(-1, model.atProperty().get());
    }
}

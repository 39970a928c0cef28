package org.hearthside.app.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.common.Problem;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.DocumentList;
import org.hearthside.core.documents.DocumentStatus;
import org.hearthside.core.documents.PapersOnFile;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.documents.DocumentStore;
import org.hearthside.persistence.documents.ProofStore;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.Papers;
import org.hearthside.reports.common.pages.PageRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentsModelTest {
    @TempDir Path folder;

    private final House house = House.furnished();
    private final Toolkit kit = house.kit();
    private final DocumentStore store = new DocumentStore(house.facility().db());
    private final DocumentsModel model =
            new DocumentsModel(kit, store, new ProofStore(house.facility().db()));
    private final Resident maria = resident(house.nurse());
    private int saved;

    @AfterEach
    void close() {
        house.close();
        assertEquals(List.of(), house.faults());
    }

    private static Resident resident(Session who) {
        return new Resident(who, House.MARIA, Given.names("Maria", "Lopez"), House.ZONE);
    }

    private Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private DocumentList list(Resident of) {
        var list = model.list(of);
        list.load();
        return Objects.requireNonNull(list.valueProperty().get());
    }

    private Document attached() {
        var typed = model.attach(maria, () -> saved++);
        model.pick(file("scan.pdf", Papers.pdf(500, 1)), typed.entries(), typed.editor());
        typed.entries().category.set(DocumentCategory.POLST);
        typed.entries().title.set(" POLST form ");
        typed.entries().expires.set("12/31/2027");
        typed.editor().save();
        return list(maria).current().getFirst();
    }

    private static List<String> wrong(Editor<?> editor) {
        return editor.problems().stream().map(Problem::field).toList();
    }

    @Test
    void attachesWhatWasChosenAndSaid() {
        var document = attached();
        assertEquals(1, saved);
        assertEquals("POLST form", document.title());
        assertEquals(LocalDate.of(2027, 12, 31), document.expires());
        assertEquals(500, document.size());
    }

    private PaperDraft paper(PapersOnFile onFile) {
        return new PaperDraft(
                new Draft(),
                maria,
                onFile,
                Proves.CODE_STATUS,
                House.MARIA.value(),
                kit.sources().newId());
    }

    private PapersOnFile onFile() {
        return model.proofs().onFile(house.nurse(), House.MARIA);
    }

    @Test
    void aPaperIsChosenAmongThoseOnFileTheUsualOnesFirst() {
        var document = attached();
        var draft = paper(onFile());
        assertEquals(Optional.empty(), model.keep(draft));
        assertEquals(document.id(), draft.choices().get(1).document());
        draft.chosen.set(draft.choices().get(1));
        model.prove(draft);
        assertEquals(Optional.of(document.id()), paper(onFile()).document());
        draft.chosen.set(draft.choices().getFirst());
        model.prove(draft);
        assertEquals(List.of(), onFile().proofs());
    }

    @Test
    void aFileThatIsToProveSomethingIsAttachedOnceHoweverOftenItIsSaved() {
        var draft = paper(onFile());
        var typed = model.attach(maria, () -> {});
        model.pick(file("scan.pdf", Papers.pdf(500, 1)), draft, typed.editor());
        model.prove(draft);
        model.prove(draft);
        var all = list(maria).current();
        assertEquals(1, all.size());
        assertEquals(DocumentCategory.POLST, all.getFirst().category());
        assertEquals(Optional.of(all.getFirst().id()), paper(onFile()).document());
    }

    @Test
    void warningsAreReadAsTheyAreTypedAndSayWhatIsWrong() {
        var document = attached();
        assertEquals(List.of(60, 30), document.warnDays());
        var typed = model.change(maria, document, () -> saved++);
        typed.entries().warnDays.set("7; 90 14");
        typed.editor().save();
        assertEquals(List.of(90, 14, 7), list(maria).current().getFirst().warnDays());
        var again = model.change(maria, list(maria).current().getFirst(), () -> saved++);
        again.entries().warnDays.set("soon");
        again.entries().noExpiry.set(true);
        again.editor().save();
        assertEquals(List.of("warnDays", "expires"), wrong(again.editor()));
    }

    @Test
    void namesEveryEntryThatIsMissing() {
        var typed = model.attach(maria, () -> saved++);
        typed.editor().save();
        assertEquals(List.of("file", "category", "title"), wrong(typed.editor()));
        assertEquals(0, saved);
    }

    @Test
    void aProgramNamedAsAPaperIsRefusedAsItIsChosen() {
        var typed = model.attach(maria, () -> saved++);
        model.pick(file("letter.pdf", new byte[] {'M', 'Z', 0}), typed.entries(), typed.editor());
        assertEquals(List.of("file"), wrong(typed.editor()));
        assertNull(typed.entries().file.get());
        model.pick(file("empty.pdf", new byte[0]), typed.entries(), typed.editor());
        assertEquals(List.of("file"), wrong(typed.editor()));
    }

    @Test
    void replacesHidesAndChanges() {
        var first = attached();
        house.facility().clock().advance(Duration.ofMinutes(1));
        var again = model.replace(maria, first, () -> saved++);
        model.pick(file("new.pdf", Papers.pdf(600, 2)), again.entries(), again.editor());
        again.editor().save();
        var newer = list(maria).current().getFirst();
        assertEquals(600, newer.size());
        assertEquals("POLST form", newer.title());
        assertEquals(List.of(first.id()), list(maria).past().stream().map(Document::id).toList());
        var change = model.change(maria, newer, () -> saved++);
        change.entries().confidential.set(true);
        change.editor().save();
        assertEquals(1, list(resident(house.dsp())).withheld());
        var draft = new Draft();
        var reason = draft.text("reason", "");
        var changed = list(maria).current().getFirst();
        var hide = model.hide(maria, changed, draft, reason, () -> saved++);
        hide.save();
        assertEquals(List.of("reason"), wrong(hide));
        reason.set("Illegible");
        hide.save();
        assertEquals(List.of(), list(maria).current());
        assertInstanceOf(DocumentStatus.Hidden.class, list(maria).past().getFirst().status());
        assertEquals(4, saved);
    }

    @Test
    void aPhotoIsTakenInAndShownInTheChart() throws IOException {
        var typed = model.photo(maria, () -> saved++);
        typed.editor().save();
        assertEquals(List.of("file"), wrong(typed.editor()));
        var picture = folder.resolve("face.png").toFile();
        ImageIO.write(new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB), "png", picture);
        model.pickPhoto(picture.toPath(), typed.entries(), typed.editor());
        assertEquals(List.of(), wrong(typed.editor()));
        typed.entries().takenOn.set("10/1/2025");
        typed.entries().crop.set(typed.entries().crop().moved(0.2, 0, 900, 700));
        typed.editor().save();
        assertEquals(1, saved);
        var photo =
                Objects.requireNonNull(
                        new OverviewStore(house.facility().db())
                                .chart(house.nurse(), House.MARIA)
                                .photo());
        assertEquals(LocalDate.of(2025, 10, 1), photo.takenOn());
        assertTrue(photo.old(LocalDate.of(2026, 11, 21)));
    }

    @Test
    void aPhotoOfTomorrowIsRefused() {
        var typed = model.photo(maria, () -> saved++);
        model.pastePhoto(
                () -> PhotoImage.of(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB)),
                typed.entries(),
                typed.editor());
        typed.entries().takenOn.set("12/1/2026");
        typed.editor().save();
        assertEquals(List.of("photoTakenOn"), wrong(typed.editor()));
        assertEquals(0, saved);
    }

    @Test
    void aDocumentThatIsNoRealPdfSaysSoAndCanBeTriedAgain() {
        var view = model.view(maria, attached());
        for (var time = 0; time < 2; time++) {
            view.open();
            var refused = assertInstanceOf(PageRefusal.class, view.failureProperty().get());
            assertEquals(PageRefusal.Reason.DAMAGED, refused.reason());
            assertNull(view.shownProperty().get());
        }
        view.dispose();
    }

    @Test
    void aPdfIsTurnedPageByPage() throws IOException {
        var typed = model.attach(maria, () -> saved++);
        model.pick(file("scan.pdf", twoPages()), typed.entries(), typed.editor());
        typed.entries().category.set(DocumentCategory.POLST);
        typed.entries().title.set("POLST form");
        typed.editor().save();
        var view = model.view(maria, list(maria).current().getFirst());
        view.open();
        var first = Objects.requireNonNull(view.shownProperty().get());
        assertTrue(first.first() && first.pages() == 2);
        view.next();
        assertTrue(Objects.requireNonNull(view.shownProperty().get()).last());
        view.dispose();
    }

    private static byte[] twoPages() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void aPictureIsShownAsItsOnePage() throws IOException {
        var picture = folder.resolve("card.png").toFile();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", picture);
        var typed = model.attach(maria, () -> saved++);
        model.pick(picture.toPath(), typed.entries(), typed.editor());
        typed.entries().category.set(DocumentCategory.INSURANCE_CARD);
        typed.entries().title.set("Card");
        typed.editor().save();
        var view = model.view(maria, list(maria).current().getFirst());
        view.open();
        var shown = Objects.requireNonNull(view.shownProperty().get());
        assertEquals(300, shown.picture().getWidth());
        assertTrue(shown.first() && shown.last());
        view.next();
        view.previous();
        assertEquals(1, Objects.requireNonNull(view.shownProperty().get()).page());
        view.dispose();
    }
}

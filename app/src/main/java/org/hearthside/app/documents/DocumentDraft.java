package org.hearthside.app.documents;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.common.Dates;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.DocumentRules;
import org.hearthside.core.documents.NewDocument;
import org.jspecify.annotations.Nullable;

/** A document as it stands in the form. */
final class DocumentDraft {
    final Draft draft = new Draft();
    final NewDocument start;
    final ObjectProperty<@Nullable PickedFile> file;
    final ObjectProperty<@Nullable DocumentCategory> category;
    final StringProperty title;
    final StringProperty issued;
    final StringProperty expires;
    final BooleanProperty noExpiry;
    final StringProperty warnDays;
    final BooleanProperty confidential;

    /** What is attached: what is said of it, and the file. */
    record Attached(NewDocument said, @Nullable PickedFile file) {}

    /**
     * A draft.
     *
     * @param chosen the kind of document; absent when it must be chosen first
     */
    DocumentDraft(NewDocument start, @Nullable DocumentCategory chosen) {
        this.start = start;
        file = draft.choice("file", null);
        category = draft.choice("category", chosen);
        title = draft.text("title", start.title());
        issued = draft.text("issued", print(start.issued()));
        expires = draft.text("expires", print(start.expires()));
        noExpiry = draft.flag("noExpiry", start.noExpiry());
        warnDays =
                draft.text(
                        "warnDays",
                        start.warnDays().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")));
        confidential = draft.flag("confidential", start.confidential());
    }

    /** Reads the form where a file must be chosen. */
    Attached read(Reading r) {
        var picked = file.get();
        if (picked == null) {
            r.problem("file", "document.noFile");
        }
        return new Attached(said(r), picked);
    }

    /** Reads what is said of the document. */
    NewDocument said(Reading r) {
        var said =
                DocumentRules.tidy(
                        new NewDocument(
                                start.id(),
                                start.client(),
                                r.require("category", category.get(), DocumentCategory.OTHER),
                                Reading.text(title),
                                r.pastDate(issued),
                                r.date(expires),
                                noExpiry.get(),
                                warnings(r),
                                confidential.get()));
        r.all(DocumentRules.check(said, r.today()));
        return said;
    }

    private List<Integer> warnings(Reading r) {
        var typed = Reading.text(warnDays);
        if (!typed.matches("\\d{1,4}([ ,;]+\\d{1,4})*|")) {
            r.problem("warnDays", "document.warnDays", DocumentRules.LONGEST_WARNING);
            return start.warnDays();
        }
        return Arrays.stream(typed.split("[ ,;]+"))
                .filter(days -> !days.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    private static String print(@Nullable LocalDate date) {
        return date == null ? "" : Dates.print(date);
    }
}

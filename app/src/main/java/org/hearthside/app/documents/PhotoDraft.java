package org.hearthside.app.documents;

import java.time.LocalDate;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Dates;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.DocumentRules;
import org.hearthside.core.documents.NewDocument;
import org.jspecify.annotations.Nullable;

/** A photo as it stands in the form: the picture, the square of it that is kept, and its day. */
final class PhotoDraft {
    final Draft draft = new Draft();
    final ObjectProperty<@Nullable PhotoImage> image;
    final ObjectProperty<@Nullable Crop> crop;
    final StringProperty takenOn;
    private final UUID id;
    private final ClientId client;

    /** What is kept: what is said of the photo, and the square. */
    record Taken(NewDocument said, @Nullable PhotoImage image, Crop crop) {}

    PhotoDraft(UUID id, ClientId client, LocalDate today) {
        this.id = id;
        this.client = client;
        image = draft.choice("file", null);
        crop = draft.choice("crop", Crop.WHOLE);
        takenOn = draft.text("photoTakenOn", Dates.print(today));
    }

    /** Another picture begins in its middle. */
    void show(PhotoImage picked) {
        crop.set(Crop.WHOLE);
        image.set(picked);
    }

    Crop crop() {
        var now = crop.get();
        return now == null ? Crop.WHOLE : now;
    }

    Taken read(Reading r, String title) {
        var picked = image.get();
        if (picked == null) {
            r.problem("file", "photo.none");
        }
        r.require(takenOn);
        var day = r.pastDate(takenOn);
        var said = new NewDocument(id, client, DocumentCategory.PHOTO, title, day, null, false);
        for (var problem : DocumentRules.check(said, r.today())) {
            // the form calls the day of the document by what it is
            var field = problem.field().equals("issued") ? "photoTakenOn" : problem.field();
            r.problem(field, problem.key(), problem.args().toArray());
        }
        return new Taken(said, picked, crop());
    }
}

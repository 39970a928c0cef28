package org.hearthside.app.documents;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Field;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Pictures;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Takes in a photo: choose, drop or paste it, choose the square, say when it was taken. */
final class PhotoForm {
    private static final Words WORDS = Words.of(PhotoForm.class);
    private static final List<String> ENDINGS =
            List.of("*.jpg", "*.jpeg", "*.png", "*.JPG", "*.JPEG", "*.PNG");
    private static final KeyCombination PASTE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private PhotoForm() {}

    static FormPane of(Toolkit kit, DocumentsModel model, Resident person, Runnable saved) {
        var typed = model.photo(person, saved);
        var d = typed.entries();
        var editor = typed.editor();
        var form = new Form();
        var in = new Inputs(form, WORDS, editor);
        var choose =
                Blocks.button(
                        MaterialDesignF.FILE_IMAGE_OUTLINE, WORDS.text("photo.choose"), () -> {});
        choose.setId("photo-choose");
        choose.setOnAction(event ->
                FilePicker.choose(
                                choose,
                                WORDS.text("photo.choose"),
                                WORDS.text("photo.kinds"),
                                ENDINGS)
                        .ifPresent(file -> model.pickPhoto(file, d, editor)));
        Runnable paste = () -> paste(model, typed);
        var pasted = Blocks.button(MaterialDesignC.CONTENT_PASTE, WORDS.text("photo.paste"), paste);
        pasted.setId("photo-paste");
        form.fields(
                List.of("file", "paste"),
                new Field(WORDS.text("field.photo"), choose).hint(WORDS.text("hint.photo")),
                new Field(WORDS.text("field.paste"), pasted).hint(WORDS.text("hint.paste")));
        in.node(new CropPane(d)).row(in.pastDate(d.takenOn, true));
        var pane =
                new FormPane(
                        kit,
                        editor,
                        WORDS.text("photo.heading", person.name()),
                        WORDS.text("photo.save", person.name()),
                        person.name(),
                        WORDS,
                        form);
        FilePicker.drop(pane, file -> model.pickPhoto(file, d, editor));
        pane.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    // a text field takes what is pasted into it before this is asked
                    if (PASTE.match(key)) {
                        key.consume();
                        paste.run();
                    }
                });
        return pane;
    }

    private static void paste(DocumentsModel model, DocumentsModel.PhotoTyping typed) {
        var clipboard = Clipboard.getSystemClipboard();
        var d = typed.entries();
        if (clipboard.hasFiles() && !clipboard.getFiles().isEmpty()) {
            model.pickPhoto(clipboard.getFiles().getFirst().toPath(), d, typed.editor());
            return;
        }
        var image = clipboard.getImage();
        model.pastePhoto(
                () -> PhotoImage.copied(image == null ? null : Pictures.drawn(image)),
                d,
                typed.editor());
    }
}

package org.hearthside.app.codes;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.codes.CodeImport;
import org.hearthside.persistence.codes.CodeStore;
import org.hearthside.persistence.common.Db;

/** The screen of the code lists. One of these for each session. */
public final class CodeScreens {
    private static final Words WORDS = Words.of(CodeScreens.class);

    private final CodeListsModel model;

    /**
     * For one session.
     *
     * @param changed told when a list may have changed
     */
    public CodeScreens(Toolkit kit, Session session, Db db, Runnable changed) {
        this.model =
                new CodeListsModel(kit, session, new CodeStore(db), new CodeImport(db), changed);
    }

    /** The lists. An import that runs goes on when the screen is left, and is found again here. */
    public Screen lists() {
        var pane = new CodeListsPane(model, CodeScreens::file);
        return Screen.of(pane, pane::dispose);
    }

    private static Optional<Path> file(Node at) {
        var chooser = new FileChooser();
        chooser.setTitle(WORDS.text("file.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                WORDS.text("file.kinds"),
                                "*.txt",
                                "*.csv",
                                "*.rrf",
                                "*.RRF",
                                "*.gz"),
                        new FileChooser.ExtensionFilter(WORDS.text("file.all"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(at.getScene().getWindow()))
                .map(java.io.File::toPath);
    }
}

package org.hearthside.app.documents;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;

/** The two ways in which a file comes in: chosen, or dropped. */
final class FilePicker {
    private FilePicker() {}

    /** Asks for a file with one of these endings; empty when nobody chose one. */
    static Optional<Path> choose(Node from, String title, String kind, List<String> endings) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, endings));
        return Optional.ofNullable(chooser.showOpenDialog(from.getScene().getWindow()))
                .map(File::toPath);
    }

    /** Lets one file be dropped here. */
    static void drop(Node on, Consumer<Path> take) {
        on.setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
            }
            drag.consume();
        });
        on.setOnDragDropped(drag -> {
            var files = drag.getDragboard().getFiles();
            if (!files.isEmpty()) {
                take.accept(files.getFirst().toPath());
            }
            drag.setDropCompleted(!files.isEmpty());
            drag.consume();
        });
    }
}

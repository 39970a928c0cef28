package org.hearthside.app.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.documents.DocumentRules;
import org.hearthside.core.documents.FileKind;

/**
 * A file that somebody chose, in memory. Its name is shown while the form is open and kept nowhere:
 * it can hold a person's name and says nothing that can be relied on.
 */
final class PickedFile {
    private final String name;
    private final byte[] content;

    PickedFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /**
     * Reads a file. Not on the screen's thread.
     *
     * @throws InvalidEntry when it is too large, empty or none of the kinds that are taken
     */
    static PickedFile read(Path file) {
        try (var in = Files.newInputStream(file)) {
            InvalidEntry.ifAny(DocumentRules.checkSize(Files.size(file)));
            // it can grow while it is read
            var content = in.readNBytes(DocumentRules.MOST_BYTES + 1);
            InvalidEntry.ifAny(DocumentRules.checkSize(content.length));
            var kind = FileKind.of(content);
            InvalidEntry.ifAny(
                    new Checks().that(kind.isPresent(), "file", "document.kind").problems());
            var name = file.getFileName();
            return new PickedFile(name == null ? "" : name.toString(), content);
        } catch (IOException e) {
            // its message names the file
            throw new UncheckedIOException(new IOException("the chosen file cannot be read"));
        }
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    @Override
    public String toString() {
        return "PickedFile[" + content.length + "]";
    }
}

package org.hearthside.app.ui;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/**
 * A place in a form for the paper that proves what the form says. The documents fill it; the
 * features above them only place it.
 *
 * @param field makes the control that chooses or attaches the paper
 * @param keep not on the screen's thread: attaches a file that was chosen, and gives the paper;
 *     empty when none is on file. Asked again, it attaches nothing twice
 * @param prove not on the screen's thread: keeps the paper and says in the record that it proves
 *     the thing, or that none does
 */
public record PaperSlot(
        Function<Editor<?>, Region> field, Supplier<Optional<UUID>> keep, Runnable prove) {}

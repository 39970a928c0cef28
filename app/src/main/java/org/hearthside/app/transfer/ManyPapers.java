package org.hearthside.app.transfer;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import org.hearthside.app.ui.Progress;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.overview.Report;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.security.Session;
import org.hearthside.core.transfer.PaperMark;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.overview.OverviewStore;
import org.jspecify.annotations.Nullable;

/**
 * One paper for many people, a file for each: for a house that has to be left, or for a binder.
 * Each is noted as it is written, so that what was stopped half way is told truly.
 */
public final class ManyPapers {
    private static final Words WORDS = Words.of(ManyPapers.class);

    private final Toolkit kit;
    private final Session who;
    private final OverviewStore people;
    private final PaperDesk desk;
    private final PrintQueue queue;
    private final Supplier<Optional<Path>> folder;

    /**
     * For one session.
     *
     * @param queue takes what is printed
     * @param folder asks for a folder; gives nothing when the person changed their mind
     */
    public ManyPapers(
            Toolkit kit,
            Session who,
            Db db,
            PaperDesk desk,
            PrintQueue queue,
            Supplier<Optional<Path>> folder) {
        this.kit = kit;
        this.who = who;
        this.people = new OverviewStore(db);
        this.desk = desk;
        this.queue = queue;
        this.folder = folder;
    }

    /** Asks for a folder over the window. */
    public static Supplier<Optional<Path>> chooser(Toolkit kit) {
        return () -> {
            var chooser = new DirectoryChooser();
            chooser.setTitle(WORDS.text("many.folder"));
            return Optional.ofNullable(chooser.showDialog(kit.layers().getScene().getWindow()))
                    .map(File::toPath);
        };
    }

    /**
     * Says what would be made, and makes it.
     *
     * @param whose the people, in words
     * @param count how many they were when the list was read
     */
    public void ask(Report report, ResidentFilter filter, String whose, int count) {
        var dialog = kit.dialogs().dialog(WORDS.text("many.title", WORDS.text("report." + report)));
        dialog.say(WORDS.text("many.says", count, whose))
                .say(WORDS.text("many.noted"))
                .also(
                        WORDS.text("many.act"),
                        () -> {
                            dialog.close();
                            folder.get().ifPresent(where -> save(report, filter, where));
                        })
                .act(
                        WORDS.text("many.print"),
                        () -> {
                            dialog.close();
                            PrinterChoice.ask(
                                    kit, order -> print(report, filter, whose, order), () -> {});
                        })
                .open();
    }

    /** Prints all of them as one entry of the queue, so that nothing comes in between. */
    void print(Report report, ResidentFilter filter, String whose, Printing.Order order) {
        queue.add(
                WORDS.text("queue.paper", WORDS.text("report." + report), whose),
                order,
                new Stack(report, filter));
    }

    /** What is left to print: after a refusal it goes on with the paper that did not come out. */
    private final class Stack implements PrintQueue.Work {
        private final Report report;
        private final ResidentFilter filter;
        private @Nullable Deque<ClientId> left;
        private PaperDesk.@Nullable Paper ready;
        private int count;

        Stack(Report report, ResidentFilter filter) {
            this.report = report;
            this.filter = filter;
        }

        @Override
        public void print(Printing.Order order, Progress progress) throws IOException {
            var people = left;
            if (people == null) {
                people = new ArrayDeque<>(ManyPapers.this.people.everyone(who, filter));
                left = people;
                count = people.size();
            }
            while (ready != null || !people.isEmpty()) {
                progress.step(count - people.size(), count);
                var paper = ready;
                if (paper == null) {
                    paper =
                            desk.release(
                                    who,
                                    report,
                                    transfer(people.remove()),
                                    PaperMark.NONE,
                                    new DrawnPapers());
                    ready = paper;
                }
                order.out().print(paper.bytes());
                ready = null;
            }
        }
    }

    /** Writes a file for each into a folder. A file that is there already is not overwritten. */
    void save(Report report, ResidentFilter filter, Path where) {
        kit.tasks()
                .runWithProgress(
                        WORDS.text("many.running"),
                        progress -> write(report, filter, where, progress))
                .on(
                        FileAlreadyExistsException.class,
                        there ->
                                kit.dialogs()
                                        .tell(
                                                WORDS.text("many.there"),
                                                WORDS.text("many.there.todo")))
                .on(
                        IOException.class,
                        fault ->
                                kit.dialogs()
                                        .tell(
                                                WORDS.text("paper.notWritten"),
                                                WORDS.text("paper.notWritten.todo")))
                .onSuccess(done ->
                        kit.notices()
                                .done(
                                        WORDS.text(
                                                "many.done",
                                                WORDS.text("report." + report),
                                                done.files(),
                                                done.of())))
                .start();
    }

    /** How many files of how many were written. */
    private record Done(int files, int of) {}

    private Done write(Report report, ResidentFilter filter, Path where, Progress progress)
            throws IOException {
        var all = people.everyone(who, filter);
        var files = 0;
        for (var person : all) {
            if (progress.cancelled()) {
                break;
            }
            progress.step(files, all.size());
            var paper =
                    desk.release(who, report, transfer(person), PaperMark.NONE, new DrawnPapers());
            Files.write(
                    where.resolve(paper.fileName()), paper.bytes(), StandardOpenOption.CREATE_NEW);
            files++;
        }
        return new Done(files, all.size());
    }

    private Transfer transfer(ClientId person) {
        var sources = kit.sources();
        return new Transfer(sources.newId(), person, "", "", "", "", "", sources.now());
    }
}

package org.hearthside.app.transfer;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.hearthside.app.ui.Field;
import org.hearthside.app.ui.Job;
import org.hearthside.app.ui.Progress;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
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
    private final Outlets outlets;

    /**
     * For one session.
     *
     * @param queue takes what is printed
     * @param outlets ask where to
     */
    public ManyPapers(
            Toolkit kit, Session who, Db db, PaperDesk desk, PrintQueue queue, Outlets outlets) {
        this.kit = kit;
        this.who = who;
        this.people = new OverviewStore(db);
        this.desk = desk;
        this.queue = queue;
        this.outlets = outlets;
    }

    /**
     * Where files can go; each gives nothing when the person changed their mind.
     *
     * @param folder asks for a folder
     * @param file asks for a file
     */
    public record Outlets(Supplier<Optional<Path>> folder, Supplier<Optional<Path>> file) {
        /** Asks over the window. */
        public static Outlets of(Toolkit kit) {
            return new Outlets(() -> askFolder(kit), () -> askFile(kit));
        }

        private static Optional<Path> askFolder(Toolkit kit) {
            var chooser = new DirectoryChooser();
            chooser.setTitle(WORDS.text("many.folder"));
            return Optional.ofNullable(chooser.showDialog(kit.layers().getScene().getWindow()))
                    .map(File::toPath);
        }

        private static Optional<Path> askFile(Toolkit kit) {
            var chooser = new FileChooser();
            chooser.setTitle(WORDS.text("save.title"));
            chooser.setInitialFileName("papers.pdf");
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
            return Optional.ofNullable(chooser.showSaveDialog(kit.layers().getScene().getWindow()))
                    .map(File::toPath);
        }
    }

    /**
     * Says what would be made, and makes it.
     *
     * @param whose the people, in words
     * @param count how many they were when the list was read
     */
    public void ask(Report report, ResidentFilter filter, String whose, int count) {
        var trip = new Trip();
        var dialog = kit.dialogs().dialog(WORDS.text("many.title", name(report)));
        dialog.say(WORDS.text("many.says", count, whose)).say(WORDS.text("many.noted"));
        if (report == Report.TRANSFER_PACKET) {
            dialog.body(trip.field("reason", trip.reason))
                    .body(trip.field("destination", trip.destination));
        }
        dialog.also(
                        WORDS.text("many.act"),
                        () -> {
                            dialog.close();
                            outlets.folder()
                                    .get()
                                    .ifPresent(where -> save(report, filter, trip, where));
                        })
                .also(
                        WORDS.text("many.one"),
                        () -> {
                            dialog.close();
                            outlets.file()
                                    .get()
                                    .ifPresent(file -> saveOne(report, filter, trip, file));
                        })
                .act(
                        WORDS.text("many.print"),
                        () -> {
                            dialog.close();
                            PrinterChoice.ask(
                                    kit,
                                    order -> print(report, filter, trip, whose, order),
                                    () -> {});
                        })
                .width(46)
                .open();
    }

    /** Why and where to, for all of them: typed once. */
    static final class Trip {
        final StringProperty reason = new SimpleStringProperty("");
        final StringProperty destination = new SimpleStringProperty("");

        private Field field(String name, StringProperty entry) {
            var control = new TextField();
            control.setId("many-" + name);
            control.textProperty().bindBidirectional(entry);
            return new Field(WORDS.text("many.field." + name), control);
        }
    }

    private static String name(Report report) {
        return WORDS.text("report." + report);
    }

    private static Wanted wanted(Report report, Transfer transfer) {
        return new Wanted(report, transfer, PaperMark.NONE);
    }

    /** Prints all of them as one entry of the queue, so that nothing comes in between. */
    void print(
            Report report, ResidentFilter filter, Trip trip, String whose, Printing.Order order) {
        queue.add(
                WORDS.text("queue.paper", name(report), whose),
                order,
                new Stack(report, () -> transfers(filter, trip)));
    }

    /** What is left to print: after a refusal it goes on with the paper that did not come out. */
    private final class Stack implements PrintQueue.Work {
        private final Report report;
        private final Supplier<List<Transfer>> all;
        private @Nullable Deque<Transfer> left;
        private PaperDesk.@Nullable Paper ready;
        private int count;

        Stack(Report report, Supplier<List<Transfer>> all) {
            this.report = report;
            this.all = all;
        }

        @Override
        public void print(Printing.Order order, Progress progress) throws IOException {
            var people = left;
            if (people == null) {
                people = new ArrayDeque<>(all.get());
                left = people;
                count = people.size();
            }
            while (ready != null || !people.isEmpty()) {
                progress.step(count - people.size(), count);
                var paper = ready;
                if (paper == null) {
                    paper = desk.release(who, wanted(report, people.remove()), new DrawnPapers());
                    ready = paper;
                }
                order.out().print(paper.bytes());
                ready = null;
            }
        }
    }

    /** Writes a file for each into a folder. A file that is there already is not overwritten. */
    void save(Report report, ResidentFilter filter, Trip trip, Path where) {
        writing(progress -> write(report, transfers(filter, trip), where, progress))
                .on(
                        FileAlreadyExistsException.class,
                        there -> tell("many.there", "many.there.todo"))
                .on(IOException.class, fault -> tell("paper.notWritten", "paper.notWritten.todo"))
                .onSuccess(done -> told("many.done", name(report), done.files(), done.of()))
                .start();
    }

    /** Writes everybody into one file. Stopped half way, it leaves nothing behind. */
    void saveOne(Report report, ResidentFilter filter, Trip trip, Path file) {
        writing(progress -> writeOne(report, transfers(filter, trip), file, progress))
                .on(IOException.class, fault -> tell("paper.notWritten", "paper.notWritten.todo"))
                .onSuccess(done -> told("many.doneOne", name(report), done.of()))
                .start();
    }

    private Job<Done> writing(Tasks.Work<Done> work) {
        return kit.tasks().runWithProgress(WORDS.text("many.running"), work);
    }

    private void tell(String what, String todo) {
        kit.dialogs().tell(WORDS.text(what), WORDS.text(todo));
    }

    private void told(String key, Object... parts) {
        kit.notices().done(WORDS.text(key, parts));
    }

    /** How many files of how many were written. */
    private record Done(int files, int of) {}

    private Done write(Report report, List<Transfer> all, Path where, Progress progress)
            throws IOException {
        var files = 0;
        for (var transfer : all) {
            if (progress.cancelled()) {
                break;
            }
            progress.step(files, all.size());
            var paper = desk.release(who, wanted(report, transfer), new DrawnPapers());
            Files.write(
                    where.resolve(paper.fileName()), paper.bytes(), StandardOpenOption.CREATE_NEW);
            files++;
        }
        return new Done(files, all.size());
    }

    private Done writeOne(Report report, List<Transfer> all, Path file, Progress progress)
            throws IOException {
        if (all.isEmpty()) {
            return new Done(0, 0);
        }
        var run = new HouseRun(desk, who, report, PaperMark.NONE);
        var bound =
                run.draw(
                        name(report),
                        kit.sources().now(),
                        all,
                        drawn -> progress.step(drawn, all.size()));
        run.note(bound, all);
        Files.write(file, bound.binder().bytes());
        return new Done(1, all.size());
    }

    private List<Transfer> transfers(ResidentFilter filter, Trip trip) {
        var sources = kit.sources();
        return people.everyone(who, filter).stream()
                .map(person ->
                        new Transfer(
                                sources.newId(),
                                person,
                                trip.reason.get().strip(),
                                "",
                                "",
                                trip.destination.get().strip(),
                                "",
                                sources.now()))
                .toList();
    }
}

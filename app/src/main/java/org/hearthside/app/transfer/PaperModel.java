package org.hearthside.app.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.transfer.PaperDesk.Paper;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Job;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Problem;
import org.hearthside.core.overview.Report;
import org.hearthside.core.transfer.PaperMark;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.reports.common.ProtectedCopy;
import org.jspecify.annotations.Nullable;

/**
 * A paper about one person before it leaves: drawn at once from the record as it stands, drawn
 * again when something is typed, and noted as printed when it is printed or saved. Nothing has to
 * be typed first: with an ambulance in the drive a line can be filled in by hand.
 */
public final class PaperModel {
    private static final Words WORDS = Words.of(PaperModel.class);
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Toolkit kit;
    private final PaperDesk desk;
    private final Resident resident;
    private final Report report;
    private final DrawnPapers along = new DrawnPapers();
    private final Draft draft = new Draft();
    private final StringProperty reason = draft.text("reason", "");
    private final StringProperty startedWhen = draft.text("startedWhen", "");
    private final StringProperty doneHere = draft.text("doneHere", "");
    private final StringProperty destination = draft.text("destination", "");
    private final StringProperty recipient = draft.text("recipient", "");
    private final Set<UUID> chosen = new LinkedHashSet<>();
    private final ObjectProperty<PaperMark> mark = new SimpleObjectProperty<>(PaperMark.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Paper> paper = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure =
            new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty leaving = new SimpleBooleanProperty();
    private final Job.Slot slot = new Job.Slot();
    private final List<Subscription> ends = new ArrayList<>();
    private Tasks.Timer pause = () -> {};

    /** A paper of this kind about this person. Nothing is drawn before {@link #draw}. */
    public PaperModel(Toolkit kit, PaperDesk desk, Resident resident, Report report) {
        this.kit = kit;
        this.desk = desk;
        this.resident = resident;
        this.report = report;
        for (var entry : List.of(reason, startedWhen, doneHere, destination, recipient)) {
            ends.add(entry.subscribe((was, now) -> later()));
        }
        ends.add(mark.subscribe((was, now) -> draw()));
    }

    private void later() {
        pause.stop();
        pause = kit.tasks().after(PAUSE, this::draw);
    }

    /** Draws the paper, or draws it again. */
    public void draw() {
        pause.stop();
        var wanted = wanted();
        kit.tasks()
                .run(WORDS.text("paper.drawing"), () -> desk.draw(resident.who(), wanted, along))
                .in(slot)
                .busy(busy)
                .onSuccess(done -> {
                    failure.set(null);
                    paper.set(done);
                })
                .onFailure(failure::set)
                .start();
    }

    /** Each paper that leaves is noted by itself: what stood on it, who got it and when. */
    private Transfer transfer() {
        return new Transfer(
                kit.sources().newId(),
                resident.id(),
                typed(reason),
                typed(startedWhen),
                typed(doneHere),
                typed(destination),
                typed(recipient),
                kit.sources().now());
    }

    private Wanted wanted() {
        return new Wanted(report, transfer(), mark.get(), chosen);
    }

    /**
     * Lets a confidential paper go along with the packet, or stay. None goes along by itself.
     *
     * @param document one of those that the paper says can be chosen
     */
    public void choose(UUID document, boolean goes) {
        var changed = goes ? chosen.add(document) : chosen.remove(document);
        if (changed) {
            draw();
        }
    }

    /** The confidential papers that were chosen to go along. */
    public Set<UUID> chosen() {
        return Set.copyOf(chosen);
    }

    private static String typed(StringProperty entry) {
        return entry.get().strip();
    }

    /**
     * Lets the paper leave: draws it from what stands in the record and in the fields now, notes
     * that it was printed (a packet as disclosed too), and only then hands it out. A packet with
     * confidential papers leaves only when it is said to whom and why.
     *
     * @param hand writes the paper; called off the screen's thread
     * @param then what to do when that is done
     */
    void release(Hand hand, Consumer<Paper> then) {
        if (leaving.get()) {
            return;
        }
        var wanted = wanted();
        var unsaid = wanted.transfer().check(wanted.confidential());
        if (!unsaid.isEmpty()) {
            kit.dialogs()
                    .tell(
                            WORDS.text("confidential.unsaid"),
                            unsaid.stream().map(Problem::message).collect(Collectors.joining(" ")));
            return;
        }
        leaving.set(true);
        pause.stop();
        kit.tasks()
                .run(
                        WORDS.text("paper.leaving"),
                        () -> {
                            var last = desk.release(resident.who(), wanted, along);
                            hand.out(last);
                            return last;
                        })
                .onSuccess(last -> {
                    draft.settle();
                    paper.set(last);
                    then.accept(last);
                })
                .on(
                        IOException.class,
                        fault ->
                                kit.dialogs()
                                        .tell(
                                                WORDS.text("paper.notWritten"),
                                                WORDS.text("paper.notWritten.todo")))
                .onEnd(() -> leaving.set(false))
                .start();
    }

    /** Takes a finished paper out of the program. */
    @FunctionalInterface
    interface Hand {
        /** Writes it. */
        void out(Paper paper) throws IOException;
    }

    /** Saves the paper to a file. */
    public void save(Path file) {
        release(ready -> Files.write(file, ready.bytes()), done -> told("paper.saved"));
    }

    /** Saves the paper to a file that only opens with this password. */
    public void save(Path file, String password) {
        release(
                ready -> Files.write(file, ProtectedCopy.of(ready.bytes(), password)),
                done -> told("paper.savedLocked"));
    }

    /**
     * Prints the paper: draws and notes it, and puts it into the queue. A paper that the printer
     * refuses is printed again as it is, under the same number.
     */
    void print(PrintQueue queue, Printing.Order order) {
        release(
                ready -> {},
                last ->
                        queue.add(
                                WORDS.text("queue.paper", reportName(), resident.name()),
                                order,
                                (printer, progress) -> printer.out().print(last.bytes())));
    }

    private void told(String key) {
        kit.notices().done(WORDS.text(key, reportName(), resident.name()));
    }

    /** What the paper is called. */
    public String reportName() {
        return WORDS.text("report." + report.name());
    }

    /** The person whom it is about. */
    public Resident resident() {
        return resident;
    }

    /** Whether the fields of a trip to a hospital are asked for. */
    public boolean asksForTransfer() {
        return report == Report.TRANSFER_PACKET;
    }

    /** What is wrong now, why the person is sent. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** Since when. */
    public StringProperty startedWhenProperty() {
        return startedWhen;
    }

    /** What was done here. */
    public StringProperty doneHereProperty() {
        return doneHere;
    }

    /** Which hospital. */
    public StringProperty destinationProperty() {
        return destination;
    }

    /** Who takes the packet. */
    public StringProperty recipientProperty() {
        return recipient;
    }

    /** Whether it is the paper itself, a draft or a copy. */
    public ObjectProperty<PaperMark> markProperty() {
        return mark;
    }

    /** The paper as drawn last; null until then. */
    public ReadOnlyObjectProperty<@Nullable Paper> paperProperty() {
        return paper.getReadOnlyProperty();
    }

    /** Why it could not be drawn; null when it could. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** True while it is being drawn, from 150 ms on. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /** True while it is on its way to paper or file. */
    public ReadOnlyBooleanProperty leavingProperty() {
        return leaving;
    }

    /** True when something was typed that is on no paper yet. */
    public boolean holdsTyped() {
        return draft.changedProperty().get();
    }

    /** A name for the file, without the person's name; empty until the paper is drawn. */
    public String fileName() {
        var drawn = paper.get();
        return drawn == null ? "" : Objects.requireNonNull(drawn).fileName();
    }

    /** Tasks, dialogs and time. */
    Toolkit kit() {
        return kit;
    }

    /** Ends what it subscribed to. */
    public void dispose() {
        pause.stop();
        slot.stop();
        ends.forEach(Subscription::unsubscribe);
    }
}

package org.hearthside.app.clients;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hearthside.app.ui.Job;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.Sought;

/** Who may be the person that is being typed, looked up after every pause in the typing. */
final class AlikeModel {
    private static final Words WORDS = Words.of(AlikeModel.class);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Toolkit kit;
    private final ClientDraft entries;
    private final Supplier<LocalDate> today;
    private final Function<Sought, List<Alike>> alike;
    private final ObservableList<Alike> found = FXCollections.observableArrayList();
    private final ObservableList<Alike> others = FXCollections.observableArrayList();
    private final Job.Slot slot = new Job.Slot();
    private Tasks.Timer pause = () -> {};

    AlikeModel(
            Toolkit kit,
            ClientDraft entries,
            Supplier<LocalDate> today,
            Function<Sought, List<Alike>> alike) {
        this.kit = kit;
        this.entries = entries;
        this.today = today;
        this.alike = alike;
        for (var entry :
                List.of(
                        entries.first,
                        entries.last,
                        entries.preferred,
                        entries.nativeName,
                        entries.birthDate,
                        entries.mrn,
                        entries.phone,
                        entries.email)) {
            entry.subscribe((was, now) -> later());
        }
    }

    /** The most alike first; empty while nobody is. */
    ObservableList<Alike> found() {
        return found;
    }

    /** Of whom was said here that they are somebody else. Noted when the person is registered. */
    ObservableList<Alike> others() {
        return others;
    }

    /** This is somebody else. */
    void notSame(Alike alike) {
        found.remove(alike);
        others.add(alike);
    }

    /** Takes it back: the person is pointed out again. */
    void mayBeSame(Alike alike) {
        others.remove(alike);
        look();
    }

    /** Their ids. */
    Set<ClientId> otherIds() {
        return others.stream().map(Alike::client).collect(Collectors.toSet());
    }

    private void later() {
        pause.stop();
        pause = kit.tasks().after(PAUSE, this::look);
    }

    private void look() {
        var sought = entries.sought(today.get());
        kit.tasks()
                .run(WORDS.text("alike.looking"), () -> alike.apply(sought))
                .in(slot)
                .onSuccess(now -> {
                    var known = otherIds();
                    found.setAll(
                            now.stream().filter(one -> !known.contains(one.client())).toList());
                })
                .start();
    }
}

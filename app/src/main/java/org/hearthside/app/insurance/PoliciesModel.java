package org.hearthside.app.insurance;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.PaperSlot;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.insurance.Policy;
import org.hearthside.persistence.insurance.PolicyStore;

/** Adds, changes and removes insurance policies. */
public final class PoliciesModel {
    private final Toolkit kit;
    private final PolicyStore store;

    /** For one session. */
    public PoliciesModel(Toolkit kit, PolicyStore store) {
        this.kit = kit;
        this.store = store;
    }

    /** A policy that is being typed. */
    record Typing(PolicyDraft entries, PaperSlot front, PaperSlot back, Editor<Policy> editor) {}

    /**
     * Keeps a policy and then the pictures of its card. When a picture is refused, saving again
     * does not write the policy a second time.
     */
    private static final class Keeping {
        private final PolicyDraft entries;
        private final PaperSlot front;
        private final PaperSlot back;
        private final AtomicBoolean written = new AtomicBoolean();

        Keeping(CardPapers cards, PolicyDraft entries) {
            this.entries = entries;
            front = cards.front().apply(entries.draft, entries.start.id());
            back = cards.back().apply(entries.draft, entries.start.id());
        }

        void keep(Runnable write) {
            if (!written.get()) {
                write.run();
                written.set(true);
            }
            front.prove().run();
            back.prove().run();
        }

        Typing typing(Editor<Policy> editor) {
            return new Typing(entries, front, back, editor);
        }
    }

    /** Begins to add a policy, with the first rank that no policy in force has. */
    Typing add(Resident resident, List<Policy> others, CardPapers cards, Runnable saved) {
        var today = resident.today(kit);
        var free =
                Stream.of(Policy.Rank.values())
                        .filter(rank ->
                                others.stream()
                                        .noneMatch(p -> p.rank() == rank && p.activeOn(today)))
                        .findFirst()
                        .orElse(Policy.Rank.TERTIARY);
        var entries =
                new PolicyDraft(Policy.of(kit.sources().newId(), resident.id(), free, "", "", ""));
        var keeping = new Keeping(cards, entries);
        var editor =
                new Editor<>(
                        kit,
                        entries.draft,
                        () -> resident.today(kit),
                        r -> entries.read(r, 1),
                        policy -> keeping.keep(() -> store.add(resident.who(), policy)));
        return keeping.typing(editor.onSaved(policy -> saved.run()));
    }

    /** Begins to change a policy. */
    Typing change(Resident resident, Policy policy, CardPapers cards, Runnable saved) {
        var entries = new PolicyDraft(policy);
        var keeping = new Keeping(cards, entries);
        var version = new AtomicLong(policy.version());
        var editor =
                new Editor<Policy>(
                                kit,
                                entries.draft,
                                () -> resident.today(kit),
                                r -> entries.read(r, version.get()),
                                changed ->
                                        keeping.keep(() -> store.change(resident.who(), changed)))
                        .onConflict(() -> {
                            var now = stored(resident, policy);
                            return new Editor.Fresh(
                                    new PolicyDraft(now).draft, () -> version.set(now.version()));
                        });
        return keeping.typing(editor.onSaved(changed -> saved.run()));
    }

    private Policy stored(Resident resident, Policy policy) {
        return store.list(resident.who(), resident.id()).stream()
                .filter(p -> p.id().equals(policy.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("policy"));
    }

    /** Begins to take a policy off the list: asks for the reason. */
    Editor<String> remove(
            Resident resident, Policy policy, Draft draft, StringProperty reason, Runnable saved) {
        return new Editor<>(
                        kit,
                        draft,
                        () -> resident.today(kit),
                        r -> r.require(reason),
                        why ->
                                store.remove(
                                        resident.who(),
                                        resident.id(),
                                        policy.id(),
                                        policy.version(),
                                        why))
                .onSaved(why -> saved.run());
    }

    /** What was changed of a policy, newest first. Called off the screen's thread. */
    List<Change> history(Resident resident, Policy policy) {
        return store.history(resident.who(), resident.id(), policy.id());
    }
}

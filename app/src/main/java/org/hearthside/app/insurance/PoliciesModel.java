package org.hearthside.app.insurance;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
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
    record Typing(PolicyDraft entries, Editor<Policy> editor) {}

    /** Begins to add a policy, with the first rank that no policy in force has. */
    Typing add(Resident resident, List<Policy> others, Runnable saved) {
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
        var editor =
                new Editor<>(
                        kit,
                        entries.draft,
                        () -> resident.today(kit),
                        r -> entries.read(r, 1),
                        policy -> store.add(resident.who(), policy));
        return new Typing(entries, editor.onSaved(policy -> saved.run()));
    }

    /** Begins to change a policy. */
    Typing change(Resident resident, Policy policy, Runnable saved) {
        var entries = new PolicyDraft(policy);
        var version = new AtomicLong(policy.version());
        var editor =
                new Editor<Policy>(
                                kit,
                                entries.draft,
                                () -> resident.today(kit),
                                r -> entries.read(r, version.get()),
                                changed -> store.change(resident.who(), changed))
                        .onConflict(() -> {
                            var now = stored(resident, policy);
                            return new Editor.Fresh(
                                    new PolicyDraft(now).draft, () -> version.set(now.version()));
                        });
        return new Typing(entries, editor.onSaved(changed -> saved.run()));
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

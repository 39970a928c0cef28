package org.hearthside.persistence.importexport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.common.StorageFault;
import org.hearthside.core.importexport.Failure;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what comes in, in transactions short enough that a nurse who saves meanwhile does not wait.
 * A record that the store refuses costs itself only: what was written with it is written again
 * without it.
 */
final class Keeping {
    /** So long may a transaction take; with the commit it stays below 250 ms (security.md 1). */
    private static final long BUDGET_NANOS = 150_000_000;

    private static final int AT_ONCE = 200;

    /** Bytes of files that wait at most. */
    private static final long FILES_AT_ONCE = 4_000_000;

    private final Db db;
    private final Session who;
    private final Run run;

    /** Absent when everything is written. */
    private final @Nullable Tried tried;

    private final Arrivals arrivals;
    private final Set<ClientId> created = new HashSet<>();
    private int changes;

    private final List<Pending> waiting = new ArrayList<>();
    private long files;

    /** Patients that were not kept, by where they stood: their contacts are not kept either. */
    private final Set<String> refused = new HashSet<>();

    /**
     * Something to keep.
     *
     * @param item the record
     * @param client whose it is
     * @param raw where it stood, without its JSON
     */
    private record Pending(Imported item, ClientId client, RawResource raw) {
        String at() {
            return raw.fileNo() + ">" + raw.entry();
        }
    }

    Keeping(Db db, Session who, Run run, Arrivals arrivals, boolean dryRun) {
        this.arrivals = arrivals;
        this.db = db;
        this.who = who;
        this.run = run;
        this.tried = dryRun ? new Tried() : null;
    }

    /** Takes a record; it is kept now or with the next ones. */
    void add(Imported item, ClientId client, RawResource raw) {
        waiting.add(new Pending(item, client, raw.bare()));
        if (item instanceof Imported.Document document) {
            files += document.file().length;
        }
        if (waiting.size() >= AT_ONCE || files >= FILES_AT_ONCE) {
            flush();
        }
    }

    /** Keeps everything that waits. */
    void flush() {
        files = 0;
        int most = AT_ONCE;
        while (!waiting.isEmpty()) {
            var lot = List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
            var attempt = new Attempt(lot);
            most = AT_ONCE;
            try {
                var outcomes = transaction(attempt::run);
                attempt.done();
                done(lot, outcomes);
            } catch (InvalidEntry | StaleRecord | NotFound | StorageFault e) {
                if (e instanceof StorageFault fault
                        && fault.kind() != StorageFault.Kind.CONSTRAINT) {
                    throw e;
                }
                if (attempt.at() == lot.size() && lot.size() > 1) {
                    // refused at the end, where the notes of all are written: in smaller lots
                    most = lot.size() / 2;
                } else if (attempt.at() > 0 && lot.size() > 1) {
                    // once more as far as it went well; then the refused one stands in front
                    most = attempt.at();
                } else {
                    done(lot, List.of(refusal(lot.getFirst(), e)));
                }
            }
        }
    }

    private static Outcome refusal(Pending first, RuntimeException cause) {
        return first.item() instanceof Imported.Person
                ? new Outcome.NotRegistered(field(cause), reason(cause))
                : new Outcome.Left(field(cause), reason(cause));
    }

    private static String field(RuntimeException cause) {
        return cause instanceof InvalidEntry invalid ? invalid.problems().getFirst().field() : "";
    }

    private static String reason(RuntimeException cause) {
        return cause instanceof InvalidEntry invalid
                ? invalid.problems().getFirst().message()
                : ImportWords.of("store.refused");
    }

    private <T> T transaction(Function<Tx, T> work) {
        var subject = Subject.of("import_batch", run.batch());
        return tried != null
                ? db.read(who, Permission.IMPORT, AuditAction.IMPORT, subject, work)
                : db.write(who, Permission.IMPORT, AuditAction.IMPORT, subject, work);
    }

    /** One try to keep a lot, as far as the time allows. */
    private final class Attempt {
        private final List<Pending> lot;
        private final @Nullable Tried triedNow = tried == null ? null : tried.lot();
        private int at;
        private @Nullable Round kept;

        Attempt(List<Pending> lot) {
            this.lot = lot;
        }

        /** It was kept, or would have been. */
        void done() {
            if (triedNow != null) {
                triedNow.done();
            }
            if (kept != null) {
                kept.done();
            }
        }

        int at() {
            return at;
        }

        List<Outcome> run(Tx tx) {
            long start = System.nanoTime();
            var now = new Round(tx, triedNow, lot);
            var outcomes = new ArrayList<Outcome>();
            for (at = 0; at < lot.size(); at++) {
                if (at > 0 && System.nanoTime() - start > BUDGET_NANOS) {
                    break;
                }
                outcomes.add(now.keep(lot.get(at)));
            }
            now.links.write();
            now.changes.write();
            tx.detail("Import, " + outcomes.size() + " records");
            kept = now;
            return outcomes;
        }
    }

    /** What is kept in one transaction. */
    private final class Round {
        private final Changes changes;
        private final Links links;
        private final Arrivals.Lot arriving;
        private final PersonKeeper people;
        private final ItemKeeper items;
        private final Set<String> refusedNow = new HashSet<>(refused);
        private final Set<ClientId> leftOutNow = new HashSet<>();

        Round(Tx tx, @Nullable Tried triedNow, List<Pending> lot) {
            var keys = lot.stream().flatMap(p -> keys(p.item())).toList();
            changes = new Changes(tx, run.batch(), Keeping.this.changes);
            links = new Links(tx, run.batch(), triedNow, changes, keys);
            arriving = arrivals.new Lot(tx, triedNow != null);
            people = new PersonKeeper(tx, links, arriving, triedNow);
            var here = new AlreadyHere(tx, id -> created.contains(id) || arriving.isFresh(id));
            items = new ItemKeeper(tx, links, here, triedNow, arrivals.keepsNumbers());
        }

        /** Its own, and those of what it is about. */
        private static Stream<String> keys(Imported item) {
            var own = Stream.of(item.origin().linkKey());
            return item instanceof Imported.Changed changed
                    ? Stream.concat(own, changed.fact().stream())
                    : own;
        }

        private Outcome keep(Pending next) {
            if (next.item() instanceof Imported.Person person) {
                var outcome = people.keep(person);
                switch (outcome) {
                    case Outcome.SomeoneElse _, Outcome.NotRegistered _ ->
                            refusedNow.add(next.at());
                    case Outcome.LeftOut _, Outcome.InDoubt _ -> leftOutNow.add(next.client());
                    default -> {}
                }
                return outcome;
            }
            var incoming = next.client();
            if (refusedNow.contains(next.at()) || run.references().isRefused(incoming)) {
                return new Outcome.Left("", ImportWords.of("reference.refused"));
            }
            if (leftOutNow.contains(incoming) || run.references().isLeftOut(incoming)) {
                return new Outcome.LeftOut();
            }
            var actual = people.joined().getOrDefault(incoming, run.references().actual(incoming));
            return items.keep(actual.equals(incoming) ? next.item() : next.item().of(actual));
        }

        /** It was kept: what it knows counts from now on. */
        void done() {
            Keeping.this.changes += changes.size();
            people.joined().forEach(run.references()::join);
            arriving.fresh().forEach(created::add);
            arriving.done().forEach(run.tally()::arrived);
        }
    }

    private void done(List<Pending> lot, List<Outcome> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            count(lot.get(i), outcomes.get(i));
        }
        waiting.subList(0, outcomes.size()).clear();
    }

    private void count(Pending pending, Outcome outcome) {
        var kind = pending.item().kind();
        var tally = run.tally();
        switch (outcome) {
            case Outcome.Created _ -> tally.created(kind);
            case Outcome.Updated _ -> tally.updated(kind);
            case Outcome.Unchanged _ -> tally.unchanged(kind);
            case Outcome.Joined joined -> {
                if (joined.changed()) {
                    tally.updated(kind);
                } else {
                    tally.unchanged(kind);
                }
                joined.kept().forEach(field -> note(pending, field, "person.keptHere"));
            }
            case Outcome.CreatedWithout created -> {
                tally.created(kind);
                created.without()
                        .forEach(key ->
                                note(
                                        pending,
                                        key.substring("person.".length(), key.length() - 5),
                                        key));
            }
            case Outcome.Conflict conflict -> {
                tally.conflict();
                report(pending, "", conflict.reason());
            }
            case Outcome.LeftOut _ -> {
                if (pending.item() instanceof Imported.Person) {
                    run.references().leaveOut(pending.client());
                }
                tally.skipped(pending.raw().type() + " (person left out)");
            }
            case Outcome.NoRecord _ ->
                    tally.skipped(pending.raw().type() + " (of a record that did not come in)");
            case Outcome.InDoubt doubt -> {
                report(pending, "", doubt.reason());
                run.references().leaveOut(pending.client());
            }
            case Outcome.Left left -> report(pending, left.field(), left.reason());
            case Outcome.NotRegistered not -> {
                report(pending, not.field(), not.reason());
                refused.add(pending.at());
                run.references().refuse(pending.client());
            }
            case Outcome.SomeoneElse other -> {
                report(pending, "", other.reason());
                refused.add(pending.at());
                // whoever is on file under this id keeps what is theirs
                run.references().block(pending.raw());
            }
        }
    }

    /** One value of a record that was kept. */
    private void note(Pending pending, String field, String key) {
        var origin = pending.item().origin();
        run.tally()
                .failed(
                        new Failure(
                                origin.file(),
                                origin.entry(),
                                field,
                                ImportWords.of(key),
                                Failure.Loss.FIELD));
    }

    private void report(Pending pending, String field, String reason) {
        var origin = pending.item().origin();
        run.tally()
                .failed(
                        new Failure(
                                origin.file(), origin.entry(), field, reason, Failure.Loss.ENTRY));
    }
}

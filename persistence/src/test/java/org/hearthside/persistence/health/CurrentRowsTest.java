package org.hearthside.persistence.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.health.Condition;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

/**
 * Which clinical rows are current, after any sequence of records, corrections and strikes of two
 * people, compared with the plainest model: a set from which what is corrected is taken out.
 */
class CurrentRowsTest extends StoreTest {
    private static final int SEQUENCES = 8;
    private static final int STEPS = 60;

    @Test
    void theCurrentRowsAreThoseOfThePlainestModel() {
        var people =
                List.of(
                        Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id(),
                        Given.resident(facility, "Bob", "Brown", TestFacility.MAPLE, null).id());
        for (var i = 0; i < SEQUENCES; i++) {
            // a fresh seed each run finds more than the same one for ever; it is printed on failure
            var seed = newId().getMostSignificantBits();
            imported(tx -> new Run(tx, people, seed).go());
        }
    }

    /** One random sequence. Every row of it bears its seed, so that runs do not mix. */
    private static final class Run {
        private final Tx tx;
        private final List<ClientId> people;
        private final long seed;
        private final Random random;
        private final List<UUID> everyRow = new ArrayList<>();
        private final Map<UUID, Condition> current = new LinkedHashMap<>();
        private final List<String> steps = new ArrayList<>();

        Run(Tx tx, List<ClientId> people, long seed) {
            this.tx = tx;
            this.people = people;
            this.seed = seed;
            this.random = new Random(seed);
        }

        void go() {
            for (var i = 0; i < STEPS; i++) {
                step();
                people.forEach(this::compare);
            }
        }

        private void step() {
            var person = people.get(random.nextInt(people.size()));
            var status =
                    random.nextInt(5) == 0
                            ? Condition.Status.ENTERED_IN_ERROR
                            : Condition.Status.ACTIVE;
            var row = Given.condition(person, "seed " + seed, false, status);
            if (everyRow.isEmpty() || random.nextInt(3) == 0) {
                ConditionRows.insert(tx, row);
                recorded(row, "record");
            } else {
                correct(everyRow.get(random.nextInt(everyRow.size())), row);
            }
        }

        private void correct(UUID wrong, Condition right) {
            var before = current.get(wrong);
            var mine = before != null && before.client().equals(right.client());
            try {
                ConditionRows.correct(tx, wrong, right);
                assertEquals(true, mine, () -> "corrected what it may not: " + this);
                current.remove(wrong);
                recorded(right, "correct " + wrong);
            } catch (StaleRecord | NotFound refused) {
                assertEquals(false, mine, () -> "refused what it must do: " + this);
            }
        }

        private void recorded(Condition row, String step) {
            steps.add(step + " -> " + row.id() + " " + row.status());
            everyRow.add(row.id());
            if (row.status() != Condition.Status.ENTERED_IN_ERROR) {
                current.put(row.id(), row);
            }
        }

        private void compare(ClientId person) {
            var expected =
                    current.values().stream()
                            .filter(c -> c.client().equals(person))
                            .map(Condition::id)
                            .collect(Collectors.toCollection(TreeSet::new));
            var found =
                    ConditionRows.of(tx, person).stream()
                            .filter(c -> c.text().equals("seed " + seed))
                            .map(Condition::id)
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, found, this::toString);
        }

        @Override
        public String toString() {
            return "seed " + seed + "\n" + String.join("\n", steps);
        }
    }
}

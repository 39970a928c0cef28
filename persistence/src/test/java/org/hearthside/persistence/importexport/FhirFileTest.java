package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How files of any form are cut into resources. */
class FhirFileTest {
    private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"a\"}";

    @Test
    void takesTheEntriesOfABundleOneByOne() {
        var slices =
                Slices.of(
                        "{\"resourceType\":\"Bundle\",\"entry\":[{\"fullUrl\":\"urn:x\",\"resource\":"
                                + PATIENT
                                + "},{\"search\":{\"mode\":\"match\"},\"resource\":"
                                + "{\"id\":\"b\",\"resourceType\":\"Observation\"}}]}");
        assertEquals(List.of("entry[0] Patient", "entry[1] Observation"), slices.entries());
        assertEquals("urn:x", slices.resources.getFirst().fullUrl());
        assertEquals("b", slices.resources.get(1).id());
        assertEquals(PATIENT, slices.json(0));
        assertEquals(List.of(), slices.failed);
    }

    @Test
    void knowsTheAddressOfAnEntryThatNamesItAfterTheResource() {
        var slices =
                Slices.of(
                        "{\"entry\":[{\"resource\":"
                                + PATIENT
                                + ",\"fullUrl\":\"http://a/Patient/a\"}],\"resourceType\":\"Bundle\"}");
        assertEquals("http://a/Patient/a", slices.resources.getFirst().fullUrl());
        assertEquals(List.of(), slices.failed);
    }

    @Test
    void takesASingleResource() {
        assertEquals(List.of("Patient"), Slices.of("\n  " + PATIENT + "\n").entries());
    }

    @Test
    void takesAListOfResources() {
        assertEquals(
                List.of("item[0] Patient", "item[1] Patient"),
                Slices.of("[" + PATIENT + ",\n" + PATIENT + "]").entries());
    }

    @Test
    void takesLinesAndLosesOnlyTheBrokenOnes() {
        var slices = Slices.of(PATIENT + "\n{\"resourceType\":\"Patient\",\n\n" + PATIENT + "\n");
        assertEquals(List.of("line 1 Patient", "line 4 Patient"), slices.entries());
        assertEquals(List.of("line 2: entry.notJson"), slices.failed);
    }

    @Test
    void takesLinesThoughTheFirstIsBroken() {
        var slices = Slices.of("{\"resourceType\":\"Patient\",\"name\":[{\n" + PATIENT);
        assertEquals(List.of("line 2 Patient"), slices.entries());
        assertEquals(List.of("line 1: entry.notJson"), slices.failed);
    }

    @Test
    void takesBundlesLineByLine() {
        var bundle = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + PATIENT + "}]}";
        assertEquals(
                List.of("line 1 entry[0] Patient", "line 2 entry[0] Patient"),
                Slices.of(bundle + "\r\n" + bundle).entries());
    }

    @Test
    void takesABundleWithinABundle() {
        var inner = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + PATIENT + "}]}";
        var outer = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + inner + "}]}";
        assertEquals(List.of("entry[0] entry[0] Patient"), Slices.of(outer).entries());
    }

    @Test
    void endsBundlesThatNestWithoutEnd() {
        var bundle = PATIENT;
        for (int i = 0; i < 8; i++) {
            bundle = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + bundle + "}]}";
        }
        var slices = Slices.of(bundle);
        assertEquals(List.of(), slices.entries());
        assertTrue(slices.failed.getFirst().endsWith("entry.tooDeep"), slices.failed::toString);
    }

    @Test
    void seesTheFormThroughAByteOrderMark() {
        assertEquals(List.of("Patient"), Slices.of("\uFEFF" + PATIENT).entries());
        assertEquals(
                List.of("line 1 Patient", "line 2 Patient"),
                Slices.of("\uFEFF" + PATIENT + "\n" + PATIENT).entries());
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoFhirJson() {
        assertEquals(List.of("FILE : file.xml"), Slices.of("<Patient/>").failed);
        assertEquals(List.of("FILE : file.packed"), Slices.of("PK\u0003\u0004").failed);
        assertEquals(List.of("FILE : file.empty"), Slices.of("").failed);
        assertEquals(List.of("FILE : file.empty"), Slices.of(" \n \n").failed);
        assertEquals(List.of("FILE : file.notFhir"), Slices.of("name;birth date").failed);
        assertEquals(
                List.of("FILE : file.notUtf8"),
                Slices.of(PATIENT.getBytes(StandardCharsets.UTF_16)).failed);
        assertEquals(List.of(": entry.noType"), Slices.of("{\"name\":\"x\"}").failed);
        assertEquals(
                List.of(": entry.unknownType"), Slices.of("{\"resourceType\":\"a b\"}").failed);
    }

    @Test
    void keepsTheEntriesInFrontOfACut() {
        var slices =
                Slices.of(
                        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":"
                                + PATIENT
                                + "},{\"resource\":{\"resourceType\":\"Pati");
        assertEquals(List.of("entry[0] Patient"), slices.entries());
        assertEquals(List.of("FILE entry[1]: file.cutOff"), slices.failed);
    }

    @Test
    void losesOneEntryWhereAQuoteIsMissing() {
        var slices =
                Slices.of(
                        """
                        {"resourceType":"Bundle","entry":[
                          {"resource": {"resourceType":"Patient",
                             "gender": "female,
                             "id": "broken"}},
                          {"resource": {"resourceType":"Patient","id":"whole"}}
                        ]}
                        """);
        assertEquals(List.of("entry[1] Patient"), slices.entries());
        assertEquals(List.of("entry[0] Patient: entry.notJson"), slices.failed);
    }

    @Test
    void refusesOneResourceThatIsTooLargeAndTakesTheNext() {
        var large = "{\"resourceType\":\"Binary\",\"data\":\"" + "A".repeat(2_000) + "\"}";
        var file =
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":"
                        + large
                        + "},{\"resource\":"
                        + PATIENT
                        + "}]}";
        var slices =
                Slices.of(
                        file.getBytes(StandardCharsets.UTF_8), new JsonBytes.Limits(1_000, 100, 0));
        assertEquals(List.of("entry[1] Patient"), slices.entries());
        assertEquals(List.of("entry[0] Binary: entry.tooLarge"), slices.failed);
    }

    @Test
    void anAttachedFileHasRoomOfItsOwnAndEverythingElseHasNot() {
        var limits = new JsonBytes.Limits(1_000, 100, 1_500_000);
        var scan = "{\"resourceType\":\"Binary\",\"data\":\"" + "A".repeat(1_400_000) + "\"";
        var lines =
                String.join(
                        "\n",
                        PATIENT,
                        scan + "}",
                        scan + ",\"x\":[" + "1,".repeat(600) + "1]}",
                        "{\"resourceType\":\"Basic\",\"x\":[" + "\"long\",".repeat(999) + "1]}",
                        scan + ",\"y\":\"" + "B".repeat(1_400_000) + "\"}",
                        PATIENT);
        var slices = Slices.of(lines.getBytes(StandardCharsets.UTF_8), limits);
        assertEquals(
                List.of("line 1 Patient", "line 2 Binary", "line 6 Patient"), slices.entries());
        assertEquals(
                List.of(
                        "line 3 Binary: entry.tooLarge",
                        "line 4 Basic: entry.tooLarge",
                        "line 5 Binary: entry.tooLarge"),
                slices.failed);
    }

    @Test
    void refusesOneResourceThatIsTooDeepAndTakesTheNext() {
        var deep = "[".repeat(200_000) + "]".repeat(200_000);
        var slices =
                Slices.of(
                        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":"
                                + "\"Basic\",\"x\":"
                                + deep
                                + "}},{\"resource\":"
                                + PATIENT
                                + "}]}");
        assertEquals(List.of("entry[1] Patient"), slices.entries());
        assertEquals(List.of("entry[0] Basic: entry.tooDeep"), slices.failed);
    }

    @Test
    void refusesANumberThatWouldTakeForeverToWriteOut() {
        var slices =
                Slices.of("{\"resourceType\":\"Basic\",\"a\":{\"v\":1e999999999},\"b\":1E+99999}");
        assertEquals(List.of("Basic: entry.hugeNumber"), slices.failed);
        assertEquals(
                List.of("Basic"),
                Slices.of("{\"resourceType\":\"Basic\",\"a\":1.5e10,\"b\":\"1e999999\"}")
                        .entries());
    }

    @Test
    void refusesAHistoryOfChanges() {
        var slices =
                Slices.of(
                        "{\"resourceType\":\"Bundle\",\"type\":\"history\",\"entry\":[{\"resource\":"
                                + PATIENT
                                + "}]}");
        assertEquals(List.of(), slices.entries());
        assertEquals(List.of(": file.history"), slices.failed);
    }

    @Test
    void asksForEveryTypeOnceAndLeavesOutWhatIsNotWanted() {
        var slices =
                Slices.of(
                        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":"
                                + "{\"resourceType\":\"Claim\",\"id\":\"c\"}},{\"resource\":"
                                + PATIENT
                                + "}]}");
        assertEquals(List.of("Claim", "Patient"), slices.types);
        assertEquals(List.of("entry[1] Patient"), slices.entries());
    }

    /** A Bundle of sixty megabytes that stands nowhere: it is made while it is read. */
    @Test
    void readsABundleOfAnyLengthWithoutHoldingIt() throws IOException {
        int entries = 15_000;
        var slices = new Counting();
        new FhirFile("long", 0, slices, JsonBytes.Limits.STANDARD, () -> false)
                .read(new EndlessBundle(entries), n -> {});
        assertEquals(entries, slices.resources);
        assertEquals(0, slices.failed);
    }

    @Test
    void stopsWhenItIsCancelled() {
        var file = new FhirFile("long", 0, new Counting(), JsonBytes.Limits.STANDARD, () -> true);
        assertThrows(JsonBytes.Cancelled.class, () -> file.read(new EndlessBundle(1_000), n -> {}));
    }

    private static final class Counting implements FhirFile.Sink {
        int resources;
        int failed;

        @Override
        public boolean wants(String type) {
            return true;
        }

        @Override
        public void resource(RawResource raw) {
            resources++;
        }

        @Override
        public void entryFailed(String file, String entry, String key) {
            failed++;
        }

        @Override
        public void fileFailed(String file, String entry, String key) {
            failed++;
        }
    }

    private static final class EndlessBundle extends InputStream {
        private static final byte[] ENTRY =
                ("{\"resource\":{\"resourceType\":\"Basic\",\"text\":{\"status\":\"generated\",\"div\":\""
                                + "word ".repeat(800)
                                + "\"}}}")
                        .getBytes(StandardCharsets.UTF_8);
        private byte[] now =
                "{\"resourceType\":\"Bundle\",\"entry\":[".getBytes(StandardCharsets.UTF_8);
        private int at;
        private int left;
        private boolean comma;
        private boolean closed;

        EndlessBundle(int entries) {
            this.left = entries;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] to, int from, int length) {
            if (at == now.length && !next()) {
                return -1;
            }
            int n = Math.min(length, now.length - at);
            System.arraycopy(now, at, to, from, n);
            at += n;
            return n;
        }

        private boolean next() {
            at = 0;
            if (left == 0) {
                now = "]}".getBytes(StandardCharsets.UTF_8);
                boolean first = !closed;
                closed = true;
                return first;
            }
            if (comma) {
                now = ",".getBytes(StandardCharsets.UTF_8);
                comma = false;
                return true;
            }
            now = ENTRY;
            left--;
            comma = left > 0;
            return true;
        }
    }
}

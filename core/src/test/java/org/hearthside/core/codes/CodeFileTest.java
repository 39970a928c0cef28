package org.hearthside.core.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hearthside.core.common.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each official layout as a table of lines, and what becomes of lines that are broken. */
final class CodeFileTest {
    private static final String RXTERMS =
            "RXCUI|GENERIC_RXCUI|TTY|FULL_NAME|RXN_DOSE_FORM|FULL_GENERIC_NAME|BRAND_NAME"
                    + "|DISPLAY_NAME|ROUTE|NEW_DOSE_FORM|STRENGTH|SUPPRESS_FOR"
                    + "|DISPLAY_NAME_SYNONYM|IS_RETIRED|SXDG_RXCUI|SXDG_TTY|SXDG_NAME\n";
    private static final String NDC =
            "PRODUCTID\tPRODUCTNDC\tPRODUCTTYPENAME\tPROPRIETARYNAME\tPROPRIETARYNAMESUFFIX"
                    + "\tNONPROPRIETARYNAME\tDOSAGEFORMNAME\tROUTENAME\tLABELERNAME"
                    + "\tACTIVE_NUMERATOR_STRENGTH\tACTIVE_INGRED_UNIT\n";

    private record Read(List<CodeRow> rows, List<BrokenLine> broken, CodeFile.Summary summary) {}

    private static Read read(CodeSystem system, byte[] file) {
        var rows = new ArrayList<CodeRow>();
        var broken = new ArrayList<BrokenLine>();
        try {
            var summary =
                    CodeFile.read(system, new ByteArrayInputStream(file), rows::add, broken::add);
            return new Read(rows, broken, summary);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Read read(CodeSystem system, String file) {
        return read(system, file.getBytes(StandardCharsets.UTF_8));
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    private static String icd(int number, String code, int billable, String title) {
        return String.format(
                "%05d %-7s %d %-60s %s%n",
                number,
                code,
                billable,
                title.length() > 60 ? title.substring(0, 60) : title,
                title);
    }

    static Stream<Arguments> oneCode() {
        return Stream.of(
                Arguments.of(
                        CodeSystem.ICD10CM,
                        icd(1, "E119", 1, "Type 2 diabetes mellitus without complications"),
                        new CodeRow(
                                "E11.9", "Type 2 diabetes mellitus without complications", "", "")),
                Arguments.of(
                        CodeSystem.ICD10CM,
                        icd(2, "E11", 0, "Type 2 diabetes mellitus"),
                        new CodeRow("E11", "Type 2 diabetes mellitus", "heading", "")),
                Arguments.of(
                        CodeSystem.ICD10CM,
                        icd(3, "T360X1A", 1, "Poisoning by penicillins, accidental, initial"),
                        new CodeRow(
                                "T36.0X1A",
                                "Poisoning by penicillins, accidental, initial",
                                "",
                                "")),
                Arguments.of(
                        CodeSystem.CVX,
                        lines(
                                "cvx,short_description,cdsi_short_description,antigens,source",
                                "08,\"Hep B, adolescent\",\"Hep B, adolescent\",HepB,x"),
                        new CodeRow("08", "Hep B, adolescent", "", "")),
                Arguments.of(
                        CodeSystem.CVX,
                        "187|zoster recombinant|zoster vaccine recombinant| |Active|False|2017\n",
                        new CodeRow("187", "zoster recombinant", "", "zoster vaccine recombinant")),
                Arguments.of(
                        CodeSystem.CVX,
                        "1 |DTP|diphtheria, tetanus toxoids and pertussis| |Inactive|False|2010\n",
                        new CodeRow(
                                "01",
                                "DTP",
                                "inactive",
                                "diphtheria, tetanus toxoids and pertussis")),
                Arguments.of(
                        CodeSystem.RXTERMS,
                        RXTERMS
                                + "197361||SCD|Amlodipine 5 MG Oral Tablet|Oral Tablet|x||Amlodipine"
                                + " (Oral Pill)|Oral Pill|Tab|5 mg||Norvasc||||\n",
                        new CodeRow(
                                "197361",
                                "Amlodipine (Oral Pill) 5 mg",
                                "SCD",
                                "Amlodipine 5 MG Oral Tablet, Norvasc")),
                Arguments.of(
                        CodeSystem.RXNORM,
                        "1191|ENG|P|L|PF|S|Y|1|||1191|RXNORM|IN|1191|aspirin|0|N|4096|\n",
                        new CodeRow("1191", "aspirin", "IN", "")),
                Arguments.of(
                        CodeSystem.NDC,
                        NDC
                                + "0002-x\t0002-7597\tHUMAN PRESCRIPTION DRUG\tZyprexa\t\tOlanzapine"
                                + "\tTABLET\tORAL\tEli Lilly\t10\tmg/1\n",
                        new CodeRow(
                                "0002-7597",
                                "Zyprexa (Olanzapine) 10 mg/1 TABLET",
                                "HUMAN PRESCRIPTION DRUG",
                                "Eli Lilly")),
                Arguments.of(
                        CodeSystem.HCPCS,
                        lines(
                                "code,kind,short_description,long_description",
                                "E0143,code,Walker folding wheeled,\"Walker, folding, wheeled\""),
                        new CodeRow(
                                "E0143",
                                "Walker, folding, wheeled",
                                "code",
                                "Walker folding wheeled")),
                Arguments.of(
                        CodeSystem.HCPCS,
                        "code,kind,short_description,long_description\nA1,modifier,D,Dressing\n",
                        new CodeRow("A1", "Dressing", "modifier", "D")),
                Arguments.of(
                        CodeSystem.ZIP,
                        lines(
                                "state_fips,state,state_abbr,zipcode,county,city",
                                "25,Massachusetts,MA,1002,Hampshire,Amherst"),
                        new CodeRow("01002", "Amherst, MA", "", "Hampshire")),
                Arguments.of(
                        CodeSystem.ZIP,
                        "zip,city,state_id\n43215,Columbus,OH\n",
                        new CodeRow("43215", "Columbus, OH", "", "")));
    }

    @ParameterizedTest
    @MethodSource("oneCode")
    void readsTheOfficialLayouts(CodeSystem system, String file, CodeRow expected) {
        var read = read(system, file);
        assertEquals(List.of(), read.broken());
        assertEquals(List.of(expected), read.rows());
        assertEquals(List.of(expected), read(system, gzip(file)).rows());
        assertEquals(List.of(expected), read(system, file.replace("\n", "\r\n").strip()).rows());
    }

    static Stream<Arguments> oneBroken() {
        return Stream.of(
                Arguments.of(CodeSystem.ICD10CM, icd(1, "1I0", 1, "A"), 1, "code", ""),
                Arguments.of(CodeSystem.ICD10CM, icd(1, "I10", 7, "A"), 1, "billable", "I10"),
                Arguments.of(
                        CodeSystem.ICD10CM,
                        icd(1, "I10", 1, "A").replace("00001", "0x001"),
                        1,
                        "order",
                        "I10"),
                Arguments.of(CodeSystem.ICD10CM, icd(1, "I10", 1, " "), 1, "display", "I10"),
                Arguments.of(CodeSystem.ICD10CM, "00001 I10     1 short\n", 1, "line", ""),
                Arguments.of(CodeSystem.ICD10CM, icd(1, "I10", 1, "A\u0007b"), 1, "display", "I10"),
                Arguments.of(CodeSystem.CVX, "08|Hep B\n", 1, "line", ""),
                Arguments.of(
                        CodeSystem.CVX,
                        "cvx,short_description\n08,\"Hep B\n10,IPV\n",
                        2,
                        "line",
                        ""),
                Arguments.of(CodeSystem.CVX, "code;name\n08;Hep B\n", 1, "header", ""),
                Arguments.of(CodeSystem.RXTERMS, RXTERMS + "12|SCD\n", 2, "line", ""),
                Arguments.of(
                        CodeSystem.RXNORM,
                        "x1|ENG|P|L|PF|S|Y|1|||1191|RXNORM|IN|1191|aspirin|0|N|4096|\n",
                        1,
                        "code",
                        ""),
                Arguments.of(CodeSystem.NDC, NDC + "a\tb\tc\td\te\tf\n", 2, "code", ""),
                Arguments.of(
                        CodeSystem.HCPCS,
                        lines(
                                "code,kind,short_description,long_description",
                                "99213,code,Visit,Office visit"),
                        2,
                        "code",
                        ""),
                Arguments.of(CodeSystem.ICD10CM, "PK\u0003\u0004", 0, "file", ""),
                Arguments.of(CodeSystem.ICD10CM, "\n \n", 0, "file", ""),
                Arguments.of(CodeSystem.LOINC, "2345-7|Glucose\n", 0, "file", ""),
                Arguments.of(CodeSystem.ICD10CM, "x".repeat(40_000) + "\n", 1, "line", ""));
    }

    @ParameterizedTest
    @MethodSource("oneBroken")
    void saysWhichLineIsBrokenInWhichFieldAndWhy(
            CodeSystem system, String file, long line, String field, String code) {
        var read = read(system, file);
        var broken = read.broken().getFirst();
        assertEquals(line, broken.line());
        assertEquals(field, broken.field(), broken.reason());
        assertEquals(code, broken.code());
        assertFalse(broken.reason().isBlank());
        assertEquals(read.broken().size(), read.summary().broken());
        assertEquals(code.isEmpty(), read.summary().codeUnknown() > 0);
    }

    @Test
    void passesOverWhatIsNotMeantForUs() {
        var suppressed =
                lines(
                        "2||SCD|B 1 MG|f|x||B (Oral)|r|Tab|1 mg|ALL||||",
                        "3||SCD|C 1 MG|f|x||C (Oral)|r|Tab|1 mg|||Y||");
        assertEquals(2, read(CodeSystem.RXTERMS, RXTERMS + suppressed).summary().passedOver());
        var others =
                lines(
                        "1191|ENG|P|L|PF|S|Y|1|||1191|MSH|MH|1|Aspirin|0|N|4096|",
                        "1191|ENG|P|L|PF|S|Y|1|||1191|RXNORM|SY|1|ASA|0|N|4096|",
                        "1192|ENG|P|L|PF|S|Y|1|||1192|RXNORM|IN|1|old|0|O|4096|");
        var read = read(CodeSystem.RXNORM, others);
        assertEquals(3, read.summary().passedOver());
        assertEquals(List.of(), read.rows());
        assertEquals(List.of(), read.broken());
    }

    @Test
    void readsWindowsLettersAndAByteOrderMark() {
        var header = "\ufeffcode,kind,short_description,long_description\n";
        assertEquals(1, read(CodeSystem.HCPCS, header + "E0143,c,W,Walker\n").rows().size());
        var windows = icd(1, "H810", 1, "M\u00e9ni\u00e8re's disease");
        var rows = read(CodeSystem.ICD10CM, windows.getBytes(Charset.forName("windows-1252")));
        assertEquals("M\u00e9ni\u00e8re's disease", rows.rows().getFirst().display());
    }

    @Test
    void keepsWhatItReadOfAFileThatWasCutOff() {
        var text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.append(icd(i, "A" + (10 + i % 90), 1, "Words " + i * 7919L % 10_007));
        }
        var packed = gzip(text.toString());
        var read = read(CodeSystem.ICD10CM, Arrays.copyOf(packed, packed.length / 2));
        assertTrue(read.rows().size() > 100, "read " + read.rows().size());
        assertEquals("file", read.broken().getLast().field());
        assertTrue(read.summary().codeUnknown() > 0);
    }

    /** Whatever happens to some lines, the others come, each once, and every number adds up. */
    @Test
    void brokenLinesCostOnlyThemselves() {
        Seeds.each(
                200,
                random -> {
                    var whole = new ArrayList<String>();
                    var hurt = new HashSet<Integer>();
                    var file = new StringBuilder();
                    for (int i = 0; i < 60; i++) {
                        var code = "" + (char) ('A' + i % 26) + (10 + i);
                        var line = icd(i, code, i % 2, "Words of number " + i).stripTrailing();
                        if (random.nextInt(4) == 0) {
                            hurt.add(i + 1);
                            line = hurt(line, random);
                        } else {
                            whole.add(code);
                        }
                        file.append(line).append('\n');
                    }
                    var read = read(CodeSystem.ICD10CM, file.toString());
                    var codes = read.rows().stream().map(CodeRow::code).toList();
                    var lines = read.broken().stream().map(b -> (int) b.line()).toList();
                    assertTrue(codes.containsAll(whole));
                    assertTrue(hurt.containsAll(lines));
                    assertEquals(lines.size(), new HashSet<>(lines).size());
                    assertEquals(
                            read.summary().lines(),
                            read.summary().taken() + read.summary().broken());
                });
    }

    private static String hurt(String line, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> line.substring(0, 1 + random.nextInt(76));
            case 1 -> "?" + line.substring(1);
            case 2 -> line.substring(0, 6) + "#" + line.substring(7);
            default -> line.substring(0, 14) + "x" + line.substring(15);
        };
    }

    private static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}

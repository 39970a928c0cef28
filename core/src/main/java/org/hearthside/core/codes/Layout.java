package org.hearthside.core.codes;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The layouts of the official files: each reads one line. */
@FunctionalInterface
interface Layout {
    /** Reads one line that is not blank. */
    LineResult read(String line);

    /** A layout, and whether the first line is a header that names the columns. */
    record Opened(Layout layout, boolean header) {}

    /** Term types of RxNorm that people order or are allergic to. */
    Set<String> TERM_TYPES = Set.of("IN", "PIN", "MIN", "BN", "SCD", "SBD", "GPCK", "BPCK");

    /** The layout of a file by its first line; empty when it names no columns that are known. */
    static Optional<Opened> of(CodeSystem system, String first) {
        return switch (system) {
            case ICD10CM -> Optional.of(new Opened(Layout::orderFile, false));
            case RXNORM -> Optional.of(new Opened(Layout::rxnorm, false));
            case CVX ->
                    first.indexOf('|') >= 0
                            ? Optional.of(new Opened(Layout::cvxPipes, false))
                            : cvxCsv(first);
            case RXTERMS -> rxterms(Cells.apart(first, '|'));
            case NDC -> ndc(Cells.apart(first, '\t'));
            case HCPCS -> hcpcs(first);
            case ZIP -> zip(first);
            case LOINC, UCUM, ALLERGEN, ROUTE -> Optional.empty();
        };
    }

    /** The column by which a file of this system is known. */
    static String mark(CodeSystem system) {
        return switch (system) {
            case CVX -> "short_description";
            case RXTERMS -> "RXCUI";
            case NDC -> "PRODUCTNDC";
            case HCPCS -> "long_description";
            case ZIP -> "zip";
            case ICD10CM, RXNORM, LOINC, UCUM, ALLERGEN, ROUTE -> "code";
        };
    }

    /**
     * The order file of ICD-10-CM: columns 1-5 order number, 7-13 code without its dot, 15 whether
     * it is a code (1) or a heading (0), 17-76 short title, 78 on long title.
     */
    private static LineResult orderFile(String line) {
        if (line.length() < 78) {
            return new LineResult.Broken("", "line", CodeWords.of("fields.few", line.length(), 78));
        }
        var bare = line.substring(6, 13).strip();
        var code = bare.length() > 3 ? bare.substring(0, 3) + "." + bare.substring(3) : bare;
        var known = CodeSystem.ICD10CM.fits(code) ? code : "";
        if (!line.substring(0, 5).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new LineResult.Broken(known, "order", CodeWords.of("sequence.bad"));
        }
        char billable = line.charAt(14);
        if (billable != '0' && billable != '1') {
            return new LineResult.Broken(known, "billable", CodeWords.of("header.bad"));
        }
        return LineResult.of(
                CodeSystem.ICD10CM,
                code,
                line.substring(77).strip(),
                billable == '0' ? CodeRow.HEADING : "",
                "");
    }

    /** RXNCONSO.RRF: one name a line; only the preferred ones of RxNorm itself are taken. */
    private static LineResult rxnorm(String line) {
        var cells = Cells.apart(line, '|');
        if (cells.size() < 17) {
            return few(cells.size(), 17);
        }
        var suppressed = cells.get(16);
        if (!cells.get(11).equals("RXNORM")
                || !TERM_TYPES.contains(cells.get(12))
                || !(suppressed.isEmpty() || suppressed.equals("N"))) {
            return LineResult.OTHER;
        }
        return LineResult.of(CodeSystem.RXNORM, cells.get(0), cells.get(14), cells.get(12), "");
    }

    /**
     * CDC's cvx.txt: code, short description, full name, notes, status, whether no vaccine, date.
     */
    private static LineResult cvxPipes(String line) {
        var cells = Cells.apart(line, '|');
        if (cells.size() < 5) {
            return few(cells.size(), 5);
        }
        var status = cells.get(4);
        var full = cells.get(2);
        return LineResult.of(
                CodeSystem.CVX,
                twoDigits(cells.get(0)),
                cells.get(1),
                status.equalsIgnoreCase("active") ? "" : status.toLowerCase(java.util.Locale.ROOT),
                full.equalsIgnoreCase(cells.get(1)) ? "" : full);
    }

    private static Optional<Opened> cvxCsv(String first) {
        var header = Cells.csv(first).orElse(List.of());
        int code = Cells.column(header, "cvx", "cvx_code", "cvx code", "code");
        int display = Cells.column(header, "short_description", "short description");
        int more = Cells.column(header, "full_vaccine_name", "cdsi_short_description");
        if (code < 0 || display < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Opened(
                        csv(
                                Math.max(code, display) + 1,
                                cells -> {
                                    var shown = cells.get(display);
                                    var full = Cells.at(cells, more);
                                    return LineResult.of(
                                            CodeSystem.CVX,
                                            twoDigits(cells.get(code)),
                                            shown,
                                            "",
                                            full.equalsIgnoreCase(shown) ? "" : full);
                                }),
                        true));
    }

    /** RxTerms: one drug, form and strength a line; what NLM suppressed or retired is left out. */
    private static Optional<Opened> rxterms(List<String> header) {
        int code = Cells.column(header, "rxcui");
        int type = Cells.column(header, "tty");
        int name = Cells.column(header, "full_name");
        int display = Cells.column(header, "display_name");
        int strength = Cells.column(header, "strength");
        int suppressed = Cells.column(header, "suppress_for");
        int synonym = Cells.column(header, "display_name_synonym");
        int retired = Cells.column(header, "is_retired");
        if (code < 0 || name < 0 || display < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Opened(
                        line -> {
                            var cells = Cells.apart(line, '|');
                            int needed = Math.max(code, Math.max(name, display)) + 1;
                            if (cells.size() < needed) {
                                return few(cells.size(), needed);
                            }
                            if (!Cells.at(cells, suppressed).isEmpty()
                                    || !Cells.at(cells, retired).isEmpty()) {
                                return LineResult.OTHER;
                            }
                            var shown = cells.get(display) + " " + Cells.at(cells, strength);
                            var full = cells.get(name);
                            var also = Cells.at(cells, synonym);
                            return LineResult.of(
                                    CodeSystem.RXTERMS,
                                    cells.get(code),
                                    cells.get(display).isEmpty() ? full : shown.strip(),
                                    Cells.at(cells, type),
                                    also.isEmpty() ? full : full + ", " + also);
                        },
                        true));
    }

    /** FDA's product.txt: brand and generic name with strength and form. */
    private static Optional<Opened> ndc(List<String> header) {
        int code = Cells.column(header, "productndc");
        int brand = Cells.column(header, "proprietaryname");
        int generic = Cells.column(header, "nonproprietaryname");
        int form = Cells.column(header, "dosageformname");
        int strength = Cells.column(header, "active_numerator_strength");
        int unit = Cells.column(header, "active_ingred_unit");
        int kind = Cells.column(header, "producttypename");
        int labeler = Cells.column(header, "labelername");
        if (code < 0 || brand < 0 || generic < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Opened(
                        line -> {
                            var cells = Cells.apart(line, '\t');
                            int needed = Math.max(code, Math.max(brand, generic)) + 1;
                            if (cells.size() < needed) {
                                return few(cells.size(), needed);
                            }
                            var name = cells.get(brand);
                            var drug = cells.get(generic);
                            var shown =
                                    name.isEmpty() || name.equalsIgnoreCase(drug)
                                            ? drug
                                            : drug.isEmpty() ? name : name + " (" + drug + ")";
                            var rest =
                                    String.join(
                                            " ",
                                            strength(
                                                    Cells.at(cells, strength),
                                                    Cells.at(cells, unit)),
                                            Cells.at(cells, form));
                            return LineResult.of(
                                    CodeSystem.NDC,
                                    cells.get(code),
                                    shown.isEmpty() ? "" : (shown + " " + rest.strip()).strip(),
                                    Cells.at(cells, kind),
                                    Cells.at(cells, labeler));
                        },
                        true));
    }

    /** Several strengths stand with semicolons between them, and so do their units. */
    private static String strength(String values, String units) {
        var amounts = values.split(";", -1);
        var measures = units.split(";", -1);
        var all = new StringBuilder();
        for (int i = 0; i < amounts.length; i++) {
            all.append(i == 0 ? "" : "; ").append(amounts[i].strip());
            if (i < measures.length) {
                all.append(' ').append(measures[i].strip());
            }
        }
        return all.toString().strip();
    }

    private static Optional<Opened> hcpcs(String first) {
        var header = Cells.csv(first).orElse(List.of());
        int code = Cells.column(header, "code", "hcpcs", "hcpc");
        int kind = Cells.column(header, "kind");
        int brief = Cells.column(header, "short_description", "short description");
        int full = Cells.column(header, "long_description", "long description");
        if (code < 0 || full < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Opened(
                        csv(
                                Math.max(code, full) + 1,
                                cells ->
                                        LineResult.of(
                                                CodeSystem.HCPCS,
                                                cells.get(code),
                                                cells.get(full),
                                                Cells.at(cells, kind),
                                                Cells.at(cells, brief))),
                        true));
    }

    /** A table of ZIP codes with city and state, as several publishers write it. */
    private static Optional<Opened> zip(String first) {
        var header = Cells.csv(first).orElse(List.of());
        int code = Cells.column(header, "zip", "zipcode", "zip_code", "zip code");
        int city = Cells.column(header, "city", "primary_city", "usps_city");
        int state = Cells.column(header, "state_abbr", "state_id", "stusps", "state");
        int county = Cells.column(header, "county", "county_name");
        if (code < 0 || city < 0 || state < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Opened(
                        csv(
                                Math.max(code, Math.max(city, state)) + 1,
                                cells ->
                                        LineResult.of(
                                                CodeSystem.ZIP,
                                                fiveDigits(cells.get(code)),
                                                ZipPlace.print(cells.get(city), cells.get(state)),
                                                "",
                                                Cells.at(cells, county))),
                        true));
    }

    /** Spreadsheets drop the zeros at the front. */
    private static String fiveDigits(String code) {
        return code.matches("\\d{3,4}") ? "0".repeat(5 - code.length()) + code : code;
    }

    private static Layout csv(
            int needed, java.util.function.Function<List<String>, LineResult> read) {
        return line -> {
            var cells = Cells.csv(line);
            if (cells.isEmpty()) {
                return new LineResult.Broken("", "line", CodeWords.of("quote.open"));
            }
            return cells.get().size() < needed
                    ? few(cells.get().size(), needed)
                    : read.apply(cells.get());
        };
    }

    private static LineResult few(int there, int needed) {
        return new LineResult.Broken("", "line", CodeWords.of("fields.few", there, needed));
    }

    private static String twoDigits(String code) {
        return code.length() == 1 ? "0" + code : code;
    }
}

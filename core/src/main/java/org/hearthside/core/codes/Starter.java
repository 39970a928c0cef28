package org.hearthside.core.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The short lists of ours that are there from the start. They hold until an official release of the
 * same system is loaded; after that their other words still help to find the common codes.
 */
public final class Starter {
    /** How these lists are called where a release is shown. */
    public static final String RELEASE = "Hearthside starter list 2026-11";

    private Starter() {}

    /** The list of a system; empty when there is none. */
    public static List<CodeRow> rows(CodeSystem system) {
        var name = system.starter();
        if (name == null) {
            return List.of();
        }
        try (var in =
                        Objects.requireNonNull(
                                Starter.class.getResourceAsStream(name), "starter list");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# ") && !line.equals("#"))
                    .map(line -> row(system, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as items of the release {@link #RELEASE}. */
    public static List<CodeItem> items(CodeSystem system) {
        return rows(system).stream().map(row -> new CodeItem(system, row, RELEASE, "")).toList();
    }

    private static CodeRow row(CodeSystem system, String line) {
        var cells = Cells.apart(line, '|');
        if (!system.fits(cells.get(0))) {
            throw new IllegalStateException("Starter list of " + system + ": " + cells.get(0));
        }
        return new CodeRow(
                cells.get(0), Cells.at(cells, 1), Cells.at(cells, 2), Cells.at(cells, 3));
    }
}

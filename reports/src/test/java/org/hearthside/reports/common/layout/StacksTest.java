package org.hearthside.reports.common.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.junit.jupiter.api.Test;

class StacksTest {
    private static final LayoutContext CONTEXT =
            new LayoutContext(new Typesetter(new FontLibrary()), 10, null, PageNumbers.unknown());

    @Test
    void columnsAreDividedWhereTheHighestIsLowest() {
        var lines = IntStream.range(0, 7).mapToObj(i -> Paragraph.of("line " + i).gap(0)).toList();
        var one = Stacker.height(Paragraph.of("line").gap(0).rows(CONTEXT, 100));
        assertEquals(3 * one, Stacker.height(Stacks.of(3, lines).gap(0).rows(CONTEXT, 400)), 0.01);
    }

    @Test
    void aLongBlockHasItsColumnToItself() {
        var blocks =
                List.of(
                        Paragraph.of("a long text of many words ".repeat(20)).gap(0),
                        Paragraph.of("short").gap(0),
                        Paragraph.of("short").gap(0));
        var alone = Stacker.height(blocks.getFirst().rows(CONTEXT, 196));
        assertEquals(alone, Stacker.height(Stacks.of(2, blocks).gap(0).rows(CONTEXT, 400)), 0.01);
    }

    @Test
    void balancedColumnsAreNoHigherThanEvenOnes() {
        var much = Paragraph.of("a long text of many words ".repeat(20)).gap(0);
        var little = Paragraph.of("a few words ".repeat(5)).gap(0);
        var even = Columns.of(much, little);
        assertTrue(
                Stacker.height(even.balanced().rows(CONTEXT, 400))
                        < Stacker.height(even.rows(CONTEXT, 400)));
    }
}

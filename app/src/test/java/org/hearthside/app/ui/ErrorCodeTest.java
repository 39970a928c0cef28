package org.hearthside.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ErrorCodeTest {
    @Test
    void theSameFaultHasTheSameCodeWhateverItsMessage() {
        assertEquals(ErrorCode.of(fault("Maria Lopez")), ErrorCode.of(fault("Pat Lee")));
    }

    @Test
    void anotherPlaceHasAnotherCode() {
        assertNotEquals(ErrorCode.of(fault("x")), ErrorCode.of(elsewhere("x")));
    }

    @Test
    void anotherCauseHasAnotherCode() {
        var bare = fault("x");
        var caused = fault("x");
        caused.initCause(elsewhere("y"));
        assertNotEquals(ErrorCode.of(bare), ErrorCode.of(caused));
    }

    @Test
    void isShortEnoughToReadOverThePhone() {
        assertTrue(
                ErrorCode.of(fault("x"))
                        .text()
                        .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"));
    }

    @Test
    void theDetailsHoldNoMessage() {
        var caused = fault("Maria Lopez");
        caused.initCause(new IllegalArgumentException("born 1980"));
        var trace = ErrorCode.trace(caused);
        assertFalse(trace.contains("Lopez"));
        assertFalse(trace.contains("1980"));
        assertTrue(trace.contains("ErrorCodeTest.fault"));
        assertTrue(trace.contains("java.lang.IllegalArgumentException"));
    }

    @Test
    void aCircleOfCausesEnds() {
        var first = new IllegalStateException("a");
        var second = new IllegalStateException("b", first);
        first.initCause(second);
        assertFalse(ErrorCode.trace(first).isEmpty());
    }

    private static RuntimeException fault(String message) {
        return new IllegalStateException(message);
    }

    private static RuntimeException elsewhere(String message) {
        return new IllegalStateException(message);
    }
}

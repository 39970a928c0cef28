package org.hearthside.reports.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hearthside.core.transfer.Packet;

/**
 * How much of each block page 1 prints. Whole items only, the most important first (forms.md 6.3):
 * what identifies and warns, why now, vital signs and people never give way and are not here.
 *
 * @param usual how the usual state is printed
 * @param air how much white there is
 * @param remarks whether there is a line to write what is different
 * @param hazards how many
 * @param history how many diagnoses, stays and operations
 * @param critical how many time-critical orders
 * @param cannotTell lines for what the person cannot say
 */
record Room(
        Usual usual,
        Air air,
        boolean remarks,
        int hazards,
        int history,
        int critical,
        int cannotTell) {

    /** How the usual state is printed, from the most generous to the least. */
    enum Usual {
        FOUR_LINES(4),
        TWO_LINES(2),
        ONE_LINE(1),
        /** One text after the other, without rows. */
        RUNNING(0),
        /** Only what to tick. */
        BOXES(0);

        private final int lines;

        Usual(int lines) {
            this.lines = lines;
        }

        /** Lines for each row; 0 without rows. */
        int lines() {
            return lines;
        }
    }

    /** White between blocks and in the rows of tables, points. */
    enum Air {
        WIDE(6, 1.8),
        USUAL(4, 1),
        TIGHT(2.4, 0.2);

        private final double gap;
        private final double pad;

        Air(double gap, double pad) {
            this.gap = gap;
            this.pad = pad;
        }
    }

    private static final int LONGEST = 4;

    /** White between two blocks, points. */
    double gap() {
        return air.gap;
    }

    /** White above and below the text of a row, points. */
    double pad() {
        return air.pad;
    }

    /**
     * From room for everything to the least with which any record is one page. White gives way
     * first, then history and the rows of the usual state, then what is known not to be there;
     * hazards, medicines that cannot wait and what the person cannot say come last.
     */
    static List<Room> ladder(Packet packet) {
        var front = packet.front();
        long critical = packet.medicines().stream().filter(Packet.Medicine::critical).count();
        var steps = new ArrayList<Room>();
        steps.add(
                new Room(
                        Usual.FOUR_LINES,
                        Air.WIDE,
                        true,
                        front.hazards().size(),
                        front.history().size(),
                        (int) critical,
                        LONGEST));
        steps.add(steps.getLast().with(Air.USUAL));
        steps.add(steps.getLast().with(Air.TIGHT));
        steps.add(steps.getLast().with(Usual.TWO_LINES));
        history(steps, 8);
        steps.add(steps.getLast().withoutRemarks());
        steps.add(steps.getLast().with(Usual.ONE_LINE));
        steps.add(steps.getLast().with(Usual.RUNNING));
        history(steps, 6);
        hazards(steps, 8);
        history(steps, 4);
        cannotTell(steps, 2);
        critical(steps, 6);
        hazards(steps, 6);
        critical(steps, 4);
        history(steps, 2);
        steps.add(steps.getLast().with(Usual.BOXES));
        hazards(steps, 4);
        critical(steps, 3);
        history(steps, 1);
        hazards(steps, 3);
        critical(steps, 2);
        hazards(steps, 2);
        cannotTell(steps, 1);
        critical(steps, 1);
        hazards(steps, 1);
        history(steps, 0);
        critical(steps, 0);
        hazards(steps, 0);
        return steps;
    }

    private static void hazards(List<Room> steps, int to) {
        var r = steps.getLast();
        down(
                steps,
                r.hazards,
                to,
                n -> new Room(r.usual, r.air, r.remarks, n, r.history, r.critical, r.cannotTell));
    }

    private static void history(List<Room> steps, int to) {
        var r = steps.getLast();
        down(
                steps,
                r.history,
                to,
                n -> new Room(r.usual, r.air, r.remarks, r.hazards, n, r.critical, r.cannotTell));
    }

    private static void critical(List<Room> steps, int to) {
        var r = steps.getLast();
        down(
                steps,
                r.critical,
                to,
                n -> new Room(r.usual, r.air, r.remarks, r.hazards, r.history, n, r.cannotTell));
    }

    private static void cannotTell(List<Room> steps, int to) {
        var r = steps.getLast();
        down(
                steps,
                r.cannotTell,
                to,
                n -> new Room(r.usual, r.air, r.remarks, r.hazards, r.history, r.critical, n));
    }

    private static void down(List<Room> steps, int from, int to, IntFunction<Room> step) {
        for (int n = from - 1; n >= to; n--) {
            steps.add(step.apply(n));
        }
    }

    /** The same with one more hazard, with two more, and so on. */
    List<Room> moreHazards(Packet packet) {
        return IntStream.rangeClosed(hazards + 1, packet.front().hazards().size())
                .mapToObj(n -> new Room(usual, air, remarks, n, history, critical, cannotTell))
                .toList();
    }

    /** The same with one more item of the history, with two more, and so on. */
    List<Room> moreHistory(Packet packet) {
        return IntStream.rangeClosed(history + 1, packet.front().history().size())
                .mapToObj(n -> new Room(usual, air, remarks, hazards, n, critical, cannotTell))
                .toList();
    }

    private Room with(Usual other) {
        return new Room(other, air, remarks, hazards, history, critical, cannotTell);
    }

    private Room with(Air other) {
        return new Room(usual, other, remarks, hazards, history, critical, cannotTell);
    }

    private Room withoutRemarks() {
        return new Room(usual, air, false, hazards, history, critical, cannotTell);
    }
}

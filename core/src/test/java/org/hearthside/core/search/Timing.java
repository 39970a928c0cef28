package org.hearthside.core.search;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Measures searches. */
public final class Timing {
    private Timing() {}

    /** Milliseconds of many runs. */
    public record Spread(double p50, double p99, double max) {
        /** Of so many nanoseconds. */
        public static Spread of(long[] nanos) {
            var sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Spread(
                    millis(sorted[sorted.length / 2]),
                    millis(sorted[sorted.length * 99 / 100]),
                    millis(sorted[sorted.length - 1]));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "{\"p50\": %.3f, \"p99\": %.3f, \"max\": %.3f}", p50, p99, max);
        }
    }

    /** How long each text took, on the wall and on the processor. */
    public record Times(Spread wall, Spread cpu) {
        /** Runs the search once for each text. */
        public static Times of(List<String> typed, Function<String, Integer> search) {
            var wall = new long[typed.size()];
            var cpu = new long[typed.size()];
            long lines = 0;
            for (int i = 0; i < wall.length; i++) {
                long start = System.nanoTime();
                long processor = processor();
                lines += search.apply(typed.get(i));
                cpu[i] = processor() - processor;
                wall[i] = System.nanoTime() - start;
            }
            if (lines == 0) {
                throw new IllegalStateException("nobody was found");
            }
            return new Times(Spread.of(wall), Spread.of(cpu));
        }
    }

    /** Processor time of this thread, in nanoseconds. */
    public static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Bytes of the heap in use after collecting. */
    public static long usedMemory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** In milliseconds. */
    public static double millis(long nanos) {
        return nanos / 1e6;
    }
}

package org.hearthside.reports.common.layout;

/**
 * Paper and margins in points. US Letter always (forms.md 4.1).
 *
 * @param width of the paper
 * @param height of the paper
 * @param margin top, right and bottom margin, at least 27
 * @param binding left margin, at least 27; 36 where the sheet goes into a binder
 */
public record PageSetup(double width, double height, double margin, double binding) {
    private static final double LEAST = 27;

    /** Refuses margins that a printer cannot keep. */
    public PageSetup {
        if (margin < LEAST || binding < LEAST) {
            throw new IllegalArgumentException("margins are at least 27 points");
        }
    }

    /** Letter upright with 30 point margins. */
    public static PageSetup portrait() {
        return new PageSetup(612, 792, 30, 30);
    }

    /** Letter sideways with 30 point margins. */
    public static PageSetup landscape() {
        return new PageSetup(792, 612, 30, 30);
    }

    /** With room to punch holes at the left. */
    public PageSetup withBinding() {
        return new PageSetup(width, height, margin, 36);
    }

    /** With the smallest margins that a printer can keep. */
    public PageSetup tight() {
        return new PageSetup(width, height, LEAST, LEAST);
    }

    double columnWidth() {
        return width - margin - binding;
    }

    double bottom() {
        return height - margin;
    }
}

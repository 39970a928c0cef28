package org.hearthside.reports.common.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture in a place of its own, as large as it can be without distortion. */
public final class PictureBlock extends Block {
    /** What is higher than any page is divided at the foot of its page. */
    private static final double MORE_THAN_A_PAGE = 10_000;

    private final Picture picture;
    private final double height;

    private PictureBlock(Picture picture, double height) {
        this.picture = picture;
        this.height = height;
    }

    /** A picture as wide as its column, in a place this many points high. */
    public static PictureBlock of(Picture picture, double height) {
        return new PictureBlock(picture, height);
    }

    /** A picture as wide as its column, in all that is left of its page. */
    public static PictureBlock toTheFoot(Picture picture) {
        return new PictureBlock(picture, MORE_THAN_A_PAGE);
    }

    @Override
    List<Row> rows(LayoutContext context, double width) {
        if (!picture.readable()) {
            return Box.of(Paragraph.of("PICTURE CANNOT BE SHOWN"))
                    .height(height)
                    .rows(context, width);
        }
        @Nullable Tag tag = Tag.figure(context.tag(), picture.alternative());
        if (height < MORE_THAN_A_PAGE) {
            return List.of(row(width, height, tag));
        }
        Row.Divider divider = left -> new Row.Halves(List.of(row(width, left, tag)), List.of());
        return List.of(row(width, height, tag).divided(divider));
    }

    private Row row(double width, double high, @Nullable Tag tag) {
        Rect place = new Rect(0, 0, width, high);
        return Row.of(high, List.of(new Mark.Image(place, picture, tag))).gap(2);
    }
}

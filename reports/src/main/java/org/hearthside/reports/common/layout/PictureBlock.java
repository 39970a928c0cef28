package org.hearthside.reports.common.layout;

import java.util.List;

/** A picture in a place of a fixed size, as large as it can be without distortion. */
public final class PictureBlock extends Block {
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

    @Override
    List<Row> rows(LayoutContext context, double width) {
        if (!picture.readable()) {
            return Box.of(Paragraph.of("PICTURE CANNOT BE SHOWN"))
                    .height(height)
                    .rows(context, width);
        }
        Tag tag = Tag.figure(context.tag(), picture.alternative());
        Rect place = new Rect(0, 0, width, height);
        return List.of(Row.of(height, List.of(new Mark.Image(place, picture, tag))).gap(2));
    }
}

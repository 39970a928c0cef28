package org.hearthside.reports.overview;

import org.hearthside.core.overview.IdentityBand;
import org.hearthside.core.overview.PhotoBox;
import org.hearthside.reports.common.layout.Box;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Picture;
import org.hearthside.reports.common.layout.PictureBlock;
import org.hearthside.reports.common.layout.Text;

/** The place of the photo: the photo itself, or a box that says that there is none. */
public final class PhotoBlock {
    /** White and lines of the box above and below the photo, points. */
    private static final double FRAME = 8;

    private PhotoBlock() {}

    /**
     * The box.
     *
     * @param height of the box, points
     * @param size of the letters that say that there is none, points
     */
    public static Box of(PhotoBox box, IdentityBand band, double height, double size) {
        var photo = box.photo();
        var content =
                photo == null
                        ? Paragraph.of(Text.of(box.caption()).sized(size)).gap(0)
                        : PictureBlock.of(
                                new Picture(photo.jpeg(), box.alternative(band)), height - FRAME);
        return Box.of(content).height(height);
    }
}

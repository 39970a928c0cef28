package org.hearthside.app.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.image.Image;
import org.hearthside.reports.common.PagePictures;

/**
 * Pictures of the pages of a paper that this program has just drawn. Files from elsewhere are never
 * opened here. For one thread at a time, not the screen's.
 */
public final class OwnPages implements AutoCloseable {
    private final PagePictures pictures;

    /** Opens the paper. */
    public OwnPages(byte[] pdf) {
        try {
            pictures = new PagePictures(pdf);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    /**
     * One page.
     *
     * @param page counted from 1
     */
    public Image image(int page, double dotsPerInch) {
        try {
            return Pictures.image(pictures.image(page, dotsPerInch));
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    private static UncheckedIOException cannot(IOException e) {
        return new UncheckedIOException("a paper that was just drawn cannot be shown", e);
    }

    @Override
    public void close() {
        pictures.close();
    }
}

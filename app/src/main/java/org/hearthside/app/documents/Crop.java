package org.hearthside.app.documents;

/**
 * The square of a picture that is kept, in parts of the picture, so that it says the same of the
 * picture as it was taken and of the smaller one on the screen.
 *
 * @param centreX from 0 at the left to 1 at the right
 * @param centreY from 0 at the top to 1 at the bottom
 * @param zoom 1 keeps the largest square there is, 4 one with a quarter of its side
 */
public record Crop(double centreX, double centreY, double zoom) {
    public static final double MOST_ZOOM = 4;

    /** The middle of the picture, as much of it as there is. */
    public static final Crop WHOLE = new Crop(0.5, 0.5, 1);

    public Crop {
        zoom = Math.clamp(zoom, 1, MOST_ZOOM);
        centreX = Math.clamp(centreX, 0, 1);
        centreY = Math.clamp(centreY, 0, 1);
    }

    /** A square in dots, inside the picture. */
    public record Square(int left, int top, int side) {}

    /** The square of a picture of this size. */
    public Square of(int width, int height) {
        var side = Math.max(1, (int) Math.round(Math.min(width, height) / zoom));
        var left = (int) Math.round(centreX * width - side / 2.0);
        var top = (int) Math.round(centreY * height - side / 2.0);
        return new Square(
                Math.clamp(left, 0, width - side), Math.clamp(top, 0, height - side), side);
    }

    /** Moved by parts of the square's own side, and held inside the picture. */
    public Crop moved(double right, double down, int width, int height) {
        var side = Math.min(width, height) / zoom;
        return new Crop(
                inside(centreX + right * side / width, side / width),
                inside(centreY + down * side / height, side / height),
                zoom);
    }

    /** Closer or further away, about the same middle. */
    public Crop zoomed(double to, int width, int height) {
        return new Crop(centreX, centreY, to).moved(0, 0, width, height);
    }

    private static double inside(double centre, double part) {
        return Math.clamp(centre, part / 2, 1 - part / 2);
    }
}

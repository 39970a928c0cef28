package org.hearthside.app.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CropTest {
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5, 1, 400, 300, 50, 0, 300",
        "0.5, 0.5, 2, 400, 300, 125, 75, 150",
        "0, 0, 1, 400, 300, 0, 0, 300",
        "1, 1, 2, 400, 300, 250, 150, 150",
        "0.5, 0.5, 9, 400, 400, 150, 150, 100",
        "0.5, 0.5, 0.1, 300, 400, 0, 50, 300",
    })
    void keepsASquareInsideThePicture(
            double x, double y, double zoom, int width, int height, int left, int top, int side) {
        assertEquals(new Crop.Square(left, top, side), new Crop(x, y, zoom).of(width, height));
    }

    @Test
    void movingAndZoomingNeverLeavesThePicture() {
        var seed = 20261121L;
        var random = new Random(seed);
        for (var n = 0; n < 2000; n++) {
            var width = 64 + random.nextInt(3000);
            var height = 64 + random.nextInt(3000);
            var crop = Crop.WHOLE;
            for (var step = 0; step < 10; step++) {
                crop =
                        crop.moved(random.nextGaussian(), random.nextGaussian(), width, height)
                                .zoomed(random.nextDouble(0, 6), width, height);
                var square = crop.of(width, height);
                assertTrue(
                        square.left() >= 0
                                && square.top() >= 0
                                && square.left() + square.side() <= width
                                && square.top() + square.side() <= height,
                        "seed " + seed + ": " + crop + " of " + width + " x " + height);
            }
        }
    }

    @Test
    void thePictureStaysWhereItWasLetGoAtTheEdge() {
        var edge = Crop.WHOLE.moved(-9, 0, 400, 300);
        assertEquals(0, edge.of(400, 300).left());
        // no distance is owed: the next move counts at once
        assertTrue(edge.moved(0.1, 0, 400, 300).of(400, 300).left() > 0);
    }
}

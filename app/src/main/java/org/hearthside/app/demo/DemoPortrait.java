package org.hearthside.app.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.hearthside.app.documents.Crop;
import org.hearthside.app.documents.PhotoImage;

/**
 * A face drawn of circles and lines, with TEST written across its corner: nobody can take it for a
 * photo of a person. The same seed gives the same face.
 */
final class DemoPortrait {
    private static final int SIDE = 480;
    private static final int OLD = 60;
    private static final List<Color> SKIN =
            colours(0xF2D3BC, 0xE3B38F, 0xC68863, 0x9A6240, 0x6B4329);
    private static final List<Color> HAIR =
            colours(0x2B1D14, 0x5A3A22, 0x8C5A2B, 0xB98A4E, 0x1B1B1E);
    private static final List<Color> WALL =
            colours(0xCFE3E8, 0xE8DCCB, 0xD8E4CF, 0xE3D3E4, 0xD5D9EA);
    private static final List<Color> SHIRT =
            colours(0x2F6F8F, 0x8F3F4F, 0x4F7F3F, 0x6F4F8F, 0x9F6F2F);

    private final Random random;
    private final boolean longHair;
    private final int age;

    /** A face of somebody of this age. */
    DemoPortrait(long seed, boolean longHair, int age) {
        this.random = new Random(seed);
        this.longHair = longHair;
        this.age = age;
    }

    /** The photo, as the record keeps it. */
    byte[] jpeg() {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(one(WALL));
        g.fillRect(0, 0, SIDE, SIDE);
        var skin = one(SKIN);
        var hair = age >= OLD ? new Color(0xC9C9CC) : one(HAIR);
        var wide = 165 + random.nextInt(30);
        var left = (SIDE - wide) / 2.0;
        if (longHair) {
            g.setColor(hair);
            g.fill(new RoundRectangle2D.Double(left - 32, 95, wide + 64, 290, 150, 150));
        }
        g.setColor(one(SHIRT));
        g.fill(new Ellipse2D.Double(70, 365, SIDE - 140, 260));
        g.setColor(skin.darker());
        g.fill(new RoundRectangle2D.Double(SIDE / 2.0 - 38, 300, 76, 100, 50, 50));
        g.setColor(skin);
        g.fill(new Ellipse2D.Double(left - 14, 215, 34, 52));
        g.fill(new Ellipse2D.Double(left + wide - 20, 215, 34, 52));
        g.fill(new Ellipse2D.Double(left, 115, wide, 235));
        g.setColor(hair);
        g.fill(new Arc2D.Double(left - 8, 92, wide + 16, 190, 8, 164, Arc2D.CHORD));
        features(g);
        test(g);
        g.dispose();
        return PhotoImage.of(image).square(Crop.WHOLE);
    }

    private void features(Graphics2D g) {
        var apart = 38 + random.nextInt(8);
        var middle = SIDE / 2.0;
        for (var side : new int[] {-1, 1}) {
            var x = middle + side * apart;
            g.setColor(Color.WHITE);
            g.fill(new Ellipse2D.Double(x - 15, 218, 30, 20));
            g.setColor(new Color(0x2B2B30));
            g.fill(new Ellipse2D.Double(x - 7, 220, 15, 15));
            g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(new Arc2D.Double(x - 22, 198, 44, 24, 35, 110, Arc2D.OPEN));
        }
        if (random.nextInt(3) == 0) {
            g.setStroke(new BasicStroke(4));
            g.draw(new Ellipse2D.Double(middle - apart - 27, 203, 54, 48));
            g.draw(new Ellipse2D.Double(middle + apart - 27, 203, 54, 48));
            g.draw(new Line2D.Double(middle - apart + 27, 225, middle + apart - 27, 225));
        }
        g.setColor(new Color(0x7A3B34));
        g.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Arc2D.Double(middle - 11, 250, 22, 22, 190, 160, Arc2D.OPEN));
        var smile = 30 + random.nextInt(14);
        g.draw(new Arc2D.Double(middle - smile, 270, 2.0 * smile, 38, 200, 140, Arc2D.OPEN));
        if (age >= OLD) {
            g.setStroke(new BasicStroke(2));
            g.draw(new Arc2D.Double(middle - 50, 158, 100, 20, 20, 140, Arc2D.OPEN));
            g.draw(new Arc2D.Double(middle - 44, 172, 88, 18, 20, 140, Arc2D.OPEN));
        }
    }

    /** TEST in strokes: the demo must look the same where no font is installed. */
    private static void test(Graphics2D g) {
        g.setColor(new Color(0xB3195F));
        g.fillRect(0, SIDE - 62, 190, 62);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var top = SIDE - 48;
        var low = SIDE - 14;
        var half = SIDE - 31;
        letter(g, 18, top, 46, top, 32, top, 32, low);
        letter(g, 62, top, 62, low, 62, top, 84, top, 62, half, 80, half, 62, low, 84, low);
        letter(
                g, 124, top, 102, top, 102, top, 102, half, 102, half, 124, half, 124, half, 124,
                low, 124, low, 102, low);
        letter(g, 140, top, 168, top, 154, top, 154, low);
    }

    private static void letter(Graphics2D g, int... strokes) {
        for (var i = 0; i + 3 < strokes.length; i += 4) {
            g.draw(new Line2D.Double(strokes[i], strokes[i + 1], strokes[i + 2], strokes[i + 3]));
        }
    }

    private Color one(List<Color> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<Color> colours(int... rgb) {
        return java.util.Arrays.stream(rgb).mapToObj(Color::new).toList();
    }
}

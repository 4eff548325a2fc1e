package loupe.workbench.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import loupe.workbench.export.Typefaces.Face;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Palette;
import loupe.workbench.paint.Reading;
import loupe.workbench.paint.Shade;

/// A map of cells with labels, drawn as rectangles and text.
///
/// @param cells row after row
/// @param name stands above the map; may be empty
/// @param u px of the figure for one px of the light look
record MapFigure(
        float[] cells,
        int rows,
        int columns,
        List<String> rowLabels,
        List<String> columnLabels,
        String name,
        Shade shade,
        double u) {

    private static final int MOST_RECTANGLES = 20_000; // more cells are a picture
    private static final int LONGEST = 12; // characters of a label
    private static final double WIDEST = 60; // px of a cell in the light look
    private static final double HIGHEST = 40; // px of a cell in the light look
    private static final double TYPE = 12; // px of the light look
    private static final double SLANT = Math.toRadians(45);
    private static final double GLYPH = 0.6; // width of a figure, in parts of its size

    /// Px that a map has when its cells have their full size, without a name; u is 1.
    static double[] fullSize(int rows, int columns, List<String> rowLabels) {
        return new double[] {(widest(rowLabels) + 1) * GLYPH * TYPE + WIDEST * columns, TYPE * 2 + HIGHEST * rows};
    }

    void draw(Pen pen, Rectangle2D room) {
        double type = TYPE * u;
        double head = name.isEmpty() ? 0 : type * 1.6;
        double left = widest(rowLabels) * GLYPH * type + (widest(rowLabels) > 0 ? 8 * u : 0);
        double lying = widest(columnLabels) * GLYPH * type + 6 * u;
        double cellGuess = Math.min((room.getWidth() - left) / columns, WIDEST * u);
        boolean slanted = lying > cellGuess && !counted(columnLabels);
        double top = head + (slanted ? lying * Math.sin(SLANT) + 8 * u : type * 1.5);
        double overhang = slanted ? lying * Math.cos(SLANT) * 0.7 : 0;
        double w = Math.min((room.getWidth() - left - overhang) / columns, WIDEST * u);
        double h = Math.min((room.getHeight() - top) / rows, HIGHEST * u);
        double figures = longestFigure() * GLYPH * type + 6 * u;
        boolean digits = w >= figures && h >= type * 1.3;
        if (!digits) {
            w = Math.max(0.2, Math.min(w, h));
            h = w;
        }
        if (!name.isEmpty()) {
            pen.write(name, Face.WORDS, type, Ink.of(palette().muted()), room.getX(), room.getY() + type);
        }
        Rectangle2D area = new Rectangle2D.Double(room.getX() + left, room.getY() + top, w * columns, h * rows);
        if (cells.length > MOST_RECTANGLES) {
            picture(pen.graphics(), area);
        } else {
            rectangles(pen, area, w, h, digits);
        }
        rowLabels(pen, area, h, type);
        columnLabels(pen, area, w, type, slanted);
    }

    private Palette palette() {
        return shade.palette();
    }

    private void rectangles(Pen pen, Rectangle2D area, double w, double h, boolean digits) {
        double gap = Math.min(w, h) > 14 * u ? 2 * u : 0;
        double arc = gap > 0 ? Math.min(8 * u, w / 5) : 0;
        double type = TYPE * u;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                float value = cells[r * columns + c];
                double x = area.getX() + c * w;
                double y = area.getY() + r * h;
                Shape cell = new RoundRectangle2D.Double(x + gap / 2, y + gap / 2, w - gap, h - gap, arc, arc);
                pen.fill(cell, Ink.of(shade.colour(value)));
                if (Reading.of(value) != Reading.NUMBER) {
                    hatch(pen, cell, value);
                }
                if (digits) {
                    String text = Numbers.cell(value);
                    double wide = pen.width(text, Face.NUMBERS, type);
                    if (Reading.of(value) != Reading.NUMBER) { // a plain ground, or the pattern would eat the figures
                        double ground = wide + type * 0.5;
                        Shape pill = new RoundRectangle2D.Double(
                                x + (w - ground) / 2, y + h / 2 - type * 0.65, ground, type * 1.3, type / 2, type / 2);
                        pen.fill(pill, Ink.of(shade.colour(value)));
                    }
                    pen.write(
                            text,
                            Face.NUMBERS,
                            type,
                            Ink.of(shade.ink(value)),
                            x + (w - wide) / 2,
                            y + h / 2 + type * 0.36);
                }
            }
        }
    }

    /// Strokes over a masked cell, crossed ones over a broken one.
    private void hatch(Pen pen, Shape cell, float value) {
        Graphics2D g = pen.graphics();
        Shape before = g.getClip();
        g.clip(cell);
        boolean broken = Reading.of(value) == Reading.BROKEN;
        g.setPaint(Ink.of(broken ? palette().wrong() : palette().hatch()));
        g.setStroke(new BasicStroke((float) Math.max(0.5, u)));
        Rectangle2D box = cell.getBounds2D();
        double step = 6 * u;
        for (double x = box.getX() - box.getHeight(); x < box.getMaxX(); x += step) {
            g.draw(new Line2D.Double(x, box.getMaxY(), x + box.getHeight(), box.getY()));
            if (broken) {
                g.draw(new Line2D.Double(x, box.getY(), x + box.getHeight(), box.getMaxY()));
            }
        }
        g.setClip(before);
    }

    private void picture(Graphics2D g, Rectangle2D area) {
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < cells.length; i++) {
            image.setRGB(i % columns, i / columns, shade.argb(cells[i]));
        }
        AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        place.scale(area.getWidth() / columns, area.getHeight() / rows);
        g.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION,
                java.awt.RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(image, place, null);
    }

    private void rowLabels(Pen pen, Rectangle2D area, double h, double type) {
        Color ink = Ink.of(palette().muted());
        int stride = (int) Math.max(1, Math.ceil(type * 1.2 / h));
        for (int r = 0; r < rows; r += stride) {
            String text = cut(rowLabels.get(r));
            double wide = pen.width(text, Face.NUMBERS, type);
            pen.write(
                    text,
                    Face.NUMBERS,
                    type,
                    ink,
                    area.getX() - 8 * u - wide,
                    area.getY() + (r + 0.5) * h + type * 0.36);
        }
    }

    private void columnLabels(Pen pen, Rectangle2D area, double w, double type, boolean slanted) {
        Color ink = Ink.of(palette().muted());
        double room = slanted ? type * 1.35 : widest(columnLabels) * GLYPH * type + 4 * u;
        int stride = (int) Math.max(1, Math.ceil(room / w));
        Graphics2D g = pen.graphics();
        for (int c = 0; c < columns; c += stride) {
            String text = cut(columnLabels.get(c));
            double x = area.getX() + (c + 0.5) * w;
            double y = area.getY() - 6 * u;
            if (slanted) {
                AffineTransform before = g.getTransform();
                g.translate(x + type * 0.3, y);
                g.rotate(-SLANT);
                pen.write(text, Face.NUMBERS, type, ink, 0, 0);
                g.setTransform(before);
            } else {
                pen.write(text, Face.NUMBERS, type, ink, x - pen.width(text, Face.NUMBERS, type) / 2, y);
            }
        }
    }

    private int longestFigure() {
        int longest = 4;
        for (int i = 0; i < Math.min(cells.length, MOST_RECTANGLES); i++) {
            longest = Math.max(longest, Numbers.cell(cells[i]).length());
        }
        return longest;
    }

    private static int widest(List<String> labels) {
        return labels.stream().mapToInt(l -> cut(l).length()).max().orElse(0);
    }

    private static boolean counted(List<String> labels) {
        return labels.stream().allMatch(l -> !l.isEmpty() && l.chars().allMatch(Character::isDigit));
    }

    /// White space that can be seen, and no more than 12 characters.
    private static String cut(String label) {
        String seen = label.replace(' ', '␣').replace('\n', '⏎').replace('\t', '⇥');
        return seen.length() <= LONGEST ? seen : seen.substring(0, LONGEST - 1) + "…";
    }
}

package loupe.workbench.export;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import loupe.workbench.export.Typefaces.Face;
import loupe.workbench.instrument.Tone;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Palette;
import loupe.workbench.paint.Scale;
import loupe.workbench.paint.Shade;

/// One tensor as a figure: its last two axes as a map of cells, a map for each index of the axes before them, tokens
/// along the sides, a legend from the same scale.
///
/// @param width px
/// @param height px
record SiteFigure(Trace trace, String site, Appearance appearance, int width, int height) implements Drawing {

    private static final int MOST_MAPS = 36;
    private static final double EDGE = 20; // px of the light look, as the next two
    private static final double HEAD = 30;
    private static final double FOOT = 34;
    private static final double LARGEST = 2.2; // enlargement of a small matrix

    @Override
    public void draw(Pen pen) {
        Tensor tensor = trace.get(site);
        Palette palette = appearance.palette();
        double u = appearance.size(1) * enlargement(tensor);
        pen.fill(new Rectangle2D.Double(0, 0, width, height), Ink.of(palette.card()));
        double edge = EDGE * u;
        title(pen, tensor, edge, u);
        if (tensor.rank() == 0) {
            pen.write(
                    Numbers.hover(tensor.item()),
                    Face.STRONG_NUMBERS,
                    40 * u,
                    Ink.of(palette.ink()),
                    edge,
                    edge + 70 * u);
            return;
        }
        Scale scale =
                Tone.of(site) == Tone.AMOUNT ? Scale.sequential(tensor.toArray()) : Scale.diverging(tensor.toArray());
        Shade shade = scale.in(palette);
        double top = edge + HEAD * u;
        double foot = FOOT * u;
        Rectangle2D room = new Rectangle2D.Double(edge, top, width - 2 * edge, height - top - foot - edge);
        maps(pen, tensor, shade, room, u);
        new LegendFigure(shade, u).draw(pen, edge, height - edge - 12 * u, sides(tensor));
    }

    /// A small matrix fills the figure.
    private double enlargement(Tensor tensor) {
        Axes axes = tensor.axes();
        if (axes.rank() == 0 || axes.rank() > 2 || axes.size() == 0) {
            return 1;
        }
        int rows = axes.rank() == 1 ? 1 : axes.get(0).size();
        List<String> labels =
                axes.rank() == 1 ? List.of("") : trace.labels(site, axes.get(0).name());
        double[] map = MapFigure.fullSize(rows, axes.last().size(), labels);
        double u = appearance.size(1);
        double wide = width / u / (map[0] + 2 * EDGE);
        double high = height / u / (map[1] + 2 * EDGE + HEAD + FOOT);
        return Math.clamp(Math.min(wide, high), 1.0, LARGEST);
    }

    private void title(Pen pen, Tensor tensor, double edge, double u) {
        Palette palette = appearance.palette();
        double baseline = edge + 13 * u;
        pen.write(site, Face.STRONG_NUMBERS, 14 * u, Ink.of(palette.ink()), edge, baseline);
        String shape = tensor.axes().toString();
        double wide = pen.width(shape, Face.WORDS, 12 * u);
        double x = Math.max(edge + pen.width(site, Face.STRONG_NUMBERS, 14 * u) + 16 * u, width - edge - wide);
        pen.write(shape, Face.WORDS, 12 * u, Ink.of(palette.muted()), x, baseline);
    }

    private static String sides(Tensor tensor) {
        Axes axes = tensor.axes();
        String column = "column: " + axes.last().name();
        return axes.rank() == 1 ? column : "row: " + axes.get(axes.rank() - 2).name() + " · " + column;
    }

    private void maps(Pen pen, Tensor tensor, Shade shade, Rectangle2D room, double u) {
        Axes axes = tensor.axes();
        int columns = axes.last().size();
        int rows = axes.rank() == 1 ? 1 : axes.get(axes.rank() - 2).size();
        int all = columns * rows == 0 ? 0 : tensor.size() / (columns * rows);
        int shown = Math.min(all, MOST_MAPS);
        if (shown == 0) {
            pen.write(
                    "This tensor is empty.",
                    Face.WORDS,
                    14 * u,
                    Ink.of(appearance.palette().muted()),
                    room.getX(),
                    room.getY() + 20 * u);
            return;
        }
        List<String> rowLabels = axes.rank() == 1
                ? List.of("")
                : trace.labels(site, axes.get(axes.rank() - 2).name());
        List<String> columnLabels = trace.labels(site, axes.last().name());
        int across = across(shown, room, rows, columns);
        int down = (shown + across - 1) / across;
        double gap = 18 * u;
        double mapWidth = (room.getWidth() - gap * (across - 1)) / across;
        double mapHeight = (room.getHeight() - gap * (down - 1)) / down;
        for (int i = 0; i < shown; i++) {
            float[] cells = new float[rows * columns];
            for (int k = 0; k < cells.length; k++) {
                cells[k] = tensor.at(i * cells.length + k);
            }
            String name = all == 1
                    ? ""
                    : index(axes, i) + (i == shown - 1 && all > shown ? " of " + all + ", the rest is left out" : "");
            MapFigure map = new MapFigure(cells, rows, columns, rowLabels, columnLabels, name, shade, u);
            double x = room.getX() + (i % across) * (mapWidth + gap);
            double y = room.getY() + (i / across) * (mapHeight + gap);
            map.draw(pen, new Rectangle2D.Double(x, y, mapWidth, mapHeight));
        }
    }

    /// `head 2`, or the indices of several axes.
    private String index(Axes axes, int map) {
        int[] cell = axes.cell(map * (axes.size() / outer(axes)));
        return String.join(
                ", ",
                IntStream.range(0, axes.rank() - 2)
                        .mapToObj(i -> axes.get(i).name() + " "
                                + trace.labels(site, axes.get(i).name()).get(cell[i]))
                        .toList());
    }

    private static int outer(Axes axes) {
        int outer = 1;
        for (int i = 0; i < axes.rank() - 2; i++) {
            outer *= axes.get(i).size();
        }
        return outer;
    }

    /// How many maps stand side by side, so that their cells are as large as can be.
    private static int across(int maps, Rectangle2D room, int rows, int columns) {
        int best = 1;
        double largest = 0;
        for (int n = 1; n <= maps; n++) {
            int down = (maps + n - 1) / n;
            double cell = Math.min(room.getWidth() / n / (columns + 2), room.getHeight() / down / (rows + 2));
            if (cell > largest) {
                largest = cell;
                best = n;
            }
        }
        return best;
    }
}

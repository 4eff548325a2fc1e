package loupe.workbench.instrument;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import loupe.workbench.instrument.LogSeries.Dot;
import loupe.workbench.instrument.LogSeries.Row;
import loupe.workbench.paint.Fonts;
import org.jspecify.annotations.Nullable;

/// The words over a chart: the name of each line near its end, the names of points where there is room, and a ring
/// around the point that is pointed at.
final class LogLabels {

    private static final double TYPE = 12; // px
    private static final double GLYPH = 0.56; // width of a letter as a share of its height, on average
    private static final int LONGEST = 24; // letters of a point's name
    private static final int MOST = 10; // names of points
    private static final int MARKS = 4; // kinds of marks

    private final ChartRegion region;
    private final Easel easel;

    LogLabels(ChartRegion region, Easel easel) {
        this.region = region;
        this.easel = easel;
    }

    /// The colour of a row of points.
    Color colour(int row) {
        List<Color> all = easel.palette().categories();
        return all.get(row % all.size());
    }

    /// Where a point lies; px.
    double x(Dot dot) {
        return region.x(Math.log10(dot.x()));
    }

    /// Where a point lies; px.
    double y(Dot dot) {
        return region.y(Math.log10(dot.y()));
    }

    void paint(GraphicsContext g, List<Row> rows, @Nullable Dot pointed) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (Row row : rows) {
            if (!row.line()) {
                row.dots().forEach(dot -> taken.add(around(x(dot), y(dot), easel.px(6))));
            } else if (!isMarked(row)) {
                edge(row, taken);
            }
        }
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(Fonts.words(easel.type(TYPE)));
        backdrop(g, rows.stream().filter(LogLabels::isMarked).map(Row::name).toList());
        int marks = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (isMarked(rows.get(i))) {
                legend(g, rows.get(i).name(), i, marks++);
            } else if (rows.get(i).line()) {
                lineName(g, rows.get(i), i, taken);
            }
        }
        rows.stream()
                .filter(row -> !row.line())
                .flatMap(row -> row.dots().stream())
                .sorted(Comparator.comparingDouble((Dot dot) -> -dot.y() * dot.x()))
                .limit(MOST)
                .forEach(dot -> name(g, shortened(dot.name()), x(dot), y(dot), taken));
        if (pointed != null) {
            ring(g, pointed);
        }
    }

    /// Whether the points of a line are marked: a line of two is an edge, not a row of results.
    static boolean isMarked(Row row) {
        return row.line() && row.dots().size() > 2;
    }

    /// Where an edge runs, so that no name is written across it.
    private void edge(Row row, List<Rectangle2D> taken) {
        double step = easel.px(6);
        Dot from = row.dots().getFirst();
        Dot to = row.dots().getLast();
        double length = Math.hypot(x(to) - x(from), y(to) - y(from));
        for (double at = 0; at <= length; at += step) {
            double part = at / length;
            taken.add(around(x(from) + part * (x(to) - x(from)), y(from) + part * (y(to) - y(from)), step / 4));
        }
    }

    private static Rectangle2D around(double x, double y, double r) {
        return new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    /// Lets no line of the chart run through the names.
    private void backdrop(GraphicsContext g, List<String> names) {
        double wide = names.stream().mapToDouble(this::wide).max().orElse(0);
        if (wide > 0) {
            g.setFill(easel.palette().card());
            g.fillRect(
                    region.area().getMinX() + easel.px(6),
                    region.area().getMinY() + easel.px(2),
                    wide + easel.px(24),
                    names.size() * easel.type(TYPE) * 1.5);
        }
    }

    /// Names below each other in the upper left corner, which times over sizes leave free.
    private void legend(GraphicsContext g, String name, int row, int place) {
        double x = region.area().getMinX() + easel.px(14);
        double y = region.area().getMinY() + (place + 0.7) * easel.type(TYPE) * 1.5;
        double r = easel.px(4);
        g.setFill(colour(row));
        switch (place % MARKS) {
            case 0 -> g.fillOval(x - r, y - r, 2 * r, 2 * r);
            case 1 -> g.fillRect(x - r, y - r, 2 * r, 2 * r);
            case 2 -> g.fillPolygon(new double[] {x, x + r, x - r}, new double[] {y - r, y + r, y + r}, 3);
            default -> g.fillPolygon(new double[] {x, x + r, x, x - r}, new double[] {y - r, y, y + r, y}, 4);
        }
        g.setFill(easel.palette().ink());
        g.fillText(name, x + easel.px(12), y);
    }

    /// Above the last point that has room for the whole name, else above an earlier one.
    private void lineName(GraphicsContext g, Row row, int index, List<Rectangle2D> taken) {
        double wide = wide(row.name());
        g.setFill(colour(index));
        for (Dot dot : row.dots().reversed()) {
            double x = Math.min(x(dot), region.area().getMaxX()) - wide - easel.px(6);
            double y = y(dot) - easel.type(TYPE);
            if (place(g, row.name(), x, y, taken)) {
                return;
            }
        }
    }

    private void name(GraphicsContext g, String name, double x, double y, List<Rectangle2D> taken) {
        g.setFill(easel.palette().ink());
        double away = easel.px(9);
        if (!place(g, name, x + away, y, taken)) {
            place(g, name, x - away - wide(name), y, taken);
        }
    }

    /// Writes a name unless it would lie over another one or leave the chart.
    private boolean place(GraphicsContext g, String name, double x, double y, List<Rectangle2D> taken) {
        double high = easel.type(TYPE) * 1.2;
        Rectangle2D box = new Rectangle2D.Double(x, y - high / 2, wide(name), high);
        if (!region.area().contains(box) || taken.stream().anyMatch(box::intersects)) {
            return false;
        }
        taken.add(box);
        g.fillText(name, x, y);
        return true;
    }

    private double wide(String name) {
        return name.length() * easel.type(TYPE) * GLYPH;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }

    private void ring(GraphicsContext g, Dot dot) {
        double r = easel.px(8);
        g.setStroke(easel.palette().ink());
        g.setLineWidth(easel.line(2.5));
        g.strokeOval(x(dot) - r, y(dot) - r, 2 * r, 2 * r);
    }
}

package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import loupe.course.experiment.Edit;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Scale;
import loupe.workbench.paint.Shade;
import org.jspecify.annotations.Nullable;

/// The painted part of a heat map: cells on one canvas, labels and outlines on another above it, so that hovering does
/// not paint the cells again.
final class MapPicture extends Region {

    private static final int MANY = 400; // cells; more have no room for digits until one comes nearer

    private final Easel easel;
    private final Canvas cellCanvas = new Canvas();
    private final Canvas markCanvas = new Canvas();
    private final CellPainter cells = new CellPainter(cellCanvas);
    private final MarkPainter marks;
    private @Nullable Plane plane;
    private Scale scale = Scale.probabilities();
    private AxisLabels rowLabels = AxisLabels.of(List.of());
    private AxisLabels columnLabels = AxisLabels.of(List.of());
    private int figures = 4; // characters of the longest number in a cell
    private Grid grid = Grid.NONE;
    private double zoom = 1;
    private double tall; // how high all rows together may be where cells need not be square, 0 where they must
    private double most = 1; // how many times their usual size cells may have
    private Spots spots = Spots.NONE;
    private Beside beside = Beside.NOTHING;
    private @Nullable PaintedCells painted; // what the canvas of the cells shows

    MapPicture(Easel easel) {
        this.easel = easel;
        marks = new MarkPainter(markCanvas, easel);
        markCanvas.setMouseTransparent(true);
        cellCanvas.setMouseTransparent(true);
        getChildren().addAll(cellCanvas, markCanvas);
    }

    /// What is marked on the cells; places are row and column.
    record Spots(
            int @Nullable [] hovered,
            int @Nullable [] locked,
            int @Nullable [] cursor,
            List<int[]> typed,
            List<int[]> changed,
            String tag) {
        static final Spots NONE = new Spots(null, null, null, List.of(), List.of(), "");
    }

    /// One word to the right of each row, with a head above them.
    record Beside(String head, List<String> words) {
        static final Beside NOTHING = new Beside("", List.of());

        int longest() {
            return words.stream().mapToInt(String::length).max().orElse(0);
        }
    }

    /// Writes something beside the rows from the next painting on.
    void beside(Beside now) {
        if (now.longest() != beside.longest()) {
            requestLayout();
        }
        beside = now;
    }

    /// Takes over numbers and their scale, and paints the cells if they look different now; [#mark] paints the rest.
    void show(Plane now, Scale on) {
        Plane was = plane;
        plane = now;
        scale = on;
        boolean sameLabels = was != null
                && was.rowLabels().equals(now.rowLabels())
                && was.columnLabels().equals(now.columnLabels());
        int longest = longest(now);
        if (!sameLabels || longest != figures) {
            figures = longest;
            rowLabels = AxisLabels.of(now.rowLabels());
            columnLabels = AxisLabels.of(now.columnLabels());
            requestLayout();
            if (getParent() != null) {
                getParent().requestLayout();
            }
        }
        place();
        paintCells();
    }

    /// Lets cells be larger than usual where there is room.
    void grow(double times) {
        most = times;
        requestLayout();
    }

    /// Marks cells; the cells themselves are not painted again.
    void mark(Spots now) {
        spots = now;
        paintMarks();
    }

    /// Puts an editor over the cells; whoever opens it sizes it.
    void lay(Node editor) {
        getChildren().add(editor);
    }

    Grid grid() {
        return grid;
    }

    Shade shade() {
        return cells.shade(scale, easel.palette());
    }

    double zoom() {
        return zoom;
    }

    /// Whether the cells are large enough for their numbers.
    boolean hasDigits() {
        return grid.cellWidth() >= sizes().digitsWidth() - 0.5
                && grid.cellHeight() >= easel.type(CellSize.FIGURE) * 1.25;
    }

    /// Whether coming nearer would show more.
    boolean canZoom() {
        return plane != null && sizes().largestZoom(fit()) > 1.02;
    }

    /// Enlarges around a place of the picture; px.
    void zoom(double factor, double x, double y) {
        double next = Math.clamp(zoom * factor, 1.0, sizes().largestZoom(fit()));
        double u = (x - grid.left() + grid.shiftX()) / grid.cellWidth();
        double v = (y - grid.top() + grid.shiftY()) / grid.cellHeight();
        zoom = next;
        place();
        grid = grid.moved(
                u * grid.cellWidth() - (x - grid.left()) - grid.shiftX(),
                v * grid.cellHeight() - (y - grid.top()) - grid.shiftY());
        paint();
    }

    /// Moves the cells under the window; px.
    void pan(double dx, double dy) {
        grid = grid.moved(dx, dy);
        paint();
    }

    /// Moves the window so that a cell is in it.
    void reveal(int row, int column) {
        Grid moved = grid.showing(row, column);
        if (!moved.equals(grid)) {
            grid = moved;
            paint();
        }
    }

    private CellSize sizes() {
        return sizes(getWidth());
    }

    private CellSize sizes(double width) {
        CellSize usual = CellSize.of(easel, figures, columnLabels);
        return plane == null || most == 1 ? usual : usual.grown(width - left() - right(), plane.columns(), most);
    }

    private double digits() {
        double usual = CellSize.of(easel, figures, columnLabels).highest();
        return easel.type(CellSize.FIGURE) * (1 + (sizes().highest() / usual - 1) / 2);
    }

    private double left() {
        return rowLabels.longest() == 0 ? 0 : Math.ceil(rowLabels.width(easel.type(HeatMap.LABEL)) + easel.px(10));
    }

    /// Width of what stands beside the rows.
    private double right() {
        return beside.longest() == 0 ? 0 : beside.longest() * easel.type(HeatMap.LABEL) * 0.6 + easel.px(12);
    }

    private boolean slanted(double cellWidth) {
        return !columnLabels.counted() && columnLabels.width(easel.type(HeatMap.LABEL)) + easel.px(4) > cellWidth;
    }

    private double top(double cellWidth) {
        double type = easel.type(HeatMap.LABEL);
        if (columnLabels.longest() == 0) {
            return 0;
        }
        double sine = Math.sin(Math.toRadians(MarkPainter.SLANT));
        double high = slanted(cellWidth) ? columnLabels.width(type) * sine + type * 0.5 : type * 1.2;
        return Math.ceil(high + easel.px(8));
    }

    /// How far the last slanted label reaches beyond its column.
    private double overhang(double cellWidth) {
        double type = easel.type(HeatMap.LABEL);
        double cosine = Math.cos(Math.toRadians(MarkPainter.SLANT));
        return slanted(cellWidth) ? Math.max(0, columnLabels.width(type) * cosine - cellWidth / 2 + 4) : 0;
    }

    /// Cells need not be square; all rows together are at most so high, px of the light look.
    void stretch(double height) {
        tall = height;
        requestLayout();
    }

    private double[] fit() {
        return fit(getWidth(), getHeight());
    }

    private double[] fit(double width, double height) {
        if (plane == null) {
            return new double[] {1, 1};
        }
        CellSize sizes = sizes(width);
        double wide = Math.max(1, width - left());
        double guess = Math.min(sizes.widest(), wide / plane.columns());
        double room = Math.max(1, wide - Math.max(overhang(guess), right()));
        if (tall > 0) {
            double high = Math.min(easel.px(tall), Math.max(1, height - top(guess)));
            return sizes.stretched(plane.rows(), plane.columns(), room, high);
        }
        double[] cell = sizes.fit(plane.rows(), plane.columns(), room, Math.max(1, height - top(guess)));
        return sizes.fit(plane.rows(), plane.columns(), room, Math.max(1, height - top(cell[0])));
    }

    private void place() {
        if (plane == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double[] fit = fit();
        zoom = Math.clamp(zoom, 1.0, Math.max(1, sizes().largestZoom(fit)));
        double[] cell = sizes().zoomed(fit, zoom);
        double view = fit[0] * plane.columns();
        double high = fit[1] * plane.rows();
        grid = new Grid(
                plane.rows(),
                plane.columns(),
                left(),
                top(fit[0]),
                cell[0],
                cell[1],
                view,
                high,
                grid.shiftX(),
                grid.shiftY());
        if (size(cellCanvas, view, high)) {
            painted = null;
        }
        cellCanvas.relocate(grid.left(), grid.top());
    }

    @Override
    protected void layoutChildren() {
        size(markCanvas, getWidth(), getHeight());
        Grid was = grid;
        place();
        if (!was.equals(grid)) {
            paint();
        } else {
            paintMarks();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        if (plane == null) {
            return easel.px(200);
        }
        CellSize sizes = sizes(0);
        double cell = Math.min(sizes.widest(), sizes.picture() / plane.columns());
        return Math.ceil(left() + cell * plane.columns() + Math.max(overhang(cell), right())) + 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (plane == null) {
            return easel.px(120);
        }
        double wide = width < 0 ? prefWidth(-1) : width;
        CellSize sizes = sizes(wide);
        double high = plane.rows() > 24 ? sizes.picture() : sizes.highest() * plane.rows();
        double[] cell = fit(wide, high + top(1) + 1e4 * (plane.rows() > 24 ? 0 : 1));
        return Math.ceil(cell[1] * plane.rows() + top(cell[0])) + 1;
    }

    @Override
    protected double computeMinWidth(double height) {
        return left() + easel.px(64);
    }

    @Override
    protected double computeMinHeight(double width) {
        return plane == null ? 0 : Math.min(easel.px(96), prefHeight(width));
    }

    /// Gives a canvas a size, which empties it; says whether it had another one.
    private static boolean size(Canvas canvas, double width, double height) {
        double w = Math.ceil(width);
        double h = Math.ceil(height);
        boolean other = canvas.getWidth() != w || canvas.getHeight() != h;
        if (other) {
            canvas.setWidth(w);
            canvas.setHeight(h);
        }
        return other;
    }

    private void paint() {
        paintCells();
        paintMarks();
    }

    private void paintCells() {
        Plane seen = plane;
        if (seen == null || grid.viewWidth() <= 0) {
            return;
        }
        PaintedCells now = new PaintedCells(seen.cells(), grid, shade(), hasDigits() ? digits() : 0);
        if (!now.equals(painted)) {
            painted = now;
            cells.paint(seen, grid, now.shade(), now.digits());
        }
    }

    private void paintMarks() {
        GraphicsContext g = marks.clear();
        if (plane == null || grid.viewWidth() <= 0) {
            return;
        }
        int[] near = spots.hovered() != null ? spots.hovered() : spots.locked();
        marks.columns(g, columnLabels, grid, near == null ? -1 : near[1], slanted(grid.viewWidth() / plane.columns()));
        marks.rows(g, rowLabels, grid, near == null ? -1 : near[0]);
        marks.beside(g, beside, grid);
        for (int[] at : spots.changed()) {
            marks.corner(g, grid, at[0], at[1], 0.16, easel.palette().ink());
        }
        for (int[] at : spots.typed()) {
            marks.corner(g, grid, at[0], at[1], 0.34, easel.palette().accent());
        }
        outline(g, spots.hovered(), 1.5);
        outline(g, spots.cursor(), 2);
        outline(g, spots.locked(), 2.5);
        int[] tagged = spots.hovered();
        if (tagged != null && !hasDigits()) {
            marks.tag(g, grid, tagged[0], tagged[1], spots.tag());
        }
    }

    private void outline(GraphicsContext g, int @Nullable [] at, double width) {
        if (at != null) {
            marks.outline(g, grid, at[0], at[1], easel.palette().ink(), width);
        }
    }

    private static int longest(Plane plane) {
        if (plane.rows() * plane.columns() > MANY) { // digits are read only after zooming in: room for five is enough
            return 5;
        }
        int longest = 4;
        for (float v : plane.cells()) {
            longest = Math.max(longest, Numbers.cell(v).length());
        }
        return longest;
    }

    /// Places of typed and changed cells that lie in a plane.
    static List<int[]> places(Plane plane, List<Edit> edits) {
        List<int[]> places = new ArrayList<>();
        for (Edit edit : edits) {
            plane.find(edit.site(), edit.cell()).ifPresent(places::add);
        }
        return places;
    }
}

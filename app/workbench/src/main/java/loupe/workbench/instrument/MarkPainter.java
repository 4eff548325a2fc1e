package loupe.workbench.instrument;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Palette;

/// Paints what lies over and around the cells of a heat map: labels, outlines, corner marks, the hovered value.
final class MarkPainter {

    static final double SLANT = 45; // degrees, of column labels that do not fit lying down

    private final Canvas canvas;
    private final Easel easel;

    MarkPainter(Canvas canvas, Easel easel) {
        this.canvas = canvas;
        this.easel = easel;
    }

    GraphicsContext clear() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        return g;
    }

    /// Labels of the rows, right-aligned to the cells; the one at `bold` stands out, −1 for none.
    void rows(GraphicsContext g, AxisLabels labels, Grid grid, int bold) {
        double type = easel.type(HeatMap.LABEL);
        int stride = labels.stride(grid.cellHeight(), type * 1.25);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        double right = grid.left() - easel.px(8);
        for (int r = grid.firstRow(); r < grid.lastRow(); r++) {
            double y = grid.top() + grid.y(r) + grid.cellHeight() / 2;
            boolean near = bold >= 0 && Math.abs(r - bold) < stride;
            if (r == bold || r % stride == 0 && !near) {
                ink(g, r == bold, type);
                g.fillText(
                        labels.cut().get(r),
                        right,
                        Math.clamp(y, type / 2, Math.max(type / 2, canvas.getHeight() - type * 0.6)));
            }
        }
    }

    /// Labels of the columns, lying over the cells or slanted.
    void columns(GraphicsContext g, AxisLabels labels, Grid grid, int bold, boolean slanted) {
        double type = easel.type(HeatMap.LABEL);
        double lying = labels.counted() ? labels.width(type) + easel.px(4) : 1;
        int stride = labels.stride(grid.cellWidth(), slanted ? type * 1.35 : lying);
        g.setTextAlign(slanted ? TextAlignment.LEFT : TextAlignment.CENTER);
        g.setTextBaseline(slanted ? VPos.CENTER : VPos.BOTTOM);
        double y = grid.top() - easel.px(6);
        for (int c = grid.firstColumn(); c < grid.lastColumn(); c++) {
            double x = grid.left() + grid.x(c) + grid.cellWidth() / 2;
            boolean near = bold >= 0 && Math.abs(c - bold) < stride;
            if (c != bold && (c % stride != 0 || near)) {
                continue;
            }
            ink(g, c == bold, type);
            if (slanted) {
                g.save();
                g.translate(x, y);
                g.rotate(-SLANT);
                g.fillText(labels.cut().get(c), 0, 0);
                g.restore();
            } else {
                g.fillText(labels.cut().get(c), x, y);
            }
        }
    }

    /// Words to the right of the rows.
    void beside(GraphicsContext g, MapPicture.Beside beside, Grid grid) {
        double type = easel.type(HeatMap.LABEL);
        ink(g, false, type);
        g.setTextAlign(TextAlignment.LEFT);
        double x = grid.left() + grid.viewWidth() + easel.px(8);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(beside.head(), x, grid.top() - easel.px(6));
        g.setTextBaseline(VPos.CENTER);
        for (int r = grid.firstRow();
                r < Math.min(grid.lastRow(), beside.words().size());
                r++) {
            g.fillText(beside.words().get(r), x, grid.top() + grid.y(r) + grid.cellHeight() / 2);
        }
    }

    private void ink(GraphicsContext g, boolean bold, double type) {
        Palette palette = easel.palette();
        g.setFill(bold ? palette.ink() : palette.muted());
        g.setFont(bold ? Fonts.strongNumbers(type) : Fonts.numbers(type));
    }

    /// An outline around a cell; px of the light look.
    void outline(GraphicsContext g, Grid grid, int row, int column, Color colour, double width) {
        double line = easel.line(width);
        double gap = grid.gap();
        double x = grid.left() + grid.x(column) + gap / 2;
        double y = grid.top() + grid.y(row) + gap / 2;
        double w = Math.max(grid.cellWidth() - gap, 4);
        double h = Math.max(grid.cellHeight() - gap, 4);
        if (x + w < grid.left() - 1 || y + h < grid.top() - 1 || x > grid.left() + grid.viewWidth()) {
            return;
        }
        g.setStroke(colour);
        g.setLineWidth(line);
        double arc = grid.gap() > 0 ? Math.min(8, w / 5) : 0;
        g.strokeRoundRect(x, y, w, h, arc, arc);
    }

    /// A small corner on a cell that changed, a large one on a cell that was typed into.
    void corner(GraphicsContext g, Grid grid, int row, int column, double share, Color colour) {
        double gap = grid.gap();
        double right = grid.left() + grid.x(column) + grid.cellWidth() - gap / 2;
        double top = grid.top() + grid.y(row) + gap / 2;
        double side = Math.max(3, Math.min(grid.cellWidth(), grid.cellHeight()) * share);
        boolean seen = right <= grid.left() + grid.viewWidth() + 1 && top >= grid.top() - 1 && right > grid.left();
        if (seen && top < grid.top() + grid.viewHeight()) {
            g.setFill(colour);
            g.fillPolygon(new double[] {right - side, right, right}, new double[] {top, top, top + side}, 3);
        }
    }

    /// The hovered value with its tokens, beside its cell and inside the picture.
    void tag(GraphicsContext g, Grid grid, int row, int column, String text) {
        Palette palette = easel.palette();
        Font font = Fonts.numbers(easel.type(12));
        double w = text.codePointCount(0, text.length()) * font.getSize() * 0.6 + easel.px(16);
        double h = font.getSize() + easel.px(12);
        double left = grid.left() + grid.x(column);
        double top = grid.top() + grid.y(row);
        double x = Math.clamp(left + grid.cellWidth() / 2 - w / 2, 0.0, Math.max(0, canvas.getWidth() - w));
        double above = top - h - easel.px(5);
        double y = above >= 0 ? above : top + grid.cellHeight() + easel.px(5);
        g.setFill(palette.ink());
        g.fillRoundRect(x, y, w, h, easel.px(8), easel.px(8));
        g.setFill(palette.card());
        g.setFont(font);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x + easel.px(8), y + h / 2);
    }
}

package loupe.workbench.instrument;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;
import loupe.course.experiment.GridSetting;
import loupe.engine.tensor.Tensor;
import loupe.workbench.knob.Settable;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Hatch;
import loupe.workbench.paint.Palette;

/// A mask to paint: 1 = may be looked at, 0 = blocked. Dragging paints like a brush with the opposite of the first
/// cell;
/// Space turns the cell at the cursor over; the buttons paint whole patterns.
public final class MaskPainter extends VBox {

    /// A mask as a rule: whether query `row` may look at key `column`.
    @FunctionalInterface
    public interface Rule {
        boolean allows(int row, int column);
    }

    private static final double SIDE = 34; // px
    private static final double TYPE = 12; // px

    private final Easel easel;
    private final Settable settable;
    private final GridSetting setting;
    private final Board board;
    private final FlowPane presets = new FlowPane();
    private Tensor mask;
    private AxisLabels rowLabels;
    private AxisLabels columnLabels;
    private double most = 1; // how many times their usual size cells may have
    private float brush;
    private boolean painting;
    private int row;
    private int column;

    /// @param name of a grid setting of the kind mask
    public MaskPainter(Easel easel, Settable settable, String name) {
        this.easel = easel;
        this.settable = settable;
        this.setting = (GridSetting) settable.settings().setting(name);
        mask = settable.settings().grid(name);
        rowLabels = AxisLabels.of(numbers(rows()));
        columnLabels = AxisLabels.of(numbers(columns()));
        board = new Board(this::paint, w -> top() + rows() * side(w) + 2, h -> left() + columns() * easel.px(SIDE) + 2);
        Label title = new Label(setting.label());
        title.getStyleClass().add("matrix-title");
        presets.getStyleClass().add("mask-presets");
        getStyleClass().add("mask-painter");
        board.getStyleClass().add("picture");
        board.setFocusTraversable(true);
        board.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        board.setAccessibleRoleDescription("mask");
        board.setAccessibleHelp("Arrow keys move from cell to cell, Space turns a cell over.");
        board.setId(name);
        getChildren().addAll(title, board, presets);
        preset("All open", (r, c) -> true);
        preset("Causal", (r, c) -> c <= r);
        preset("Only itself", (r, c) -> r == c);
        board.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        board.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        board.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> release());
        board.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        board.focusedProperty().addListener((o, was, now) -> board.repaint());
        settable.settingsProperty().addListener((o, was, now) -> show(now.grid(name)));
        easel.appearance().addListener((o, was, now) -> board.refresh());
        speak(summary());
    }

    /// Names along both sides: who asks, who is asked.
    public MaskPainter labels(List<String> rows, List<String> columns) {
        rowLabels = AxisLabels.of(rows);
        columnLabels = AxisLabels.of(columns);
        board.refresh();
        return this;
    }

    /// Lets the cells be larger than usual where there is room.
    public MaskPainter grow(double times) {
        most = times;
        board.refresh();
        return this;
    }

    /// One more button that paints a whole pattern.
    public MaskPainter preset(String words, Rule rule) {
        Button button = new Button(words);
        button.setOnAction(e -> fill(rule));
        presets.getChildren().add(button);
        return this;
    }

    /// The painted part.
    public Region picture() {
        return board;
    }

    /// Middle of a cell inside the picture; px.
    double[] middle(int r, int c) {
        return new double[] {left() + (c + 0.5) * side(), top() + (r + 0.5) * side()};
    }

    /// What the mask holds right now, in a sentence.
    public String summary() {
        int open = 0;
        for (int i = 0; i < mask.size(); i++) {
            open += mask.at(i) != 0 ? 1 : 0;
        }
        return setting.label() + ": " + open + " of " + mask.size() + " cells are open.";
    }

    private int rows() {
        return mask.axes().get(0).size();
    }

    private int columns() {
        return mask.axes().get(1).size();
    }

    private static List<String> numbers(int n) {
        return IntStream.range(0, n).mapToObj(Integer::toString).toList();
    }

    private double side() {
        return side(board.getWidth());
    }

    /// A cell is smaller than usual where the width asks for it.
    private double side(double width) {
        double plain = (width - left() - 2) / columns();
        double beyond = columnLabels.width(easel.type(TYPE)) * 0.72 - plain / 2; // of the last slanted label
        double room = Math.min(plain, (width - left() - 2 - beyond) / columns());
        return width > left() ? Math.min(easel.px(SIDE) * most, Math.max(8, room)) : easel.px(SIDE);
    }

    private double left() {
        return rowLabels.width(easel.type(TYPE)) + easel.px(10);
    }

    private boolean slanted() {
        return columnLabels.width(easel.type(TYPE)) + easel.px(4) > side();
    }

    private double top() {
        double type = easel.type(TYPE);
        return (slanted() ? columnLabels.width(type) * 0.72 + type * 0.5 : type * 1.2) + easel.px(8);
    }

    private void show(Tensor now) {
        boolean resized = !now.axes().equals(mask.axes());
        if (resized || !now.sameAs(mask)) {
            mask = now;
            if (resized) {
                rowLabels = rowLabels.full().size() == rows() ? rowLabels : AxisLabels.of(numbers(rows()));
                columnLabels =
                        columnLabels.full().size() == columns() ? columnLabels : AxisLabels.of(numbers(columns()));
            }
            board.refresh();
            speak(summary());
        }
    }

    private void fill(Rule rule) {
        float[] cells = new float[mask.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = rule.allows(i / columns(), i % columns()) ? 1 : 0;
        }
        settable.set(setting.name(), Tensor.of(mask.axes(), cells));
    }

    private int[] at(MouseEvent e) {
        return new int[] {(int) Math.floor((e.getY() - top()) / side()), (int) Math.floor((e.getX() - left()) / side())
        };
    }

    private boolean inside(int[] at) {
        return at[0] >= 0 && at[0] < rows() && at[1] >= 0 && at[1] < columns();
    }

    private void onPress(MouseEvent e) {
        board.requestFocus();
        int[] at = at(e);
        if (inside(at)) {
            brush = 1 - mask.get(at);
            painting = true;
            put(at);
        }
    }

    private void onDrag(MouseEvent e) {
        int[] at = at(e);
        if (painting && inside(at)) {
            put(at);
        }
    }

    private void release() {
        painting = false;
        settable.drop();
    }

    private void put(int[] at) {
        row = at[0];
        column = at[1];
        if (mask.get(at) != brush) {
            settable.drag(setting.name(), mask.with(brush, at));
        }
    }

    private void onKey(KeyEvent e) {
        switch (e.getCode()) {
            case LEFT -> column = Math.max(0, column - 1);
            case RIGHT -> column = Math.min(columns() - 1, column + 1);
            case UP -> row = Math.max(0, row - 1);
            case DOWN -> row = Math.min(rows() - 1, row + 1);
            case SPACE -> settable.set(setting.name(), mask.with(1 - mask.get(row, column), row, column));
            default -> {
                return;
            }
        }
        speak(rowLabels.full().get(row) + " → " + columnLabels.full().get(column) + ": "
                + (mask.get(row, column) == 0 ? "blocked" : "open"));
        board.repaint();
        e.consume();
    }

    private void speak(String text) {
        board.setAccessibleText(text);
        board.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void paint(GraphicsContext g, double width, double height) {
        row = Math.min(row, rows() - 1);
        column = Math.min(column, columns() - 1);
        Palette p = easel.palette();
        double side = side();
        MarkPainter marks = new MarkPainter(g.getCanvas(), easel);
        Grid grid = new Grid(rows(), columns(), left(), top(), side, side, side * columns(), side * rows(), 0, 0);
        boolean focused = board.isFocused();
        marks.rows(g, rowLabels, grid, focused ? row : -1);
        marks.columns(g, columnLabels, grid, focused ? column : -1, slanted());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(Fonts.strongNumbers(easel.type(TYPE)));
        double gap = 2;
        Paint hatch = Hatch.masked(p);
        for (int r = 0; r < rows(); r++) {
            for (int c = 0; c < columns(); c++) {
                boolean open = mask.get(r, c) != 0;
                double x = left() + c * side + gap / 2;
                double y = top() + r * side + gap / 2;
                g.setFill(open ? p.attention().at(0.55) : hatch);
                Tile.fill(g, x, y, side - gap, side - gap, 2);
                g.setFill(open ? p.inkOn(p.attention().at(0.55)) : p.muted());
                g.fillText(open ? "1" : "0", x + (side - gap) / 2, y + (side - gap) / 2);
            }
        }
        if (focused) {
            marks.outline(g, grid, row, column, p.ink(), 2.5);
        }
    }
}

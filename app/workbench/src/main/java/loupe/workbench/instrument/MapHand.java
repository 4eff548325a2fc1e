package loupe.workbench.instrument;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import loupe.workbench.paint.Numbers;
import org.jspecify.annotations.Nullable;

/// Mouse and keyboard on a heat map.
final class MapHand {

    private static final double STEP = 1.25; // zoom of one wheel notch or key press
    private static final double STRONG = 0.5; // of the largest magnitude: what Ctrl with an arrow stops at

    private final HeatMap map;
    private final MapPicture picture;
    private final Selection selection;
    private final CellField field;
    private int row;
    private int column;
    private int @Nullable [] typing; // the cell that is being typed into
    private double lastX;
    private double lastY;
    private boolean dragged;

    MapHand(HeatMap map, MapPicture picture, Selection selection) {
        this.map = map;
        this.picture = picture;
        this.selection = selection;
        field = new CellField(this::take, this::ended);
        field.setVisible(false);
        field.setManaged(false);
        picture.lay(field);
        picture.addEventHandler(MouseEvent.MOUSE_MOVED, this::onMove);
        picture.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(-1, -1));
        picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        picture.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        picture.addEventHandler(ScrollEvent.SCROLL, this::onScroll);
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        picture.focusedProperty().addListener((o, was, now) -> map.mark());
    }

    /// The cell that the keyboard is at, while the picture has the focus.
    int @Nullable [] cursor() {
        return picture.isFocused() ? new int[] {row, column} : null;
    }

    private void onMove(MouseEvent e) {
        hover(picture.grid().rowAt(e.getY()), picture.grid().columnAt(e.getX()));
    }

    private void hover(int r, int c) {
        Plane plane = map.plane();
        selection.hoveredProperty().set(plane == null || r < 0 || c < 0 ? null : plane.cell(r, c));
    }

    private void onPress(MouseEvent e) {
        picture.requestFocus();
        lastX = e.getX();
        lastY = e.getY();
        dragged = false;
    }

    private void onDrag(MouseEvent e) {
        if (picture.zoom() > 1) {
            dragged |= Math.abs(e.getX() - lastX) + Math.abs(e.getY() - lastY) > 3;
            if (dragged) {
                picture.pan(lastX - e.getX(), lastY - e.getY());
                lastX = e.getX();
                lastY = e.getY();
            }
        }
    }

    private void onClick(MouseEvent e) {
        int r = picture.grid().rowAt(e.getY());
        int c = picture.grid().columnAt(e.getX());
        Plane plane = map.plane();
        if (e.getButton() != MouseButton.PRIMARY || dragged || r < 0 || c < 0 || plane == null) {
            return;
        }
        row = r;
        column = c;
        if (e.getClickCount() == 2) {
            selection.lockedProperty().set(plane.cell(r, c));
            type();
        } else if (e.getClickCount() == 1) {
            selection.lock(plane.cell(r, c));
        }
        map.mark();
        e.consume();
    }

    private void onScroll(ScrollEvent e) {
        boolean wanted =
                e.isShortcutDown() || picture.zoom() > 1 || !picture.grid().isReadable();
        if (wanted && picture.canZoom() && e.getDeltaY() != 0) {
            picture.zoom(e.getDeltaY() > 0 ? STEP : 1 / STEP, e.getX(), e.getY());
            e.consume();
        }
    }

    private void onKey(KeyEvent e) {
        Plane plane = map.plane();
        if (plane == null || e.getTarget() != picture) {
            return;
        }
        boolean far = e.isShortcutDown();
        boolean known = switch (e.getCode()) {
            case LEFT -> go(plane, 0, -1, far);
            case RIGHT -> go(plane, 0, 1, far);
            case UP -> go(plane, -1, 0, far);
            case DOWN -> go(plane, 1, 0, far);
            case HOME -> to(plane, far ? 0 : row, 0);
            case END -> to(plane, far ? plane.rows() - 1 : row, plane.columns() - 1);
            case SPACE -> lock(plane);
            case ENTER -> type();
            case ESCAPE -> letGo();
            case PLUS, ADD, EQUALS -> zoom(STEP);
            case MINUS, SUBTRACT -> zoom(1 / STEP);
            default -> false;
        };
        if (known) {
            e.consume();
        }
    }

    private boolean go(Plane plane, int down, int right, boolean far) {
        int r = row;
        int c = column;
        double strong = far ? STRONG * largest(plane) : -1;
        do {
            r += down;
            c += right;
        } while (inside(plane, r, c) && !(Math.abs(plane.value(r, c)) >= strong));
        return to(plane, Math.clamp(r, 0, plane.rows() - 1), Math.clamp(c, 0, plane.columns() - 1));
    }

    private static boolean inside(Plane plane, int r, int c) {
        return r >= 0 && r < plane.rows() && c >= 0 && c < plane.columns();
    }

    private static double largest(Plane plane) {
        return plane.census().largest();
    }

    private boolean to(Plane plane, int r, int c) {
        row = Math.min(r, plane.rows() - 1);
        column = Math.min(c, plane.columns() - 1);
        picture.reveal(row, column);
        selection.hoveredProperty().set(plane.cell(row, column));
        map.mark();
        map.speakCell(row, column);
        return true;
    }

    private boolean lock(Plane plane) {
        clampTo(plane);
        selection.lock(plane.cell(row, column));
        return true;
    }

    private void clampTo(Plane plane) {
        row = Math.min(row, plane.rows() - 1);
        column = Math.min(column, plane.columns() - 1);
    }

    /// Esc belongs to somebody else when nothing is locked or hovered here.
    private boolean letGo() {
        boolean held = selection.unlock();
        boolean hovered = selection.hoveredProperty().get() != null;
        selection.hoveredProperty().set(null);
        return held || hovered;
    }

    private boolean zoom(double factor) {
        if (!picture.canZoom()) {
            return false;
        }
        Grid g = picture.grid();
        double x = Math.clamp(g.x(column) + g.cellWidth() / 2, 0.0, g.viewWidth());
        double y = Math.clamp(g.y(row) + g.cellHeight() / 2, 0.0, g.viewHeight());
        picture.zoom(factor, g.left() + x, g.top() + y);
        return true;
    }

    private boolean type() {
        Plane plane = map.plane();
        if (plane == null || !map.isEditable()) {
            return false;
        }
        clampTo(plane);
        typing = new int[] {row, column};
        Grid g = picture.grid();
        double width = Math.max(g.cellWidth(), field.prefWidth(-1));
        double x = Math.clamp(g.left() + g.x(column), 0.0, Math.max(0, picture.getWidth() - width));
        field.resizeRelocate(x, g.top() + g.y(row), width, field.prefHeight(width));
        field.open(Numbers.copy(plane.value(row, column)));
        return true;
    }

    private void take(double value) {
        Plane plane = map.plane();
        int[] at = typing;
        if (plane != null && at != null && inside(plane, at[0], at[1])) {
            map.edit(plane.cell(at[0], at[1]), value);
        }
    }

    private void ended() {
        picture.requestFocus();
    }
}

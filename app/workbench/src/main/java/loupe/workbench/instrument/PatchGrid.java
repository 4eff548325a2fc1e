package loupe.workbench.instrument;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import loupe.engine.tensor.Tensor;
import loupe.workbench.instrument.Selection.Cell;
import loupe.workbench.paint.Numbers;
import org.jspecify.annotations.Nullable;

/// A picture with the grid of its patches. Pointing at a patch lights it wherever it goes: in the strip, the embedding,
/// the maps.
///
/// A click locks a pixel for the explainer, arrow keys go from patch to patch. While somebody listens with [#onPaint],
/// the pointer is a brush.
public final class PatchGrid extends Instrument {

    private static final double LARGEST = 340; // px of the light look
    private static final double LINES_FROM = 5; // px of a patch: below, the grid would cover the picture

    /// Told where the brush is, both 0 to 1 from the upper left corner.
    @FunctionalInterface
    public interface Brush {
        void at(double x, double y);
    }

    private final Board board;
    private final PixelImage pixels = new PixelImage();
    private final String site;
    private final String patches;
    private final String order;
    private @Nullable Brush brush;
    private Runnable lifted = () -> {};
    private @Nullable Image image;
    private @Nullable Tensor picture;
    private PatchPlace place = PatchPlace.NONE;
    private float[] places = new float[0];
    private int cursor;

    /// The picture `[row, column, channel]` at a site, cut into the `[patch, value]` of another.
    ///
    /// @param order site with the patch at each place of the strip
    public PatchGrid(Easel easel, String site, String patches, String order) {
        super(easel);
        this.site = site;
        this.patches = patches;
        this.order = order;
        board = new Board(this::paint, w -> Math.min(w, easel.px(LARGEST)), h -> easel.px(LARGEST));
        getStyleClass().add("patch-grid");
        place(board, "picture cut into patches");
        board.setAccessibleHelp("Arrow keys move from patch to patch, Space locks one, T shows a table.");
        board.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(pixel(e)));
        board.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(null));
        board.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        board.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::stroke);
        board.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> lifted.run());
        board.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        easel.selection().hoveredProperty().addListener((o, was, now) -> point());
        easel.selection().lockedProperty().addListener((o, was, now) -> point());
    }

    /// Makes the pointer a brush; null makes it a pointer again. `lift` is told when a stroke ends.
    public PatchGrid onPaint(@Nullable Brush listener, Runnable lift) {
        brush = listener;
        lifted = lift;
        board.setCursor(listener == null ? Cursor.DEFAULT : Cursor.CROSSHAIR);
        return this;
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        return Slice.of(site)
                .trouble(now.drawn())
                .or(() -> Slice.of(patches).trouble(now.drawn()))
                .or(() -> Slice.of(order).trouble(now.drawn()));
    }

    @Override
    protected void draw(Showing now) {
        Tensor seen = now.drawn().get(site);
        PatchPlace cut = PatchPlace.of(seen, now.drawn().get(patches));
        float[] order = now.drawn().get(this.order).toArray();
        Tensor before = picture;
        boolean same = before != null && seen.sameAs(before) && cut.equals(place) && Arrays.equals(order, places);
        picture = seen;
        place = cut;
        places = order;
        if (same) {
            return; // what is on the screen is right
        }
        int rows = seen.axes().get(0).size();
        image = pixels.of(
                seen.toArray(),
                rows,
                seen.axes().get(1).size(),
                seen.axes().get(2).size());
        board.refresh();
        point();
    }

    @Override
    protected void redress() {
        picture = null; // paint again
        super.redress();
    }

    private void point() {
        Showing now = showing();
        Tensor seen = picture;
        if (now == null || seen == null) {
            return;
        }
        Cell cell = easel().selection().shownProperty().get();
        String right = place.grid() + " × " + place.grid() + " patches of " + place.side() + " × " + place.side();
        title(site, cell != null && cell.site().equals(site) ? reading(seen, cell) : right);
        board.repaint();
    }

    private static String reading(Tensor seen, Cell cell) {
        int row = cell.at().get(0);
        int column = cell.at().get(1);
        if (row >= seen.axes().get(0).size() || column >= seen.axes().get(1).size()) {
            return "";
        }
        StringBuilder text = new StringBuilder("row " + row + ", column " + column + ":");
        for (int c = 0; c < seen.axes().get(2).size(); c++) {
            text.append(' ').append(Numbers.cell(seen.get(row, column, c)));
        }
        return text.toString();
    }

    private int patch(@Nullable Cell cell) {
        Showing now = showing();
        return now == null ? -1 : place.patchOf(cell, now.drawn(), places);
    }

    private double side(double width, double height) {
        return Math.floor(Math.min(width, height));
    }

    private void paint(GraphicsContext g, double width, double height) {
        Image seen = image;
        if (seen == null) {
            return;
        }
        double side = side(width, height);
        g.setImageSmoothing(false);
        g.drawImage(seen, 0, 0, side, side);
        double step = side / place.grid();
        if (step >= LINES_FROM) {
            lines(g, side, step);
        }
        box(g, patch(easel().selection().hoveredProperty().get()), step, 2);
        box(g, patch(easel().selection().lockedProperty().get()), step, 3.5);
        if (board.isFocused()) {
            box(g, cursor, step, 2);
        }
    }

    /// Dark and light lines side by side, so that the grid is seen on any picture.
    private void lines(GraphicsContext g, double side, double step) {
        double wide = Math.max(1, Math.rint(easel().line(1)));
        for (int i = 0; i <= place.grid(); i++) {
            double at = Math.clamp(Math.rint(i * step), 0.0, side - 2 * wide);
            g.setFill(Color.gray(1, 0.75));
            g.fillRect(at, 0, wide, side);
            g.fillRect(0, at, side, wide);
            g.setFill(Color.gray(0.1, 0.55));
            g.fillRect(at + wide, 0, wide, side);
            g.fillRect(0, at + wide, side, wide);
        }
    }

    private void box(GraphicsContext g, int patch, double step, double width) {
        if (patch < 0) {
            return;
        }
        double x = patch % place.grid() * step;
        double y = (double) (patch / place.grid()) * step;
        double line = easel().line(width);
        g.setStroke(Color.WHITE);
        g.setLineWidth(line + 2);
        g.strokeRect(x + line / 2, y + line / 2, Math.max(2, step - line), Math.max(2, step - line));
        g.setStroke(easel().palette().accent());
        g.setLineWidth(line);
        g.strokeRect(x + line / 2, y + line / 2, Math.max(2, step - line), Math.max(2, step - line));
    }

    private @Nullable Cell pixel(MouseEvent e) {
        Tensor seen = picture;
        double side = side(board.getWidth(), board.getHeight());
        if (seen == null || e.getX() < 0 || e.getY() < 0 || e.getX() >= side || e.getY() >= side) {
            return null;
        }
        int row = (int) (e.getY() / side * seen.axes().get(0).size());
        int column = (int) (e.getX() / side * seen.axes().get(1).size());
        return new Cell(site, List.of(row, column, 0));
    }

    private void hover(@Nullable Cell cell) {
        easel().selection().hoveredProperty().set(cell);
    }

    private void onPress(MouseEvent e) {
        board.requestFocus();
        Cell cell = pixel(e);
        if (brush == null && cell != null && e.getButton() == MouseButton.PRIMARY) {
            cursor = patch(cell);
            easel().selection().lock(cell);
        }
        stroke(e);
        e.consume();
    }

    private void stroke(MouseEvent e) {
        Brush listener = brush;
        double side = side(board.getWidth(), board.getHeight());
        if (listener != null && side > 0 && e.isPrimaryButtonDown()) {
            listener.at(Math.clamp(e.getX() / side, 0.0, 1.0), Math.clamp(e.getY() / side, 0.0, 1.0));
        }
    }

    private void onKey(KeyEvent e) {
        int grid = place.grid();
        boolean known = switch (e.getCode()) {
            case LEFT -> go(cursor - 1);
            case RIGHT -> go(cursor + 1);
            case UP -> go(cursor - grid);
            case DOWN -> go(cursor + grid);
            case HOME -> go(0);
            case END -> go(place.patches() - 1);
            case SPACE -> {
                easel().selection().lock(corner(cursor));
                yield true;
            }
            case ESCAPE -> easel().selection().unlock();
            default -> false;
        };
        if (known) {
            e.consume();
        }
    }

    private boolean go(int patch) {
        if (patch >= 0 && patch < place.patches()) {
            cursor = patch;
            hover(corner(patch));
            speak("Patch " + patch + ", row " + patch / place.grid() + ", column " + patch % place.grid());
        }
        return true;
    }

    /// The pixel in the upper left corner of a patch.
    private Cell corner(int patch) {
        int inside = Math.clamp(patch, 0, place.patches() - 1);
        return new Cell(site, List.of(inside / place.grid() * place.side(), inside % place.grid() * place.side(), 0));
    }

    @Override
    public String summary() {
        return "A picture of " + place.grid() * place.side() + " pixels a side, cut into " + place.patches()
                + " patches of " + place.side() + " by " + place.side() + " pixels.";
    }

    @Override
    protected Twin twin() {
        Tensor seen = picture;
        if (seen == null) {
            return new Twin("", List.of(), List.of(), (r, c) -> "");
        }
        List<String> rows = numbers(seen.axes().get(0).size());
        List<String> columns = numbers(seen.axes().get(1).size());
        return new Twin("row", columns, rows, (r, c) -> Numbers.cell(seen.get(r, c, 0)));
    }

    private static List<String> numbers(int n) {
        return java.util.stream.IntStream.range(0, n)
                .mapToObj(Integer::toString)
                .toList();
    }
}

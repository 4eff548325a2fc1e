package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import loupe.engine.tensor.Tensor;
import loupe.workbench.instrument.Selection.Cell;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Numbers;
import org.jspecify.annotations.Nullable;

/// Patches in a row, as a transformer reads them: each with its number in the picture. It runs on in the next line
/// like a sentence; what does not fit into a few lines is counted.
public final class PatchStrip extends Instrument {

    private static final double TYPE = 11; // px
    private static final double WIDEST = 44; // px of a patch
    private static final double NARROWEST = 16; // px
    private static final double LINES = 5;

    private final Board board;
    private final PixelImage pixels = new PixelImage();
    private final String site;
    private final String order;
    private final String picture;
    private @Nullable Tensor drawn;
    private @Nullable Image image; // all patches below each other
    private PatchPlace place = PatchPlace.NONE;
    private float[] places = new float[0];
    private int cursor;

    /// The strip `[place, value]` at a site.
    ///
    /// @param order site with the patch at each place
    /// @param picture site of the picture that was cut
    public PatchStrip(Easel easel, String site, String order, String picture) {
        super(easel);
        this.site = site;
        this.order = order;
        this.picture = picture;
        board = new Board(this::paint, this::high, h -> easel.px(420));
        getStyleClass().add("patch-strip");
        place(board, "strip of patches");
        board.setAccessibleHelp("Left and Right move from patch to patch, Space locks one, T shows a table.");
        board.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(placeAt(e)));
        board.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(-1));
        board.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        board.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        easel.selection().shownProperty().addListener((o, was, now) -> board.repaint());
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        return Slice.of(site)
                .trouble(now.drawn())
                .or(() -> Slice.of(order).trouble(now.drawn()))
                .or(() -> Slice.of(picture).trouble(now.drawn()));
    }

    @Override
    protected void draw(Showing now) {
        Tensor strip = now.drawn().get(site);
        PatchPlace cut = PatchPlace.of(now.drawn().get(picture), strip);
        float[] order = now.drawn().get(this.order).toArray();
        Tensor before = drawn;
        boolean same = before != null && strip.sameAs(before) && cut.equals(place) && Arrays.equals(order, places);
        drawn = strip;
        place = cut;
        places = order;
        if (same) {
            return; // what is on the screen is right
        }
        int channels = now.drawn().get(picture).axes().get(2).size();
        image = pixels.of(strip.toArray(), place.patches() * place.side(), place.side(), channels);
        title(
                site,
                Numbers.count(place.patches()) + " tokens of "
                        + Numbers.count(strip.axes().get(1).size()) + " numbers");
        board.refresh();
    }

    @Override
    protected void redress() {
        drawn = null; // paint again
        super.redress();
    }

    /// Side of a patch with its gap; px.
    private double step(double width) {
        double fair = width * LINES / Math.max(1, place.patches());
        return Math.floor(Math.clamp(fair, easel().px(NARROWEST), easel().px(WIDEST)));
    }

    private boolean numbered(double step) {
        return step >= easel().type(TYPE) * 2.2;
    }

    private double lineHeight(double step) {
        return numbered(step) ? step + easel().type(TYPE) * 1.3 : step;
    }

    private int perLine(double width) {
        return Math.max(1, (int) (width / step(width)));
    }

    private int shown(double width) {
        return Math.min(place.patches(), (int) LINES * perLine(width));
    }

    private double high(double width) {
        double step = step(width);
        int lines = (shown(width) + perLine(width) - 1) / perLine(width);
        double rest = shown(width) < place.patches() ? easel().type(TYPE) * 1.7 : 0;
        return lines * lineHeight(step) + rest + 1;
    }

    private void paint(GraphicsContext g, double width, double height) {
        Image seen = image;
        Showing now = showing();
        if (seen == null || now == null) {
            return;
        }
        double step = step(width);
        int perLine = perLine(width);
        int lit = place.patchOf(easel().selection().shownProperty().get(), now.drawn(), places);
        g.setImageSmoothing(false);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        int shown = shown(width);
        for (int i = 0; i < shown; i++) {
            double x = i % perLine * step;
            double y = (double) (i / perLine) * lineHeight(step);
            g.drawImage(
                    seen, 0, (double) i * place.side(), place.side(), place.side(), x + 1, y + 1, step - 3, step - 3);
            boolean here = i < places.length && (int) places[i] == lit;
            if (here || board.isFocused() && i == cursor) {
                g.setStroke(
                        here ? easel().palette().accent() : easel().palette().ink());
                g.setLineWidth(easel().line(2.5));
                g.strokeRect(x + 1, y + 1, step - 3, step - 3);
            }
            if (numbered(step) && i < places.length) {
                g.setFont(here ? Fonts.strongNumbers(easel().type(TYPE)) : Fonts.numbers(easel().type(TYPE)));
                g.setFill(here ? easel().palette().ink() : easel().palette().muted());
                g.fillText(Integer.toString((int) places[i]), x + step / 2 - 1, y + step - 1);
            }
        }
        rest(g, width, shown);
    }

    private void rest(GraphicsContext g, double width, int shown) {
        int left = place.patches() - shown;
        if (left > 0) {
            g.setTextAlign(TextAlignment.LEFT);
            g.setFont(Fonts.words(easel().type(TYPE)));
            g.setFill(easel().palette().muted());
            double y = high(width) - easel().type(TYPE) * 1.5;
            g.fillText("and " + Numbers.count(left) + " more", 0, y);
        }
    }

    private int placeAt(MouseEvent e) {
        double width = board.getWidth();
        int column = (int) (e.getX() / step(width));
        int at = (int) (e.getY() / lineHeight(step(width))) * perLine(width) + column;
        return column >= 0 && column < perLine(width) && at >= 0 && at < shown(width) ? at : -1;
    }

    private void hover(int at) {
        easel().selection().hoveredProperty().set(at < 0 ? null : new Cell(site, List.of(at, 0)));
    }

    private void onPress(MouseEvent e) {
        board.requestFocus();
        int at = placeAt(e);
        if (at >= 0 && e.getButton() == MouseButton.PRIMARY) {
            cursor = at;
            easel().selection().lock(new Cell(site, List.of(at, 0)));
        }
        e.consume();
    }

    private void onKey(KeyEvent e) {
        int perLine = perLine(board.getWidth());
        boolean known = switch (e.getCode()) {
            case LEFT -> go(cursor - 1);
            case RIGHT -> go(cursor + 1);
            case UP -> go(cursor - perLine);
            case DOWN -> go(cursor + perLine);
            case HOME -> go(0);
            case END -> go(shown(board.getWidth()) - 1);
            case SPACE -> {
                easel().selection().lock(new Cell(site, List.of(cursor, 0)));
                yield true;
            }
            case ESCAPE -> easel().selection().unlock();
            default -> false;
        };
        if (known) {
            e.consume();
        }
    }

    private boolean go(int at) {
        if (at >= 0 && at < shown(board.getWidth())) {
            cursor = at;
            hover(at);
            speak("Place " + at + " of the strip: patch " + (int) places[at]);
        }
        return true;
    }

    @Override
    public String summary() {
        boolean mixed = false;
        for (int i = 0; i < places.length; i++) {
            mixed |= (int) places[i] != i;
        }
        return place.patches() + " patches in a row, " + (mixed ? "shuffled." : "as they stand in the picture.");
    }

    @Override
    protected Twin twin() {
        Showing now = showing();
        if (now == null) {
            return new Twin("", List.of(), List.of(), (r, c) -> "");
        }
        Tensor strip = now.drawn().get(site);
        List<String> rows = new ArrayList<>();
        for (float patch : places) {
            rows.add("patch " + (int) patch);
        }
        List<String> columns = java.util.stream.IntStream.range(
                        0, strip.axes().get(1).size())
                .mapToObj(Integer::toString)
                .toList();
        return new Twin("place", columns, rows, (r, c) -> Numbers.cell(strip.get(r, c)));
    }
}

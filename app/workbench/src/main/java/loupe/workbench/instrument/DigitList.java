package loupe.workbench.instrument;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.Selection.Cell;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Numbers;

/// Numbers that should be the same, below each other with all their digits; from the first digit that differs from the
/// reference on they are underlined. The last column counts the distance in ulps.
///
/// Hovering previews a number for the explainer, a click locks it; Up and Down go from row to row.
public final class DigitList extends Instrument {

    private static final double TYPE = 13; // px
    private static final double ROW = 25; // px
    private static final double GLYPH = 0.6; // width of a figure as a share of its height

    private final Board board;
    private final String site;
    private final String reference;
    private final String ulpsSite;
    private String heading;
    private float[] numbers = new float[0];
    private float[] ulps = new float[0];
    private List<String> names = List.of();
    private float exact;
    private int cursor;

    /// @param site a vector of numbers
    /// @param reference the single number that they should be
    /// @param ulpsSite how far each is from it; the explained cells are those of this site
    public DigitList(Easel easel, String site, String reference, String ulpsSite) {
        super(easel);
        this.site = site;
        this.reference = reference;
        this.ulpsSite = ulpsSite;
        heading = site;
        board = new Board(this::paint, w -> (numbers.length + 1) * easel.px(ROW), h -> easel.px(300));
        getStyleClass().add("digit-list");
        place(board, "list of numbers");
        board.setAccessibleHelp("Up and Down move from number to number, Space locks one, T shows a table.");
        easel.selection().hoveredProperty().addListener((o, was, now) -> board.repaint());
        easel.selection().lockedProperty().addListener((o, was, now) -> board.repaint());
        board.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(at(e.getY())));
        board.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(-1));
        board.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> lock(at(e.getY())));
        board.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Words in place of the site's name.
    public DigitList heading(String words) {
        heading = words;
        return this;
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        return Slice.of(site).trouble(now.drawn()).or(() -> Slice.of(ulpsSite).trouble(now.drawn()));
    }

    @Override
    protected void draw(Showing now) {
        Trace trace = now.drawn();
        numbers = trace.get(site).toArray();
        ulps = trace.get(ulpsSite).toArray();
        names = trace.labels(site, trace.get(site).axes().last().name());
        exact = trace.get(reference).item();
        title(heading, "ulps from double");
        board.refresh();
    }

    private void paint(GraphicsContext g, double width, double height) {
        double type = easel().type(TYPE);
        double left = names.stream().mapToInt(String::length).max().orElse(0) * type * GLYPH + easel().px(16);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(Fonts.numbers(type));
        for (int i = 0; i <= numbers.length; i++) {
            double y = (i + 0.5) * easel().px(ROW);
            boolean first = i == 0;
            Cell shown = easel().selection().shownProperty().get();
            if (!first && cell(i - 1).equals(shown)) {
                g.setFill(easel().palette().accentSoft());
                g.fillRoundRect(0, y - easel().px(ROW) / 2, width, easel().px(ROW), easel().px(8), easel().px(8));
            }
            g.setFill(easel().palette().muted());
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(first ? "in double" : names.get(i - 1), easel().px(6), y);
            digits(g, Numbers.digits(first ? exact : numbers[i - 1]), left, y, type);
            if (!first) {
                g.setFill(easel().palette().ink());
                g.setTextAlign(TextAlignment.RIGHT);
                g.fillText(Numbers.cell(ulps[i - 1]), width - easel().px(6), y);
            }
        }
    }

    private void digits(GraphicsContext g, String text, double left, double y, double type) {
        int same = common(text, Numbers.digits(exact));
        double wide = type * GLYPH;
        g.setFill(easel().palette().ink());
        g.fillText(text.substring(0, same), left, y);
        g.setFill(easel().palette().wrong());
        g.fillText(text.substring(same), left + same * wide, y);
        if (same < text.length()) {
            g.setStroke(easel().palette().wrong());
            g.setLineWidth(easel().line(1.5));
            g.strokeLine(left + same * wide, y + type * 0.62, left + text.length() * wide, y + type * 0.62);
        }
    }

    /// How many letters two figures begin with in common.
    private static int common(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }

    private Cell cell(int row) {
        return new Cell(ulpsSite, List.of(row));
    }

    private int at(double y) {
        int row = (int) (y / easel().px(ROW)) - 1;
        return row < numbers.length ? row : -1;
    }

    private void hover(int row) {
        easel().selection().hoveredProperty().set(row < 0 ? null : cell(row));
    }

    private void lock(int row) {
        if (row >= 0) {
            cursor = row;
            easel().selection().lockedProperty().set(cell(row));
        }
    }

    private void onKey(KeyEvent e) {
        if (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) {
            cursor = Math.clamp(cursor + (e.getCode() == KeyCode.UP ? -1 : 1), 0, numbers.length - 1);
            hover(cursor);
            speak(words(cursor));
            e.consume();
        } else if (e.getCode() == KeyCode.SPACE) {
            lock(cursor);
            e.consume();
        }
    }

    private String words(int row) {
        return names.get(row) + " " + Numbers.copy(numbers[row]) + ", " + Numbers.cell(ulps[row]) + " ulps off";
    }

    @Override
    public String summary() {
        return IntStream.range(0, numbers.length)
                .mapToObj(this::words)
                .collect(java.util.stream.Collectors.joining("; ", "In double " + Numbers.copy(exact) + ". ", "."));
    }

    @Override
    protected Twin twin() {
        return new Twin(
                heading,
                List.of("number", "ulps"),
                names,
                (r, c) -> c == 0 ? Numbers.copy(numbers[r]) : Numbers.cell(ulps[r]));
    }
}

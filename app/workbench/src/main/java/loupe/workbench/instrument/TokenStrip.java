package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;
import loupe.workbench.instrument.Selection.Cell;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Hatch;
import loupe.workbench.paint.Palette;
import org.jspecify.annotations.Nullable;

/// Tokens as chips in one or more rows, with their ids where the site holds whole numbers.
///
/// The token that asks and the one that is asked light up with the cell that is pointed at anywhere in the lesson.
/// Masked tokens are hatched, tokens that changed carry a corner mark.
public final class TokenStrip extends Instrument {

    private static final double TYPE = 13; // px
    private static final double SMALL = 11; // px

    private final Board board;
    private final List<StripRow> rows = new ArrayList<>();
    private String maskSite = "";
    private final Map<String, String> tints = new HashMap<>(); // by axis
    private boolean withIds;
    private boolean aligned;
    private String heading = "";
    private int picked = -1;
    private int row;
    private int at;
    private @Nullable BiConsumer<Integer, Integer> clicked;

    /// A strip without rows; add them with [#row].
    public TokenStrip(Easel easel) {
        super(easel);
        board = new Board(this::paint, this::lay, h -> easel.px(420));
        getStyleClass().add("token-strip");
        place(board, "tokens");
        board.setAccessibleHelp("Left and Right move from token to token, Space chooses one.");
        board.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(find(e.getX(), e.getY())));
        board.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(new int[] {-1, -1}));
        board.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> click(find(e.getX(), e.getY())));
        board.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        board.focusedProperty().addListener((o, was, now) -> board.repaint());
        easel.selection().shownProperty().addListener((o, was, now) -> board.repaint());
    }

    /// A strip of one row: the tokens along an axis of a site.
    public TokenStrip(Easel easel, String site, String axis) {
        this(easel);
        row("", site, axis);
    }

    /// One more row below; the title may be empty.
    public TokenStrip row(String title, String site, String axis) {
        rows.add(StripRow.of(title, site, axis));
        again();
        return this;
    }

    /// Shows the numbers that the sites hold below the tokens: ids.
    public TokenStrip ids() {
        withIds = true;
        again();
        return this;
    }

    /// Makes the tokens of a place equally wide in all rows, so that they stand below each other.
    public TokenStrip aligned() {
        aligned = true;
        again();
        return this;
    }

    /// Hatches the tokens for which a site along the same axis holds 0.
    public TokenStrip masked(String site) {
        maskSite = site;
        again();
        return this;
    }

    /// Tints the tokens along an axis for which a site along that axis holds no 0, instead of marking what changed.
    public TokenStrip tint(String axis, String site) {
        tints.put(axis, site);
        again();
        return this;
    }

    /// Marks one token of the first row as chosen; −1 for none.
    public TokenStrip pick(int index) {
        picked = index;
        board.repaint();
        return this;
    }

    /// Told row and token when one is clicked.
    public TokenStrip onPick(BiConsumer<Integer, Integer> listener) {
        clicked = listener;
        return this;
    }

    /// Words in the title line.
    public TokenStrip heading(String words) {
        heading = words;
        again();
        return this;
    }

    /// The painted part.
    public Region picture() {
        return board;
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        for (StripRow r : rows) {
            Optional<String> trouble = Slice.of(r.site()).trouble(now.drawn());
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return Optional.empty();
    }

    @Override
    protected void draw(Showing now) {
        rows.replaceAll(r -> filled(r, now));
        StripRow first = rows.getFirst();
        title(
                heading.isEmpty() ? first.site() : heading,
                rows.size() == 1 ? first.words().size() + " tokens" : "");
        lay(board.getWidth());
        board.refresh();
    }

    private StripRow filled(StripRow r, Showing now) {
        Trace trace = now.drawn();
        List<String> labels = trace.labels(r.site(), r.axis());
        Tensor tensor = trace.get(r.site());
        boolean vector = tensor.rank() == 1 && withIds;
        Trace before = now.before();
        List<String> old = before == null || !before.has(r.site()) ? labels : before.labels(r.site(), r.axis());
        String tintSite = tints.getOrDefault(r.axis(), "");
        Tensor tint = trace.has(tintSite) ? trace.get(tintSite) : null;
        Tensor mask = maskSite.isEmpty() || !trace.has(maskSite) ? null : trace.get(maskSite);
        List<String> notes = vector
                ? IntStream.range(0, labels.size())
                        .mapToObj(i -> Long.toString(Math.round(tensor.at(i))))
                        .toList()
                : List.of();
        return r.with(
                labels.stream().map(AxisLabels::visible).toList(),
                notes,
                IntStream.range(0, labels.size())
                        .mapToObj(i -> mask != null && i < mask.size() && mask.at(i) == 0)
                        .toList(),
                IntStream.range(0, labels.size())
                        .mapToObj(i -> tint == null
                                ? i >= old.size() || !old.get(i).equals(labels.get(i))
                                : i < tint.size() && tint.at(i) != 0)
                        .toList());
    }

    private double line() {
        double type = easel().type(TYPE);
        return withIds ? type * 1.7 + easel().type(SMALL) * 1.3 : type * 1.8;
    }

    private double gap() {
        return easel().px(5);
    }

    /// Lays all rows out for a width and gives their height.
    private double lay(double width) {
        double type = easel().type(TYPE);
        double titles = titles();
        double[] least = aligned ? widest(type) : new double[0];
        double high = 0;
        for (int i = 0; i < rows.size(); i++) {
            rows.set(i, rows.get(i).laid(titles, Math.max(width, titles + type * 4), type, line(), gap(), least));
            high += rows.get(i).height() + (i > 0 ? gap() * 2 : 0);
        }
        return high + 2;
    }

    private double[] widest(double type) {
        int most = rows.stream().mapToInt(r -> r.words().size()).max().orElse(0);
        double[] widest = new double[most];
        for (StripRow r : rows) {
            for (int i = 0; i < r.words().size(); i++) {
                widest[i] = Math.max(widest[i], r.wide(i, type));
            }
        }
        return widest;
    }

    private double titles() {
        int longest = rows.stream().mapToInt(r -> r.title().length()).max().orElse(0);
        return longest == 0 ? 1 : longest * easel().type(SMALL) * 0.6 + easel().px(10);
    }

    private double top(int r) {
        double y = 1;
        for (int i = 0; i < r; i++) {
            y += rows.get(i).height() + gap() * 2;
        }
        return y;
    }

    private void paint(GraphicsContext g, double width, double height) {
        lay(width);
        for (int r = 0; r < rows.size(); r++) {
            StripRow strip = rows.get(r);
            double y = top(r);
            if (!strip.title().isEmpty()) {
                g.setFont(Fonts.words(easel().type(SMALL)));
                g.setFill(easel().palette().muted());
                g.setTextAlign(TextAlignment.LEFT);
                g.setTextBaseline(VPos.CENTER);
                g.fillText(strip.title(), 0, y + line() / 2);
            }
            for (int i = 0; i < strip.words().size(); i++) {
                chip(g, strip, r, i, y);
            }
        }
    }

    private void chip(GraphicsContext g, StripRow strip, int r, int i, double y) {
        Palette p = easel().palette();
        double[] box = strip.boxes().get(i);
        double top = y + box[1];
        double arc = easel().px(8);
        boolean chosen = r == 0 && i == picked;
        boolean tinted = tints.containsKey(strip.axis()) && strip.changed().get(i);
        boolean soft = chosen || tinted;
        Paint ground = strip.blocked().get(i) ? Hatch.masked(p) : soft ? p.accentSoft() : p.background();
        g.setFill(ground);
        g.fillRoundRect(box[0], top, box[2], line(), arc, arc);
        Optional<Color> lit = light(strip, i);
        g.setStroke(lit.orElse(soft ? p.accent() : p.line()));
        g.setLineWidth(easel().line(lit.isPresent() || chosen ? 2 : 1));
        g.strokeRoundRect(box[0], top, box[2], line(), arc, arc);
        g.setFont(
                lit.isPresent() || chosen
                        ? Fonts.strongNumbers(easel().type(TYPE))
                        : Fonts.numbers(easel().type(TYPE)));
        g.setFill(strip.blocked().get(i) ? p.muted() : p.ink());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        double middle = box[0] + box[2] / 2;
        double word = withIds ? top + easel().type(TYPE) * 0.95 : top + line() / 2;
        g.fillText(strip.words().get(i), middle, word);
        if (!strip.notes().isEmpty()) {
            g.setFont(Fonts.numbers(easel().type(SMALL)));
            g.setFill(p.muted());
            g.fillText(strip.notes().get(i), middle, top + line() - easel().type(SMALL) * 0.85);
        }
        if (strip.changed().get(i) && !tinted) {
            double side = easel().px(7);
            double right = box[0] + box[2] - 1;
            g.setFill(p.accent());
            g.fillPolygon(
                    new double[] {right - side, right, right}, new double[] {top + 1, top + 1, top + 1 + side}, 3);
        }
        if (board.isFocused() && r == row && i == at) {
            g.setStroke(p.ink());
            g.setLineWidth(easel().line(1.5));
            g.strokeRoundRect(box[0] - 2, top - 2, box[2] + 4, line() + 4, arc, arc);
        }
    }

    /// The colour in which a token is lit by the cell that is pointed at: that of queries, of keys, or plain ink.
    private Optional<Color> light(StripRow strip, int i) {
        Cell cell = easel().selection().shownProperty().get();
        Showing now = showing();
        if (cell == null || now == null || !now.drawn().has(cell.site())) {
            return Optional.empty();
        }
        List<String> axes = now.drawn().get(cell.site()).axes().names();
        Palette p = easel().palette();
        for (int a = axes.size() - 1; a >= 0; a--) {
            String axis = axes.get(a);
            boolean tokens =
                    axis.equals("query") || axis.equals("key") || axis.equals("pos") || axis.equals(strip.axis());
            if (tokens && a < cell.at().size() && cell.at().get(a) == i) {
                return Optional.of(axis.equals("query") ? p.query() : axis.equals("key") ? p.key() : p.ink());
            }
        }
        return Optional.empty();
    }

    private int[] find(double x, double y) {
        for (int r = 0; r < rows.size(); r++) {
            int hit = rows.get(r).at(x, y - top(r), line());
            if (hit >= 0) {
                return new int[] {r, hit};
            }
        }
        return new int[] {-1, -1};
    }

    private void hover(int[] place) {
        Showing now = showing();
        boolean vector = place[0] >= 0
                && now != null
                && now.drawn().get(rows.get(place[0]).site()).rank() == 1;
        easel().selection()
                .hoveredProperty()
                .set(vector ? new Cell(rows.get(place[0]).site(), List.of(place[1])) : null);
    }

    private void click(int[] place) {
        board.requestFocus();
        if (place[0] >= 0) {
            row = place[0];
            at = place[1];
            if (clicked != null) {
                clicked.accept(row, at);
            }
            board.repaint();
        }
    }

    private void onKey(KeyEvent e) {
        int last = rows.isEmpty() ? 0 : rows.get(row).words().size() - 1;
        switch (e.getCode()) {
            case LEFT -> at = Math.max(0, at - 1);
            case RIGHT -> at = Math.min(last, at + 1);
            case UP -> row = Math.max(0, row - 1);
            case DOWN -> row = Math.min(rows.size() - 1, row + 1);
            case SPACE, ENTER -> click(new int[] {row, at});
            default -> {
                return;
            }
        }
        at = Math.clamp(at, 0, Math.max(0, rows.get(row).words().size() - 1));
        if (e.getCode() != KeyCode.SPACE && !rows.get(row).words().isEmpty()) {
            speak(rows.get(row).words().get(at) + ", token " + (at + 1) + " of "
                    + rows.get(row).words().size());
        }
        board.repaint();
        e.consume();
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder();
        for (StripRow r : rows) {
            text.append(r.title().isEmpty() ? "" : r.title() + ": ")
                    .append(r.words().size())
                    .append(" tokens: ")
                    .append(String.join(" ", r.words()))
                    .append(". ");
        }
        return text.toString().strip();
    }

    @Override
    protected Twin twin() {
        int most = rows.stream().mapToInt(r -> r.words().size()).max().orElse(0);
        List<String> heads = rows.stream()
                .map(r -> r.title().isEmpty() ? "token" : r.title())
                .toList();
        List<String> places =
                IntStream.range(0, most).mapToObj(Integer::toString).toList();
        return new Twin("place", heads, places, (i, r) -> cell(rows.get(r), i));
    }

    private static String cell(StripRow r, int i) {
        if (i >= r.words().size()) {
            return "";
        }
        return r.words().get(i) + (r.notes().isEmpty() ? "" : "  " + r.notes().get(i));
    }
}

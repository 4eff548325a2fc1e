package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import loupe.engine.pass.Trace;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Hatch;
import loupe.workbench.paint.Numbers;
import loupe.workbench.paint.Palette;
import loupe.workbench.paint.Scale;
import loupe.workbench.paint.Shade;
import org.jspecify.annotations.Nullable;

/// Every head of every layer as a thumbnail of its attention: all are seen before one is chosen.
///
/// A click chooses a head, a double-click tells [#onDouble], which mutes or isolates it. Sites are named with a star
/// for
/// the layer: `blocks.*.attn.pattern`.
public final class HeadGrid extends Instrument {

    /// One head.
    public record Head(int layer, int head) {}

    private static final double SIDE = 60; // px
    private static final double TYPE = 11; // px

    private final Board board;
    private final String sites;
    private final Map<Head, Mosaic> mosaics = new HashMap<>();
    private final Set<Head> muted = new HashSet<>();
    private List<Plane> planes = List.of();
    private List<Head> heads = List.of();
    private Scale scale = Scale.probabilities();
    private @Nullable Shade shade;
    private @Nullable Tint tint;
    private Head picked = new Head(0, 0);
    private Head cursor = picked;
    private String heading = "";
    private @Nullable Head near;
    private @Nullable Consumer<Head> clicked;
    private @Nullable Consumer<Head> doubled;

    /// All heads of the sites that match `sites`, such as `blocks.*.attn.pattern`.
    public HeadGrid(Easel easel, String sites) {
        super(easel);
        this.sites = sites;
        board = new Board(this::paint, this::high, h -> easel.px(560));
        getStyleClass().add("head-grid");
        place(board, "heads");
        board.setAccessibleHelp("Arrow keys move from head to head, Space chooses one, M mutes it.");
        board.addEventHandler(MouseEvent.MOUSE_MOVED, e -> near(find(e.getX(), e.getY())));
        board.addEventHandler(MouseEvent.MOUSE_EXITED, e -> near(null));
        board.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        board.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        board.focusedProperty().addListener((o, was, now) -> board.repaint());
    }

    /// Outlines the chosen head.
    public HeadGrid pick(int layer, int head) {
        picked = new Head(layer, head);
        board.repaint();
        return this;
    }

    /// Hatches the heads that are muted.
    public HeadGrid muted(Set<Head> heads) {
        muted.clear();
        muted.addAll(heads);
        board.repaint();
        return this;
    }

    /// Told the head that was clicked.
    public HeadGrid onPick(Consumer<Head> listener) {
        clicked = listener;
        return this;
    }

    /// Told the head that was double-clicked, or on which `M` was pressed.
    public HeadGrid onDouble(Consumer<Head> listener) {
        doubled = listener;
        return this;
    }

    /// Words in the title line.
    public HeadGrid heading(String words) {
        heading = words;
        again();
        return this;
    }

    /// The painted part.
    public Region picture() {
        return board;
    }

    /// The site of a layer.
    public String site(int layer) {
        return sites.replace("*", Integer.toString(layer));
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        return Slice.of(site(0)).at("head", 0).trouble(now.drawn());
    }

    @Override
    protected void draw(Showing now) {
        Trace trace = now.drawn();
        Trace older = older(now);
        List<Plane> seen = new ArrayList<>();
        List<Head> found = new ArrayList<>();
        for (int layer = 0; trace.has(site(layer)); layer++) {
            int n = trace.get(site(layer)).axes().size("head");
            for (int head = 0; head < n; head++) {
                Plane plane = Plane.of(Slice.of(site(layer)).at("head", head), trace);
                seen.add(older == null ? plane : plane.minus(Plane.of(plane.slice(), older)));
                found.add(new Head(layer, head));
            }
        }
        planes = seen;
        heads = found;
        float[][] cells = planes.stream().map(Plane::cells).toArray(float[][]::new);
        scale = older == null && Tone.of(site(0)) == Tone.AMOUNT ? Scale.sequential(cells) : Scale.diverging(cells);
        mosaics.keySet().retainAll(found);
        title(
                heading.isEmpty() ? sites : heading,
                older == null
                        ? "0 to " + Numbers.plain(scale.max()) + " · " + found.size() + " heads" + then(now)
                        : "now − before");
        board.refresh();
    }

    private static String then(Showing now) {
        return switch (now.comparison()) {
            case NOW -> "";
            case BEFORE -> now.before() == null ? "" : " · before";
            case DIFFERENCE -> now.before() == null ? "" : " · sizes differ, so this is now";
        };
    }

    /// The pass to take from that of now, when the difference is asked for and all layers have as many cells.
    private @Nullable Trace older(Showing now) {
        Trace before = now.before();
        if (before == null || now.comparison() != Comparison.DIFFERENCE) {
            return null;
        }
        for (int layer = 0; now.now().has(site(layer)); layer++) {
            boolean same = before.has(site(layer))
                    && before.get(site(layer))
                            .axes()
                            .equals(now.now().get(site(layer)).axes());
            if (!same) {
                return null;
            }
        }
        return before;
    }

    private double side() {
        return easel().px(SIDE);
    }

    private double label() {
        return easel().type(TYPE) * 1.6;
    }

    private double step() {
        return side() + easel().px(10);
    }

    /// Upper left corner of each thumbnail: layers side by side while there is room, otherwise one below the other.
    private List<double[]> places(double width) {
        List<double[]> places = new ArrayList<>();
        double x = 2;
        double y = label();
        int layer = 0;
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).layer() != layer) {
                layer = heads.get(i).layer();
                int now = layer;
                long inLayer = heads.stream().filter(h -> h.layer() == now).count();
                x += easel().px(14);
                if (x + inLayer * step() > width) {
                    x = 2;
                    y += side() + 2 * label() + easel().px(6);
                }
            } else if (x + side() > width && x > 2) {
                x = 2;
                y += side() + label() + easel().px(4);
            }
            places.add(new double[] {x, y});
            x += step();
        }
        return places;
    }

    private double high(double width) {
        List<double[]> places = places(width);
        return places.isEmpty() ? side() : places.getLast()[1] + side() + label() + 2;
    }

    /// The colours of the scale, made anew only when it or the look changes.
    private Tint tint(Palette palette) {
        Tint known = tint;
        Shade on = shade;
        if (known == null || on == null || !on.scale().equals(scale) || on.palette() != palette) {
            on = scale.in(palette);
            shade = on;
            known = new Tint(on);
            tint = known;
        }
        return known;
    }

    private void paint(GraphicsContext g, double width, double height) {
        Palette p = easel().palette();
        Tint tint = tint(p);
        List<double[]> places = places(width);
        int layer = -1;
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            double x = places.get(i)[0];
            double y = places.get(i)[1];
            if (head.layer() != layer) {
                layer = head.layer();
                words(g, "layer " + layer, x, y - label() * 0.6, TextAlignment.LEFT, false);
            }
            thumbnail(g, head, planes.get(i), tint, x, y);
            words(
                    g,
                    "head " + head.head(),
                    x + side() / 2,
                    y + side() + label() * 0.55,
                    TextAlignment.CENTER,
                    head.equals(picked));
        }
    }

    private void thumbnail(GraphicsContext g, Head head, Plane plane, Tint tint, double x, double y) {
        Palette p = easel().palette();
        Mosaic mosaic = mosaics.computeIfAbsent(head, h -> new Mosaic());
        double cell = side() / Math.max(plane.rows(), plane.columns());
        Grid grid = new Grid(
                plane.rows(), plane.columns(), 0, 0, cell, cell, cell * plane.columns(), cell * plane.rows(), 0, 0);
        Image image = mosaic.paint(plane, tint, grid);
        g.setImageSmoothing(false);
        g.drawImage(image, x, y, side(), side());
        if (muted.contains(head)) {
            g.setFill(Hatch.masked(p));
            g.fillRect(x, y, side(), side());
            words(g, "muted", x + side() / 2, y + side() / 2, TextAlignment.CENTER, true);
        }
        boolean chosen = head.equals(picked);
        g.setStroke(chosen ? p.accent() : head.equals(near) ? p.ink() : p.line());
        g.setLineWidth(easel().line(chosen ? 2.5 : 1));
        double out = chosen ? 1.5 : 0;
        g.strokeRoundRect(x - out, y - out, side() + 2 * out, side() + 2 * out, 6, 6);
        if (board.isFocused() && head.equals(cursor)) {
            g.setStroke(p.ink());
            g.setLineWidth(easel().line(1));
            g.strokeRoundRect(x - 4, y - 4, side() + 8, side() + 8, 8, 8);
        }
    }

    private void words(GraphicsContext g, String text, double x, double y, TextAlignment align, boolean strong) {
        g.setFont(strong ? Fonts.strong(easel().type(TYPE)) : Fonts.words(easel().type(TYPE)));
        g.setFill(strong ? easel().palette().accent() : easel().palette().muted());
        g.setTextAlign(align);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
    }

    private @Nullable Head find(double x, double y) {
        List<double[]> places = places(board.getWidth());
        for (int i = 0; i < places.size(); i++) {
            double dx = x - places.get(i)[0];
            double dy = y - places.get(i)[1];
            if (dx >= 0 && dx < side() && dy >= 0 && dy < side() + label()) {
                return heads.get(i);
            }
        }
        return null;
    }

    /// Middle of a thumbnail inside the picture; px.
    double[] middle(Head head) {
        double[] place = places(board.getWidth()).get(heads.indexOf(head));
        return new double[] {place[0] + side() / 2, place[1] + side() / 2};
    }

    private void near(@Nullable Head head) {
        near = head;
        easel().selection().litProperty().set(head == null ? null : site(head.layer()));
        board.repaint();
    }

    private void onClick(MouseEvent e) {
        board.requestFocus();
        Head head = find(e.getX(), e.getY());
        if (head == null || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        choose(head);
        if (e.getClickCount() == 2 && doubled != null) {
            doubled.accept(head);
        }
    }

    private void choose(Head head) {
        cursor = head;
        pick(head.layer(), head.head());
        if (clicked != null) {
            clicked.accept(head);
        }
    }

    private void onKey(KeyEvent e) {
        int i = Math.max(0, heads.indexOf(cursor));
        switch (e.getCode()) {
            case LEFT -> i--;
            case RIGHT -> i++;
            case UP -> i -= perLayer();
            case DOWN -> i += perLayer();
            case SPACE, ENTER -> choose(cursor);
            case M -> mute();
            default -> {
                return;
            }
        }
        if (i >= 0 && i < heads.size()) {
            cursor = heads.get(i);
            speak("Layer " + cursor.layer() + ", head " + cursor.head() + (muted.contains(cursor) ? ", muted" : ""));
        }
        board.repaint();
        e.consume();
    }

    private int perLayer() {
        return (int) heads.stream().filter(h -> h.layer() == 0).count();
    }

    private void mute() {
        if (doubled != null) {
            doubled.accept(cursor);
        }
    }

    @Override
    public String summary() {
        return heads.size() + " heads. Chosen: layer " + picked.layer() + ", head " + picked.head() + "."
                + (muted.isEmpty() ? "" : " Muted: " + muted.size() + ".");
    }

    /// For each head, where each token looks most.
    @Override
    protected Twin twin() {
        List<String> names = heads.stream()
                .map(h -> "layer " + h.layer() + ", head " + h.head())
                .toList();
        List<String> tokens = planes.isEmpty() ? List.of() : planes.getFirst().rowLabels();
        return new Twin("strongest of", tokens, names, (i, r) -> strongest(planes.get(i), r));
    }

    private static String strongest(Plane plane, int row) {
        int best = 0;
        for (int c = 1; c < plane.columns(); c++) {
            best = plane.value(row, c) > plane.value(row, best) ? c : best;
        }
        return plane.columnLabels().get(best) + " " + Numbers.cell(plane.value(row, best));
    }
}

package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import loupe.workbench.instrument.MergeForest.Node;
import loupe.workbench.instrument.Selection.Cell;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Palette;

/// The trees that byte-pair merges have grown: a symbol on top, its parts below it down to the characters, with the
/// number of the merge and how often its pair occurred.
public final class MergeTree extends Instrument {

    private static final double TYPE = 13; // px
    private static final double SMALL = 11; // px

    /// A node with its place: middle and top, from the left upper corner of the picture.
    private record Placed(Node node, double x, double y) {}

    private final Board board;
    private final String merges;
    private final String counts;
    private final String symbols;
    private MergeForest forest = new MergeForest(List.of());
    private List<Placed> placed = List.of();
    private double high = 40;
    private int cursor = -1;

    /// @param merges site `[merge, part]`: left, right and joined, as numbers into `symbols`
    /// @param counts site `[merge]`: how often the pair occurred
    /// @param symbols site whose labels are the symbols
    public MergeTree(Easel easel, String merges, String counts, String symbols) {
        super(easel);
        this.merges = merges;
        this.counts = counts;
        this.symbols = symbols;
        board = new Board(this::paint, this::lay, h -> easel.px(420));
        getStyleClass().add("merge-tree");
        place(board, "merge tree");
        board.setAccessibleHelp("Left and Right go from merge to merge.");
        board.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(find(e.getX(), e.getY())));
        board.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(-1));
        board.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> lock(find(e.getX(), e.getY())));
        board.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        easel.selection().shownProperty().addListener((o, was, now) -> board.repaint());
    }

    /// The painted part.
    public Region picture() {
        return board;
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        for (String site : List.of(merges, counts, symbols)) {
            if (!now.drawn().has(site)) {
                return Slice.of(site).trouble(now.drawn());
            }
        }
        return now.drawn().get(merges).size() == 0
                ? Optional.of("Nothing is merged yet. Move the slider to one merge or more.")
                : Optional.empty();
    }

    @Override
    protected void draw(Showing now) {
        forest = MergeForest.of(now.drawn(), merges, counts, symbols);
        int n = now.drawn().get(merges).axes().get(0).size();
        title(merges, n + (n == 1 ? " merge" : " merges") + " · number of the merge, times its pair occurred");
        lay(board.getWidth());
        board.refresh();
    }

    private double leaf() {
        return easel().type(TYPE) * 2.1;
    }

    private double level() {
        return easel().type(TYPE) * 3.5;
    }

    private double width(Node node) {
        double own = node.word().codePointCount(0, node.word().length()) * easel().type(TYPE) * 0.6
                + easel().type(TYPE) * 1.1;
        double note = node.merge() < 0 ? 0 : (5 + Integer.toString(node.count()).length()) * easel().type(SMALL) * 0.6;
        double below = node.children().stream().mapToDouble(this::width).sum();
        return Math.max(Math.max(own, note) + easel().px(8), Math.max(below, leaf()));
    }

    /// Places the trees side by side, in as many lines as the width asks for; gives the height.
    private double lay(double width) {
        List<Placed> all = new ArrayList<>();
        double x = 0;
        double y = 0;
        double tall = 0;
        for (Node root : forest.roots()) {
            double w = width(root);
            if (x > 0 && x + w > width) {
                x = 0;
                y += tall + easel().px(16);
                tall = 0;
            }
            place(all, root, x, y, w);
            tall = Math.max(tall, root.depth() * level());
            x += w + easel().px(14);
        }
        placed = all;
        high = y + tall + 2;
        return high;
    }

    private void place(List<Placed> all, Node node, double left, double top, double room) {
        all.add(new Placed(node, left + room / 2, top));
        double below = node.children().stream().mapToDouble(this::width).sum();
        double x = left + (room - below) / 2;
        for (Node child : node.children()) {
            double w = width(child);
            place(all, child, x, top + level(), w);
            x += w;
        }
    }

    private void paint(GraphicsContext g, double width, double height) {
        lay(width);
        Palette p = easel().palette();
        g.setStroke(p.muted());
        g.setLineWidth(easel().line(1.25));
        for (Placed from : placed) {
            int at = placed.indexOf(from) + 1;
            for (Node child : from.node().children()) {
                Placed to = placed.get(at);
                g.strokeLine(from.x(), from.y() + chip(), to.x(), to.y());
                at += size(child);
            }
        }
        int lit = lit();
        for (Placed each : placed) {
            node(g, each, each.node().merge() >= 0 && each.node().merge() == lit);
        }
    }

    private static int size(Node node) {
        return 1 + node.children().stream().mapToInt(MergeTree::size).sum();
    }

    private double chip() {
        return easel().type(TYPE) * 1.65;
    }

    private void node(GraphicsContext g, Placed each, boolean lit) {
        Palette p = easel().palette();
        Node node = each.node();
        boolean character = node.merge() < 0;
        double type = easel().type(TYPE);
        double w = node.word().codePointCount(0, node.word().length()) * type * 0.6 + type * 0.9;
        double arc = easel().px(8);
        g.setFill(character ? p.background() : lit ? p.accent() : p.accentSoft());
        g.fillRoundRect(each.x() - w / 2, each.y() + 1, w, chip(), arc, arc);
        g.setStroke(character ? p.line() : p.accent());
        g.setLineWidth(easel().line(character ? 1 : 1.5));
        g.strokeRoundRect(each.x() - w / 2, each.y() + 1, w, chip(), arc, arc);
        g.setFont(character ? Fonts.numbers(type) : Fonts.strongNumbers(type));
        g.setFill(lit ? p.inkOn(p.accent()) : p.ink());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(node.word(), each.x(), each.y() + 1 + chip() / 2);
        if (!character) {
            String note = (node.merge() + 1) + " · " + node.count() + "×";
            double size = easel().type(SMALL);
            double y = each.y() + chip() + size * 0.95;
            double room = note.length() * size * 0.6 + 4;
            g.setFill(p.card());
            g.fillRect(each.x() - room / 2, y - size * 0.7, room, size * 1.4);
            g.setFont(Fonts.numbers(size));
            g.setFill(p.muted());
            g.fillText(note, each.x(), y);
        }
    }

    /// The merge that is pointed at here or in another picture with an axis `merge`.
    private int lit() {
        Cell cell = easel().selection().shownProperty().get();
        boolean mine =
                cell != null && (cell.site().equals(merges) || cell.site().equals(counts));
        return cell == null || !mine ? -1 : cell.at().getFirst();
    }

    private int find(double x, double y) {
        for (Placed each : placed) {
            double w = Math.max(leaf(), each.node().word().length() * easel().type(TYPE) * 0.6);
            if (Math.abs(x - each.x()) < w / 2 && y >= each.y() && y < each.y() + chip()) {
                return each.node().merge();
            }
        }
        return -1;
    }

    private void hover(int merge) {
        easel().selection().hoveredProperty().set(merge < 0 ? null : new Cell(counts, List.of(merge)));
    }

    private void lock(int merge) {
        board.requestFocus();
        if (merge >= 0) {
            cursor = merge;
            easel().selection().lock(new Cell(counts, List.of(merge)));
        }
    }

    private void onKey(KeyEvent e) {
        int last = placed.stream().mapToInt(n -> n.node().merge()).max().orElse(-1);
        switch (e.getCode()) {
            case LEFT -> cursor = Math.max(0, cursor - 1);
            case RIGHT -> cursor = Math.min(last, cursor + 1);
            case SPACE -> lock(cursor);
            default -> {
                return;
            }
        }
        hover(cursor);
        placed.stream()
                .map(Placed::node)
                .filter(n -> n.merge() == cursor)
                .findFirst()
                .ifPresent(n -> speak(spoken(n)));
        e.consume();
    }

    private static String spoken(Node n) {
        return "Merge " + (n.merge() + 1) + ": " + n.children().get(0).word() + " and "
                + n.children().get(1).word() + " become " + n.word() + ", " + n.count() + " times";
    }

    private List<Node> inOrder() {
        return placed.stream()
                .map(Placed::node)
                .filter(n -> n.merge() >= 0)
                .distinct()
                .sorted(Comparator.comparingInt(Node::merge))
                .toList();
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder();
        inOrder().forEach(n -> text.append(spoken(n)).append(". "));
        return text.toString().strip();
    }

    @Override
    protected Twin twin() {
        List<Node> nodes = inOrder();
        return new Twin(
                "merge",
                List.of("left", "right", "joined", "times"),
                nodes.stream().map(n -> Integer.toString(n.merge() + 1)).toList(),
                (r, c) -> switch (c) {
                    case 0, 1 -> nodes.get(r).children().get(c).word();
                    case 2 -> nodes.get(r).word();
                    default -> Integer.toString(nodes.get(r).count());
                });
    }
}

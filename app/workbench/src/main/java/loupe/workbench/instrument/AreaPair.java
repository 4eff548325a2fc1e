package loupe.workbench.instrument;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import loupe.workbench.paint.Fonts;
import loupe.workbench.paint.Numbers;

/// Two amounts as squares whose areas tell them apart, the smaller inside the larger: what something costs one way and
/// the other.
public final class AreaPair extends Instrument {

    private static final double TYPE = 12; // px
    private static final double SIDE = 132; // px
    private static final double LETTER = 0.6; // width of one, in parts of its size

    private final Board board;
    private final String first;
    private final String second;
    private String firstName;
    private String secondName;
    private String heading = "";
    private double a;
    private double b;

    /// The single numbers of two sites.
    public AreaPair(Easel easel, String first, String second) {
        super(easel);
        this.first = first;
        this.second = second;
        firstName = first;
        secondName = second;
        board = new Board(this::paint, w -> easel.px(SIDE), h -> easel.px(SIDE * 2.6));
        getStyleClass().add("area-pair");
        place(board, "two squares");
    }

    /// What the two amounts are, in a word or two.
    public AreaPair names(String one, String other) {
        firstName = one;
        secondName = other;
        return this;
    }

    /// Words in place of the sites' names.
    public AreaPair heading(String words) {
        heading = words;
        return this;
    }

    @Override
    protected Optional<String> trouble(Showing now) {
        return Slice.of(first).trouble(now.drawn()).or(() -> Slice.of(second).trouble(now.drawn()));
    }

    @Override
    protected void draw(Showing now) {
        double one = now.drawn().get(first).at(0);
        double other = now.drawn().get(second).at(0);
        if (one == a && other == b) {
            return; // what is on the screen is right
        }
        a = one;
        b = other;
        title(heading.isEmpty() ? first : heading, "areas to scale");
        board.refresh();
    }

    @Override
    protected void redress() {
        a = Double.NaN; // paint again
        super.redress();
    }

    private void paint(GraphicsContext g, double width, double height) {
        double most = Math.max(a, b);
        if (!(most > 0)) {
            return;
        }
        double type = easel().type(TYPE);
        double side = Math.max(easel().px(SIDE / 3), Math.min(Math.min(height, easel().px(SIDE)), width - words(type)));
        square(
                g,
                side * Math.sqrt(a / most),
                side,
                easel().palette().accentSoft(),
                easel().palette().line());
        square(
                g,
                side * Math.sqrt(b / most),
                side,
                easel().palette().accent(),
                easel().palette().accent());
        double x = side + easel().px(16);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        line(g, firstName, a, x, 0, easel().palette().accentSoft());
        line(g, secondName, b, x, type * 3.2, easel().palette().accent());
        g.setFont(Fonts.strongNumbers(type));
        g.setFill(easel().palette().ink());
        double times = Math.min(a, b) > 0 ? most / Math.min(a, b) : 0;
        g.fillText("× " + Numbers.count(Math.round(times)), x, type * 6.6);
    }

    /// Room for the longest line beside the squares; px.
    private double words(double type) {
        int longest = Math.max(firstName.length(), secondName.length());
        return easel().px(16) + type * 1.3 + longest * type * LETTER;
    }

    private void square(GraphicsContext g, double side, double whole, Color fill, Color edge) {
        double seen = Math.max(1.5, side); // smaller ones could not be seen
        g.setFill(fill);
        g.fillRect(0, whole - seen, seen, seen);
        g.setStroke(edge);
        g.setLineWidth(easel().line(1));
        g.strokeRect(0.5, whole - seen + 0.5, Math.max(0.5, seen - 1), Math.max(0.5, seen - 1));
    }

    private void line(GraphicsContext g, String name, double amount, double x, double y, Color colour) {
        double type = easel().type(TYPE);
        g.setFill(colour);
        g.fillRect(x, y + type * 0.15, type * 0.8, type * 0.8);
        g.setStroke(easel().palette().muted());
        g.strokeRect(x, y + type * 0.15, type * 0.8, type * 0.8);
        g.setFill(easel().palette().muted());
        g.setFont(Fonts.words(type));
        g.fillText(name, x + type * 1.3, y);
        g.setFill(easel().palette().ink());
        g.setFont(Fonts.numbers(type));
        g.fillText(Numbers.count(Math.round(amount)), x + type * 1.3, y + type * 1.35);
    }

    @Override
    public String summary() {
        return firstName + ": " + Numbers.count(Math.round(a)) + ". " + secondName + ": " + Numbers.count(Math.round(b))
                + ".";
    }

    @Override
    protected Twin twin() {
        return new Twin(
                "",
                List.of("amount"),
                List.of(firstName, secondName),
                (r, c) -> Numbers.count(Math.round(r == 0 ? a : b)));
    }
}

package loupe.workbench.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Text;
import loupe.course.expression.ExpressionException;
import loupe.course.expression.Template;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// The inside of a paragraph as nodes, one a word: emphasis, code, formulas, live numbers, and links that do something.
final class Inlines {

    private final Connections connections;
    private final List<javafx.scene.Node> nodes = new ArrayList<>();

    private Inlines(Connections connections) {
        this.connections = connections;
    }

    static List<javafx.scene.Node> of(Node parent, Connections connections) {
        Inlines inlines = new Inlines(connections);
        inlines.children(parent);
        return inlines.nodes;
    }

    private void children(Node parent, String... styles) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            child(child, styles);
        }
    }

    private void child(Node node, String... styles) {
        switch (node) {
            case org.commonmark.node.Text t -> text(t.getLiteral(), styles);
            case Emphasis e -> children(e, and(styles, "emphasis"));
            case StrongEmphasis s -> strong(s, styles);
            case Code c -> code(c.getLiteral(), styles);
            case Link link -> link(link, styles);
            case HardLineBreak b -> nodes.add(new Text("\n"));
            case SoftLineBreak b -> nodes.add(new Text(" "));
            case HtmlInline html -> text(html.getLiteral(), styles);
            case Image image -> nodes.add(Illustration.of(image.getDestination(), Plain.of(image), connections));
            default -> children(node, styles);
        }
    }

    /// Words, with formulas between two dollar signs.
    private void text(String literal, String... styles) {
        int from = 0;
        for (int open = literal.indexOf('$'); open >= 0; open = literal.indexOf('$', from)) {
            int close = literal.indexOf('$', open + 1);
            if (close <= open + 1) {
                break;
            }
            nodes.addAll(SafeText.words(literal.substring(from, open), styles));
            nodes.add(Formula.inline(literal.substring(open + 1, close), connections));
            from = close + 1;
        }
        nodes.addAll(SafeText.words(literal.substring(from), styles));
    }

    private void strong(StrongEmphasis strong, String... styles) {
        String[] hued = Hue.ofWord(Plain.of(strong))
                .map(hue -> and(styles, "strong", hue))
                .orElseGet(() -> and(styles, "strong"));
        children(strong, hued);
    }

    private void code(String literal, String... styles) {
        if (literal.startsWith("{") && literal.endsWith("}")) {
            try {
                Template.Piece.Live live = Template.live(literal.substring(1, literal.length() - 1), 1);
                LiveNumber number = new LiveNumber(live, connections.names());
                number.getStyleClass().addAll(styles);
                nodes.add(number);
                return;
            } catch (ExpressionException e) {
                nodes.addAll(SafeText.words(literal, and(styles, "code", "broken")));
                return;
            }
        }
        nodes.addAll(SafeText.words(literal, and(styles, "code")));
    }

    private void link(Link link, String... styles) {
        String address = link.getDestination();
        int colon = address.indexOf(':');
        String kind = colon < 0 ? "" : address.substring(0, colon);
        String target = address.substring(colon + 1);
        int first = nodes.size();
        switch (kind) {
            case "site" -> {
                Optional<String> hue = Hue.ofSite(target);
                children(
                        link,
                        hue.map(h -> and(styles, "link", "site", h)).orElseGet(() -> and(styles, "link", "site")));
                Links.site(words(first), target, connections.lit());
            }
            case "term" -> {
                children(link, and(styles, "link", "term"));
                Links.term(words(first), target, connections);
            }
            case "lesson" -> {
                children(link, and(styles, "link", "lesson"));
                Links.lesson(words(first), target, connections.open());
            }
            default -> {
                children(link, styles);
                nodes.addAll(SafeText.words(" (" + address + ")", and(styles, "muted")));
            }
        }
    }

    private List<javafx.scene.Node> words(int first) {
        return List.copyOf(nodes.subList(first, nodes.size()));
    }

    private static String[] and(String[] styles, String... more) {
        String[] all = Arrays.copyOf(styles, styles.length + more.length);
        System.arraycopy(more, 0, all, styles.length, more.length);
        return all;
    }
}

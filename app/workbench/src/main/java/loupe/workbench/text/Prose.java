package loupe.workbench.text;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Markdown as nodes: what a lesson, a glossary entry or a question says.
///
/// A quotation that begins with `Try it:` is the yellow card with the one thing to do now; a code block marked `math`
/// is a formula, and so is what stands between two dollar signs in a sentence.
public final class Prose {

    private static final int DEEPEST = 32; // blocks or marks inside each other
    private static final String TRY_IT = "try it:";
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final Connections connections;

    public Prose(Connections connections) {
        this.connections = connections;
    }

    /// A piece of Markdown without its marks, for reading aloud.
    public static String spoken(String markdown) {
        return Plain.of(PARSER.parse(markdown));
    }

    /// The nodes of a piece of Markdown.
    public Region of(String markdown) {
        return of(PARSER.parse(markdown).getFirstChild(), null);
    }

    /// The nodes of the blocks from `first` up to but without `end`; null: to the end.
    public Region of(@Nullable Node first, @Nullable Node end) {
        VBox page = box("prose");
        for (Node block = first; block != null && block != end; block = block.getNext()) {
            page.getChildren().add(block(block));
        }
        return page;
    }

    private Region blocks(Node parent, String style) {
        Region inside = of(parent.getFirstChild(), null);
        inside.getStyleClass().setAll("blocks", style);
        return inside;
    }

    private Region block(Node block) {
        return switch (block) {
            case Paragraph p
            when p.getFirstChild() instanceof Image only && only.getNext() == null ->
                Illustration.of(only.getDestination(), Plain.of(only), connections);
            case Paragraph p -> flow(p, "paragraph");
            case Heading h -> flow(h, "heading");
            case BlockQuote quote -> quotation(quote);
            case BulletList list -> list(list, -1);
            case OrderedList list -> list(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
            case FencedCodeBlock code
            when "math".equals(code.getInfo()) ->
                Formula.display(code.getLiteral().strip(), connections);
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case TableBlock table -> table(table);
            case ThematicBreak line -> box("rule");
            case HtmlBlock html -> code(html.getLiteral());
            default -> blocks(block, "block");
        };
    }

    private WordFlow flow(Node parent, String style) {
        WordFlow flow = new WordFlow();
        flow.getChildren().addAll(Inlines.of(parent, connections));
        flow.getStyleClass().add(style);
        flow.setAccessibleText(Plain.of(parent));
        return flow;
    }

    private Region quotation(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first
                && first.getFirstChild() instanceof Text text
                && text.getLiteral().toLowerCase(Locale.ROOT).startsWith(TRY_IT))) {
            return blocks(quote, "quotation");
        }
        String rest = text.getLiteral().substring(TRY_IT.length()).stripLeading();
        String begun = rest.isEmpty() ? "" : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
        Text capital = new Text(begun);
        text.insertBefore(capital);
        text.unlink();
        Label title = new Label("TRY IT");
        title.getStyleClass().add("try-it-title");
        VBox card = box("try-it");
        card.getChildren().addAll(title, blocks(quote, "block"));
        capital.insertBefore(text); // the tree stays as it was read
        capital.unlink();
        return card;
    }

    private Region list(Node list, int number) {
        VBox rows = box("list");
        int at = number;
        for (Node item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
            Label marker = new Label(number < 0 ? "•" : at++ + ".");
            marker.getStyleClass().add("marker");
            marker.setMinWidth(Region.USE_PREF_SIZE);
            Region text = blocks(item, "item");
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox row = new HBox(marker, text);
            row.getStyleClass().add("list-row");
            rows.getChildren().add(row);
        }
        return rows;
    }

    private Region code(String literal) {
        SafeText text = new SafeText(literal.stripTrailing());
        text.getStyleClass().add("code-block");
        return text;
    }

    private Region table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("table-block");
        int row = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                int column = 0;
                for (Node cell = line.getFirstChild(); cell instanceof TableCell own; cell = cell.getNext()) {
                    WordFlow flow = flow(own, part instanceof TableHead ? "table-head" : "table-cell");
                    if (own.getAlignment() == TableCell.Alignment.RIGHT) {
                        flow.setAlignment(HPos.RIGHT);
                    }
                    grid.add(flow, column++, row);
                }
                row++;
            }
        }
        for (int i = 0; i < grid.getColumnCount(); i++) {
            ColumnConstraints fair = new ColumnConstraints();
            fair.setHgrow(Priority.SOMETIMES);
            grid.getColumnConstraints().add(fair);
        }
        return grid;
    }

    private static VBox box(String style) {
        VBox box = new VBox();
        box.getStyleClass().add(style);
        return box;
    }
}

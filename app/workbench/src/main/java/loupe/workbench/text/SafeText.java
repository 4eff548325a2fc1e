package loupe.workbench.text;

import java.util.List;
import javafx.scene.text.Text;

/// The one node for text that somebody else wrote: a learner's words, tokens, a content pack, a file.
///
/// Any string can be shown. It wraps to the width it is given.
public final class SafeText extends WordFlow {

    private static final int LONGEST_SPOKEN = 300; // characters read aloud

    private String text = "";

    public SafeText() {
        getStyleClass().add("safe-text");
    }

    public SafeText(String text) {
        this();
        setText(text);
    }

    /// What was given last, unchanged.
    public String getText() {
        return text;
    }

    public void setText(String other) {
        text = other;
        getChildren().setAll(words(other));
        setAccessibleText(other.length() <= LONGEST_SPOKEN ? other : other.substring(0, LONGEST_SPOKEN) + "…");
    }

    /// The same text as one node a word, for a paragraph that holds other things too. Each node gets the style class
    /// `word` and those given.
    public static List<Text> words(String text, String... styleClasses) {
        return Cut.of(text).stream().map(piece -> node(piece, styleClasses)).toList();
    }

    private static Text node(Cut.Piece piece, String... styleClasses) {
        Text node = new Text(piece.text());
        node.getStyleClass().add("word");
        node.getStyleClass().addAll(styleClasses);
        if (piece instanceof Cut.Piece.Mark) {
            node.getStyleClass().add("unseen");
        }
        return node;
    }
}

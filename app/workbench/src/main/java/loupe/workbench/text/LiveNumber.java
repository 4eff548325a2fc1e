package loupe.workbench.text;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import loupe.course.expression.ExpressionException;
import loupe.course.expression.Names;
import loupe.course.expression.Template.Piece.Live;
import org.jspecify.annotations.Nullable;

/// A number in the text that follows the pane. One that cannot be worked out is a dash, and its tooltip says why.
///
/// It is worked out while it is on the screen, not before.
final class LiveNumber extends Text {

    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final int LONGEST = 80; // characters; a whole tensor in a sentence is an author's slip

    private final Live live;
    private final ObservableValue<@Nullable Names> names;
    private final Tooltip tip = new Tooltip();
    private @Nullable Names shown;

    LiveNumber(Live live, ObservableValue<@Nullable Names> names) {
        this.live = live;
        this.names = names;
        getStyleClass().addAll("word", "live-number");
        setText("–");
        tip.setWrapText(true);
        tip.setMaxWidth(420); // px
        Tooltip.install(this, tip);
        names.addListener((o, was, now) -> follow());
        sceneProperty().addListener((o, was, now) -> follow());
    }

    private void follow() {
        @Nullable Names now = names.getValue();
        if (getScene() == null || now == null || now == shown) {
            return;
        }
        shown = now;
        try {
            String text = live.format().apply(live.expression().evaluate(now)).replace('-', '−');
            setText(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
            tip.setText(live.expression().text());
            pseudoClassStateChanged(UNKNOWN, false);
        } catch (ExpressionException e) {
            setText("–");
            tip.setText(live.expression().text() + ": " + e.problem() + (e.fix().isEmpty() ? "" : "; " + e.fix()));
            pseudoClassStateChanged(UNKNOWN, true);
        }
    }
}

package loupe.workbench.instrument;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.engine.pass.Trace;
import org.jspecify.annotations.Nullable;

/// A picture of one or more sites: a title line, the picture, and a line below it.
///
/// `show` paints at once and makes no nodes. `T` changes between the picture and its table. What is wrong or missing is
/// said in a sentence where the picture would be. The picture can have the focus; a screen reader then reads the
/// summary of the present state.
///
/// ```java
/// HeatMap map = new HeatMap(easel, "blocks.1.attn.pattern").at("head", 2);
/// map.show(trace);
/// ```
public abstract class Instrument extends VBox {

    private static final double LEGIBLE = 40; // px; of less of a note only a letter and dots would be seen
    private static final PseudoClass TABLE = PseudoClass.getPseudoClass("table");

    private final Easel easel;
    private final Label name = new Label();
    private final Label note = new Label();
    private final HBox title = new HBox(name, note);
    private final Label sentence = new Label("Nothing has been computed yet.");
    private final StackPane body = new StackPane();
    private @Nullable TableTwin table;
    private final InvalidationListener dressed = o -> redress();
    private @Nullable Region picture;
    private @Nullable Showing showing;
    private boolean asTable;
    private boolean drawn;

    protected Instrument(Easel easel) {
        this.easel = easel;
        getStyleClass().addAll("instrument", "card");
        title.getStyleClass().add("instrument-title");
        name.getStyleClass().add("instrument-name");
        note.getStyleClass().add("instrument-note");
        note.setMinWidth(0);
        name.setMinWidth(Region.USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        note.visibleProperty().bind(note.widthProperty().greaterThan(LEGIBLE));
        HBox.setHgrow(note, Priority.ALWAYS);
        sentence.getStyleClass().add("state-sentence");
        sentence.setWrapText(true);
        body.getStyleClass().add("instrument-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(title, body);
        easel.appearance().addListener(dressed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Puts the picture in its place; called once by the constructor of each instrument.
    protected final void place(Region picture, String roleDescription) {
        this.picture = picture;
        picture.setFocusTraversable(true);
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setAccessibleRoleDescription(roleDescription);
        picture.getStyleClass().add("picture");
        picture.focusedProperty().addListener((o, was, now) -> speakIf(now && drawn));
        body.getChildren().addAll(sentence, picture);
        arrange();
    }

    /// Draws a pass alone.
    public final void show(Trace trace) {
        show(Showing.of(trace));
    }

    /// Draws a pass, with what it is compared with and the numbers that were typed in.
    public final void show(Showing now) {
        showing = now;
        Optional<String> trouble = trouble(now);
        boolean was = drawn;
        drawn = trouble.isEmpty();
        if (drawn) {
            draw(now);
            if (asTable) {
                table().show(twin());
            }
            if (speaksAtOnce() || picture != null && picture.isFocused()) {
                speak(summary());
            }
        } else {
            sentence.setText(trouble.orElseThrow());
        }
        if (was != drawn) {
            arrange();
        }
    }

    /// Draws every new value of a property; a null is passed over.
    public final void follow(ObservableValue<? extends @Nullable Showing> showings) {
        showings.addListener((o, was, now) -> showIfThere(now));
        showIfThere(showings.getValue());
    }

    /// Takes the card's frame away, for a picture inside another card.
    public final void unframe() {
        getStyleClass().remove("card");
    }

    /// Whether the table is shown in place of the picture.
    public final boolean isTable() {
        return asTable;
    }

    /// Changes between the picture and its table.
    public final void toggleTable() {
        asTable = !asTable;
        pseudoClassStateChanged(TABLE, asTable);
        if (asTable && drawn) {
            table().show(twin());
        }
        arrange();
    }

    /// The table of what is drawn.
    public final TableTwin table() {
        if (table == null) {
            table = new TableTwin();
            body.getChildren().add(table);
            arrange();
        }
        return table;
    }

    /// What the picture shows right now, in a sentence or two.
    public abstract String summary();

    /// The picture as a table; asked for only after something was drawn.
    protected abstract Twin twin();

    /// Whether the summary is made at every repaint, or only while the picture has the focus.
    protected boolean speaksAtOnce() {
        return true;
    }

    /// What keeps this from being drawn, as a sentence for the learner.
    protected abstract Optional<String> trouble(Showing now);

    /// Takes over the numbers and paints.
    protected abstract void draw(Showing now);

    /// Paints again in another look.
    protected void redress() {
        if (showing != null && drawn) {
            draw(showing);
        }
        requestLayout();
    }

    /// How things look, and what is pointed at.
    protected final Easel easel() {
        return easel;
    }

    /// What is drawn; null before the first pass.
    protected final @Nullable Showing showing() {
        return showing;
    }

    /// Draws again what is drawn.
    protected final void again() {
        if (showing != null) {
            show(showing);
        }
    }

    /// Writes the title line: the site's name left, what is to be known about it right.
    protected final void title(String left, String right) {
        name.setText(left);
        note.setText(right);
    }

    /// Gives a screen reader something to say about the picture.
    protected final void speak(String text) {
        if (picture != null && !text.equals(picture.getAccessibleText())) {
            picture.setAccessibleText(text);
            if (picture.isFocused()) {
                picture.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            }
        }
    }

    private void speakIf(boolean wanted) {
        if (wanted) {
            speak(summary());
        }
    }

    private void showIfThere(@Nullable Showing now) {
        if (now != null) {
            show(now);
        }
    }

    private void onKey(KeyEvent e) {
        boolean plain = !e.isShortcutDown() && !e.isAltDown();
        boolean typing = e.getTarget() instanceof javafx.scene.control.TextInputControl;
        if (e.getCode() == KeyCode.T && plain && !typing) {
            toggleTable();
            e.consume();
        }
    }

    private void arrange() {
        Region front = drawn ? asTable ? table : picture : sentence;
        for (Region region : new Region[] {picture, table, sentence}) {
            if (region != null) {
                region.setVisible(region == front);
                region.setManaged(region == front);
            }
        }
    }
}

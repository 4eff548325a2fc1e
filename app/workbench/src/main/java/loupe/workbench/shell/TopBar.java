package loupe.workbench.shell;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar along the upper edge: where the reader is, the way to everything else, and what is always at hand.
final class TopBar extends HBox {

    private static final String LENS = "M 8 2 A 6 6 0 1 1 7.99 2 Z M 12.6 12.4 L 17.5 17.5";

    private final KeyMap keys;
    private final Consumer<Command> ask;
    private final Label chapter = new Label();
    private final Label separator = new Label("›");
    private final Label lesson = new Label();
    private final Button undo;
    private final Button redo;

    TopBar(KeyMap keys, Consumer<Command> ask) {
        this.keys = keys;
        this.ask = ask;
        undo = icon(Feather.CORNER_UP_LEFT, Command.UNDO);
        redo = icon(Feather.CORNER_UP_RIGHT, Command.REDO);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("top-bar");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        getChildren()
                .addAll(
                        brand(),
                        crumbs(),
                        gap,
                        find(),
                        undo,
                        redo,
                        icon(Feather.MOON, Command.LOOK),
                        icon(Feather.MONITOR, Command.PROJECTOR),
                        icon(Feather.MAXIMIZE, Command.FULL_SCREEN),
                        icon(Feather.HELP_CIRCLE, Command.KEYS));
    }

    /// Says where the reader is.
    void show(String chapterName, String lessonTitle) {
        chapter.setText(chapterName);
        lesson.setText(lessonTitle);
        separator.setVisible(!chapterName.isEmpty());
        separator.setManaged(!chapterName.isEmpty());
    }

    /// Says what can be undone and done again; empty names switch the buttons off.
    void history(String undoable, String redoable) {
        name(undo, "Undo", undoable, Command.UNDO);
        name(redo, "Redo", redoable, Command.REDO);
    }

    private void name(Button button, String verb, String step, Command command) {
        String full = step.isEmpty() ? verb : verb + ": " + step;
        button.setDisable(step.isEmpty());
        button.setAccessibleText(full);
        button.getTooltip().setText(full + " (" + keys.keyOf(command) + ")");
    }

    private static HBox brand() {
        SVGPath lens = new SVGPath();
        lens.setContent(LENS);
        lens.getStyleClass().add("logo-mark");
        Label word = new Label("Loupe");
        word.getStyleClass().add("logo-word");
        HBox brand = new HBox(lens, word);
        brand.getStyleClass().add("brand");
        return brand;
    }

    private HBox crumbs() {
        chapter.getStyleClass().add("where");
        separator.getStyleClass().add("where");
        lesson.getStyleClass().addAll("where", "here");
        lesson.setMinWidth(Region.USE_PREF_SIZE);
        chapter.setMinWidth(0);
        HBox crumbs = new HBox(chapter, separator, lesson);
        crumbs.getStyleClass().add("where-row");
        crumbs.setMinWidth(0);
        crumbs.setAccessibleText("Where you are");
        return crumbs;
    }

    private Button find() {
        Label words = new Label("Find a lesson, a term, a tensor");
        words.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label key = new Label(keys.keyOf(Command.FIND));
        key.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(words, gap, key);
        content.getStyleClass().add("find-row");
        Button find = new Button();
        find.setGraphic(content);
        content.prefWidthProperty().bind(find.widthProperty().subtract(24)); // px of padding
        find.setId("find");
        find.setAccessibleText(Command.FIND.label());
        find.getStyleClass().setAll("find");
        find.setOnAction(e -> ask.accept(Command.FIND));
        find.setMinWidth(0);
        return find;
    }

    private Button icon(Ikon ikon, Command command) {
        Button button = new Button();
        button.setGraphic(new FontIcon(ikon));
        button.getStyleClass().setAll("icon-button");
        button.setId("do-" + command.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        button.setAccessibleText(command.label());
        button.setTooltip(new Tooltip(command.label() + " (" + keys.keyOf(command) + ")"));
        button.setOnAction(e -> ask.accept(command));
        return button;
    }
}

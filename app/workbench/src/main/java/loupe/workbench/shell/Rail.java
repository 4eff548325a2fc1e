package loupe.workbench.shell;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.workbench.paint.ScrollArea;

/// The chapters at the left edge, with how far the learner is in each; folded, it shows their numbers alone.
final class Rail extends ScrollArea {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final Outline outline;
    private final Function<String, Mark> marks;
    private final Consumer<String> open;
    private final Runnable unfold;
    private final VBox list = new VBox();
    private final Set<Integer> unfolded = new HashSet<>();
    private String here = "";
    private boolean folded;

    /// @param marks how far the learner is in a lesson
    /// @param open opens a lesson
    /// @param unfold unfolds the rail
    Rail(Outline outline, Function<String, Mark> marks, Consumer<String> open, Runnable unfold) {
        super();
        this.outline = outline;
        this.marks = marks;
        this.open = open;
        this.unfold = unfold;
        list.getStyleClass().add("rail-list");
        setContent(list);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("rail");
        setAccessibleText("Chapters");
    }

    /// Shows which lesson is open, and its chapter unfolded.
    void show(String lesson) {
        here = lesson;
        outline.partOf(lesson).ifPresent(p -> unfolded.add(p.number()));
        refresh();
    }

    /// Folds the rail to numbers, or unfolds it.
    void fold(boolean toNumbers) {
        if (folded == toNumbers && !list.getChildren().isEmpty()) {
            return;
        }
        folded = toNumbers;
        getStyleClass().remove("folded");
        if (folded) {
            getStyleClass().add("folded");
        }
        refresh();
    }

    boolean isFolded() {
        return folded;
    }

    /// Takes up how far the learner is now.
    void refresh() {
        list.getChildren().clear();
        for (Outline.Part part : outline.parts()) {
            list.getChildren().add(folded ? number(part) : chapter(part));
            if (!folded && unfolded.contains(part.number())) {
                part.items().forEach(item -> list.getChildren().add(lesson(item)));
            }
        }
    }

    private Node number(Outline.Part part) {
        Button button = new Button();
        button.setGraphic(new Label(Integer.toString(part.number())));
        button.getStyleClass().setAll("chapter");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText("Chapter " + part.name());
        button.setTooltip(new Tooltip(part.name()));
        button.pseudoClassStateChanged(OPEN, holdsHere(part));
        button.setOnAction(e -> {
            unfolded.add(part.number());
            unfold.run();
        });
        return button;
    }

    private Node chapter(Outline.Part part) {
        long done = part.items().stream()
                .filter(i -> marks.apply(i.id()) == Mark.DONE)
                .count();
        Label name = new Label(part.name());
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label count = new Label(done + "/" + part.items().size());
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("chapter-count");
        Button button = row("chapter", name, gap, count);
        button.setTooltip(new Tooltip(part.name()));
        button.setAccessibleText("Chapter " + part.name() + ", " + done + " of "
                + part.items().size() + " lessons done, " + (unfolded.contains(part.number()) ? "open" : "closed"));
        button.pseudoClassStateChanged(OPEN, holdsHere(part));
        button.setOnAction(e -> {
            if (!unfolded.remove(part.number())) {
                unfolded.add(part.number());
            }
            refresh();
        });
        return button;
    }

    private Node lesson(Outline.Item item) {
        Mark mark = marks.apply(item.id());
        Label sign = new Label(mark.sign());
        sign.getStyleClass().addAll("progress-mark", mark.name().toLowerCase(Locale.ROOT));
        Label title = new Label(item.name());
        title.setMinWidth(0);
        Button button = row("rail-lesson", sign, title);
        button.setTooltip(new Tooltip(item.name() + ", " + mark.word()));
        button.setId("lesson-" + item.id());
        button.setAccessibleText(item.name() + ", " + mark.word() + (item.id().equals(here) ? ", open" : ""));
        button.pseudoClassStateChanged(HERE, item.id().equals(here));
        button.setOnAction(e -> open.accept(item.id()));
        return button;
    }

    private boolean holdsHere(Outline.Part part) {
        return part.items().stream().anyMatch(i -> i.id().equals(here));
    }

    private static Button row(String style, Node... parts) {
        HBox content = new HBox(parts);
        content.getStyleClass().add("rail-row");
        Button button = new Button();
        button.setGraphic(content);
        button.setAccessibleRole(AccessibleRole.BUTTON);
        button.getStyleClass().setAll(style);
        button.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(button.widthProperty().subtract(14)); // px of padding
        return button;
    }
}

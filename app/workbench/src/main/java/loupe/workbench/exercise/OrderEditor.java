package loupe.workbench.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Item;
import loupe.course.exercise.Question;
import loupe.workbench.text.SafeText;

/// Items to put in order: drag a row, with a line where it will drop, or go to it and press Alt with Up or Down. Where
/// some do not belong, each row can be left out.
final class OrderEditor implements Editor {

    private static final int SHUFFLES = 50; // tries to find an order that is not right
    private static final int UP = 1; // place of a button in its row
    private static final int DOWN = 2;
    private static final PseudoClass LIFTED = PseudoClass.getPseudoClass("lifted");
    private static final PseudoClass DROP_ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass DROP_BELOW = PseudoClass.getPseudoClass("drop-below");

    private final Runnable changed;
    private final boolean choosy;
    private final List<Item> order = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final VBox box = new VBox();
    private Optional<Item> dragged = Optional.empty();

    OrderEditor(Question.Ordering question, long seed, Runnable changed) {
        this.changed = changed;
        choosy = !question.distractors().isEmpty();
        order.addAll(question.items());
        order.addAll(question.distractors());
        shuffle(question, new Random(seed));
        box.setId("answer");
        box.getStyleClass().add("order-rows");
        build();
    }

    /// The first order is none that would be right, so that doing nothing earns nothing.
    private void shuffle(Question.Ordering question, Random random) {
        Set<List<String>> right = new HashSet<>(question.acceptAlso());
        right.add(question.answer());
        for (int i = 0; i < SHUFFLES; i++) {
            Collections.shuffle(order, random);
            if (!right.contains(order.stream().map(Item::id).toList())) {
                return;
            }
        }
    }

    private void build() {
        box.getChildren().setAll(order.stream().map(this::row).toList());
    }

    private Node row(Item item) {
        SafeText text = new SafeText(item.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        Button up = mover(UP, "↑", item);
        Button down = mover(DOWN, "↓", item);
        HBox row = new HBox(text, up, down);
        if (choosy) {
            CheckBox in = new CheckBox("belongs");
            in.setSelected(!leftOut.contains(item.id()));
            in.setAccessibleText(item.text() + " belongs");
            in.selectedProperty().addListener((o, was, now) -> {
                leftOut.remove(item.id());
                if (!now) {
                    leftOut.add(item.id());
                }
                changed.run();
            });
            row.getChildren().add(in);
        }
        row.getStyleClass().add("order-row");
        row.setFocusTraversable(true);
        row.setAccessibleText((order.indexOf(item) + 1) + " of " + order.size() + ": " + item.text());
        row.addEventHandler(KeyEvent.KEY_PRESSED, e -> onKey(e, item));
        row.setOnMousePressed(e -> {
            dragged = Optional.of(item);
            row.requestFocus();
        });
        row.setOnDragDetected(e -> {
            row.startFullDrag();
            row.pseudoClassStateChanged(LIFTED, true);
            e.consume();
        });
        row.setOnMouseReleased(e -> row.pseudoClassStateChanged(LIFTED, false));
        row.setOnMouseDragEntered(e -> dragged.ifPresent(taken -> {
            int by = order.indexOf(item) - order.indexOf(taken);
            row.pseudoClassStateChanged(DROP_ABOVE, by < 0);
            row.pseudoClassStateChanged(DROP_BELOW, by > 0);
        }));
        row.setOnMouseDragExited(e -> {
            row.pseudoClassStateChanged(DROP_ABOVE, false);
            row.pseudoClassStateChanged(DROP_BELOW, false);
        });
        row.setOnMouseDragReleased(e -> {
            dragged.ifPresent(taken -> {
                int place = order.indexOf(item);
                moveTo(taken, place);
                box.getChildren().get(place).requestFocus();
            });
            dragged = Optional.empty();
        });
        return row;
    }

    /// @param button [#UP] or [#DOWN]
    private Button mover(int button, String sign, Item item) {
        Button mover = new Button(sign);
        mover.setAccessibleText((button == UP ? "Up: " : "Down: ") + item.text());
        mover.setOnAction(e -> {
            moveTo(item, order.indexOf(item) + (button == UP ? -1 : 1));
            HBox row = (HBox) box.getChildren().get(order.indexOf(item));
            row.getChildren().get(button).requestFocus(); // the rows are new; the keyboard stays with the item
        });
        mover.getStyleClass().add("mover");
        return mover;
    }

    private void onKey(KeyEvent e, Item item) {
        int by = e.getCode() == KeyCode.UP ? -1 : e.getCode() == KeyCode.DOWN ? 1 : 0;
        if (by == 0) {
            return;
        }
        int at = order.indexOf(item) + by;
        if (e.isAltDown()) {
            moveTo(item, at);
        }
        box.getChildren().get(Math.clamp(at, 0, order.size() - 1)).requestFocus();
        e.consume();
    }

    private void moveTo(Item item, int place) {
        order.remove(item);
        order.add(Math.clamp(place, 0, order.size()), item);
        build();
        changed.run();
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public Answer answer() {
        return Answer.of(
                order.stream().map(Item::id).filter(id -> !leftOut.contains(id)).toList());
    }

    @Override
    public void show(Answer answer) {
        if (!(answer instanceof Answer.Items(List<Answer> items))) {
            return;
        }
        List<String> wanted = items.stream().map(Answer::shown).toList();
        order.sort(java.util.Comparator.comparingInt(
                item -> wanted.contains(item.id()) ? wanted.indexOf(item.id()) : wanted.size()));
        leftOut.clear();
        if (choosy) {
            order.stream().map(Item::id).filter(id -> !wanted.contains(id)).forEach(leftOut::add);
        }
        build();
    }

    @Override
    public void focus() {
        box.getChildren().getFirst().requestFocus();
    }
}

package loupe.workbench.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Item;
import loupe.course.exercise.Question;
import loupe.workbench.text.SafeText;

/// Items to put in order: drag a row, or go to it and press Alt with Up or Down. Where some do not belong, each row can
/// be left out.
final class OrderEditor implements Editor {

    private final Runnable changed;
    private final boolean choosy;
    private final List<Item> order = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final VBox box = new VBox();

    OrderEditor(Question.Ordering question, long seed, Runnable changed) {
        this.changed = changed;
        choosy = !question.distractors().isEmpty();
        order.addAll(question.items());
        order.addAll(question.distractors());
        Collections.shuffle(order, new Random(seed));
        box.setId("answer");
        box.getStyleClass().add("order-rows");
        build();
    }

    private void build() {
        box.getChildren().setAll(order.stream().map(this::row).toList());
    }

    private Node row(Item item) {
        SafeText text = new SafeText(item.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        Button up = mover("Up", "↑", item, -1);
        Button down = mover("Down", "↓", item, 1);
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
        row.setOnDragDetected(e -> {
            Dragboard board = row.startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.putString(item.id());
            board.setContent(content);
            e.consume();
        });
        row.setOnDragOver(e -> e.acceptTransferModes(TransferMode.MOVE));
        row.setOnDragDropped(e -> {
            moveTo(e.getDragboard().getString(), order.indexOf(item));
            e.setDropCompleted(true);
        });
        return row;
    }

    private Button mover(String name, String sign, Item item, int by) {
        Button button = new Button(sign);
        button.setAccessibleText(name + ": " + item.text());
        button.setOnAction(e -> moveTo(item.id(), order.indexOf(item) + by));
        button.getStyleClass().add("mover");
        return button;
    }

    private void onKey(KeyEvent e, Item item) {
        int by = e.getCode() == KeyCode.UP ? -1 : e.getCode() == KeyCode.DOWN ? 1 : 0;
        if (by == 0) {
            return;
        }
        int at = order.indexOf(item) + by;
        if (e.isAltDown()) {
            moveTo(item.id(), at);
        }
        box.getChildren().get(Math.clamp(at, 0, order.size() - 1)).requestFocus();
        e.consume();
    }

    private void moveTo(String id, int place) {
        order.stream().filter(item -> item.id().equals(id)).findFirst().ifPresent(item -> {
            order.remove(item);
            order.add(Math.clamp(place, 0, order.size()), item);
            build();
            changed.run();
        });
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

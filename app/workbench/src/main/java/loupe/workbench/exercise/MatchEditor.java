package loupe.workbench.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Item;
import loupe.course.exercise.Question;
import loupe.workbench.text.SafeText;
import org.jspecify.annotations.Nullable;

/// For each item on the left, a place for its partner: drag one of the partners below to it, or choose from its list.
final class MatchEditor implements Editor {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass LIFTED = PseudoClass.getPseudoClass("lifted");
    private static final PseudoClass DROP_HERE = PseudoClass.getPseudoClass("drop-here");

    private final Question.Matching question;
    private final List<ComboBox<String>> boxes = new ArrayList<>();
    private final GridPane grid = new GridPane();
    private final FlowPane tray = new FlowPane();
    private final VBox whole = new VBox(grid, tray);
    private OptionalInt dragged = OptionalInt.empty(); // the partner on its way, by its place on the right

    MatchEditor(Question.Matching question, Runnable changed) {
        this.question = question;
        grid.setId("answer");
        grid.getStyleClass().add("match-grid");
        List<String> partners = question.right().stream().map(Item::text).toList();
        for (Item item : question.left()) {
            ComboBox<String> box = new ComboBox<>();
            box.getItems().setAll(partners);
            box.setPromptText("choose");
            box.setAccessibleText("Partner of " + item.text());
            box.valueProperty().addListener((o, was, now) -> {
                mark(List.of());
                changed.run();
            });
            SafeText text = new SafeText(item.text());
            takesDrops(text, box);
            takesDrops(box, box);
            grid.addRow(boxes.size(), text, box);
            boxes.add(box);
        }
        tray.getStyleClass().add("partners");
        for (int i = 0; i < partners.size(); i++) {
            tray.getChildren().add(partner(partners.get(i), i));
        }
        whole.getStyleClass().add("answer-box");
        whole.setOnDragDetected(e -> {
            if (dragged.isPresent()) {
                whole.startFullDrag();
                lift(true);
                e.consume();
            }
        });
        whole.setOnMouseReleased(e -> {
            lift(false);
            dragged = OptionalInt.empty();
        });
    }

    private void lift(boolean up) {
        dragged.ifPresent(i -> tray.getChildren().get(i).pseudoClassStateChanged(LIFTED, up));
    }

    /// A partner that can be dragged to its place; the lists do the same by keyboard.
    private Node partner(String text, int place) {
        SafeText chip = new SafeText(text);
        chip.getStyleClass().addAll("chip", "partner");
        chip.setOnMousePressed(e -> dragged = OptionalInt.of(place));
        return chip;
    }

    private void takesDrops(Node over, ComboBox<String> box) {
        over.setOnMouseDragEntered(e -> box.pseudoClassStateChanged(DROP_HERE, dragged.isPresent()));
        over.setOnMouseDragExited(e -> box.pseudoClassStateChanged(DROP_HERE, false));
        over.setOnMouseDragReleased(e -> {
            dragged.ifPresent(box.getSelectionModel()::select);
            box.pseudoClassStateChanged(DROP_HERE, false);
            box.requestFocus();
        });
    }

    @Override
    public Region node() {
        return whole;
    }

    @Override
    public Answer answer() {
        Map<String, Answer> pairs = new LinkedHashMap<>();
        for (int i = 0; i < boxes.size(); i++) {
            int chosen = boxes.get(i).getSelectionModel().getSelectedIndex();
            if (chosen >= 0) {
                pairs.put(
                        question.left().get(i).id(),
                        Answer.of(question.right().get(chosen).id()));
            }
        }
        return pairs.isEmpty() ? Answer.NOTHING : new Answer.Fields(pairs);
    }

    @Override
    public void show(Answer answer) {
        if (!(answer instanceof Answer.Fields(Map<String, Answer> pairs))) {
            return;
        }
        for (int i = 0; i < boxes.size(); i++) {
            @Nullable Answer end = pairs.get(question.left().get(i).id());
            for (int j = 0; end != null && j < question.right().size(); j++) {
                if (question.right().get(j).id().equals(end.shown())) {
                    boxes.get(i).getSelectionModel().select(j);
                }
            }
        }
    }

    @Override
    public void focus() {
        boxes.getFirst().requestFocus();
    }

    @Override
    public void mark(List<Boolean> marks) {
        for (int i = 0; i < boxes.size(); i++) {
            boolean known = i < marks.size();
            boxes.get(i).pseudoClassStateChanged(RIGHT, known && marks.get(i));
            boxes.get(i).pseudoClassStateChanged(WRONG, known && !marks.get(i));
        }
    }
}

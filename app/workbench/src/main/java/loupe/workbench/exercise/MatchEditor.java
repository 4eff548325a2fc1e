package loupe.workbench.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Item;
import loupe.course.exercise.Question;
import loupe.workbench.text.SafeText;
import org.jspecify.annotations.Nullable;

/// For each item on the left, a list to choose its partner from.
final class MatchEditor implements Editor {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Question.Matching question;
    private final List<ComboBox<String>> boxes = new ArrayList<>();
    private final GridPane grid = new GridPane();

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
            grid.addRow(boxes.size(), new SafeText(item.text()), box);
            boxes.add(box);
        }
    }

    @Override
    public Region node() {
        return grid;
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

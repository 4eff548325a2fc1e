package loupe.workbench.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Option;
import loupe.course.exercise.Question;
import loupe.workbench.text.Prose;

/// Options to choose one or several from. Arrow keys move, Space chooses.
final class ChoiceEditor implements Editor {

    private final VBox box = new VBox();
    private final List<String> ids = new ArrayList<>();
    private final List<ButtonBase> buttons = new ArrayList<>();

    private ChoiceEditor() {
        box.setId("answer");
        box.getStyleClass().add("choices");
    }

    static ChoiceEditor one(Question.SingleChoice question, long seed, Prose prose, Runnable changed) {
        ChoiceEditor editor = new ChoiceEditor();
        ToggleGroup group = new ToggleGroup();
        for (Option option : ordered(question.options(), question.shown(), seed)) {
            RadioButton button = new RadioButton();
            button.setToggleGroup(group);
            editor.add(option, button, prose);
        }
        group.selectedToggleProperty().addListener((o, was, now) -> changed.run());
        return editor;
    }

    static ChoiceEditor several(Question.MultipleChoice question, long seed, Prose prose, Runnable changed) {
        ChoiceEditor editor = new ChoiceEditor();
        for (Option option : ordered(question.options(), question.shown(), seed)) {
            CheckBox button = new CheckBox();
            button.selectedProperty().addListener((o, was, now) -> changed.run());
            editor.add(option, button, prose);
        }
        return editor;
    }

    /// The same order for the same learner and exercise, whenever it is opened.
    private static List<Option> ordered(List<Option> options, Question.Shown shown, long seed) {
        List<Option> ordered = new ArrayList<>(options);
        if (shown == Question.Shown.SHUFFLED) {
            Collections.shuffle(ordered, new Random(seed));
        }
        return ordered;
    }

    private void add(Option option, ButtonBase button, Prose prose) {
        Region text = prose.of(option.text());
        text.getStyleClass().add("option-text");
        text.setOnMouseClicked(e -> {
            button.requestFocus();
            button.fire();
        });
        HBox.setHgrow(text, Priority.ALWAYS);
        button.setAccessibleText(Prose.spoken(option.text()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(button, text);
        row.getStyleClass().add("option");
        ids.add(option.id());
        buttons.add(button);
        box.getChildren().add(row);
    }

    private static boolean chosen(ButtonBase button) {
        return button instanceof RadioButton radio ? radio.isSelected() : ((CheckBox) button).isSelected();
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public Answer answer() {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (chosen(buttons.get(i))) {
                chosen.add(ids.get(i));
            }
        }
        return chosen.isEmpty() ? Answer.NOTHING : Answer.of(chosen);
    }

    @Override
    public void show(Answer answer) {
        List<String> wanted = answer instanceof Answer.Items(List<Answer> items)
                ? items.stream().map(Answer::shown).toList()
                : List.of(answer.shown());
        for (int i = 0; i < ids.size(); i++) {
            boolean on = wanted.contains(ids.get(i));
            switch (buttons.get(i)) {
                case RadioButton radio -> radio.setSelected(on);
                case CheckBox check -> check.setSelected(on);
                default -> throw new IllegalStateException("an option is a radio button or a check box");
            }
        }
    }

    @Override
    public void focus() {
        buttons.stream()
                .filter(ChoiceEditor::chosen)
                .findFirst()
                .orElse(buttons.getFirst())
                .requestFocus();
    }
}

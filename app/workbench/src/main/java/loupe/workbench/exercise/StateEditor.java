package loupe.workbench.exercise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.checker.PaneState;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Question;
import loupe.course.experiment.Settings;

/// No editor at all: the answer is the state of the pane. It shows which settings count, as they are now.
final class StateEditor implements Editor {

    private static final int LONGEST = 60; // characters of one setting

    private final Question.GoalState question;
    private final ObservableValue<Settings> settings;
    private final Label counts = new Label();
    private final VBox box = new VBox(counts);
    private final ChangeListener<Settings> follow = (o, was, now) -> tell(now);

    StateEditor(Question.GoalState question, ObservableValue<Settings> settings) {
        this.question = question;
        this.settings = settings;
        counts.setId("answer");
        counts.setWrapText(true);
        counts.getStyleClass().addAll("answer-preview", "state-now");
        box.getStyleClass().add("answer-box");
        settings.addListener(follow);
        tell(settings.getValue());
    }

    private void tell(Settings now) {
        counts.setText("The pane now: "
                + question.state().keySet().stream()
                        .filter(now::has)
                        .map(name -> name + " = " + brief(now.write(name)))
                        .collect(Collectors.joining(", ")));
    }

    private static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    @Override
    public Region node() {
        return box;
    }

    /// Only the settings that the goals read.
    @Override
    public Answer answer() {
        Map<String, Answer> counted = new LinkedHashMap<>();
        PaneState.of(settings.getValue()).fields().forEach((name, value) -> {
            if (question.state().containsKey(name)) {
                counted.put(name, value);
            }
        });
        return new Answer.Fields(counted);
    }

    @Override
    public void show(Answer answer) {
        // the pane keeps its own state
    }

    @Override
    public void focus() {
        box.requestFocus();
    }

    @Override
    public void close() {
        settings.removeListener(follow);
    }
}

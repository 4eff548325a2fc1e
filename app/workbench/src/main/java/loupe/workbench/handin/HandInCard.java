package loupe.workbench.handin;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import loupe.checker.submission.Student;
import loupe.checker.submission.Submission;
import loupe.workbench.lesson.Sentences;
import loupe.workbench.live.Outcome;

/// The card that asks for whom the answers are, and says what will be in the file.
public final class HandInCard extends VBox {

    private static final int LONGEST_NAME = 120; // characters

    private final TextField key = new TextField();
    private final TextField name = new TextField();
    private final Label help = new Label();
    private final Label sum = new Label("Your answers are being gathered.");
    private final Button save = new Button("Save the file…");
    private Optional<CourseAnswers> answers = Optional.empty();

    /// @param remembered who handed in last
    /// @param write asks where the file goes and writes it
    public HandInCard(Optional<Student> remembered, Consumer<Ready> write) {
        Label title = new Label("Hand in answers");
        title.getStyleClass().add("keys-title");
        key.setId("student-key");
        key.setPromptText("s-0042");
        key.setAccessibleText("Your student key");
        name.setId("student-name");
        name.setPromptText("may stay empty");
        name.setAccessibleText("Your name, may stay empty");
        remembered.ifPresent(student -> {
            key.setText(student.key());
            name.setText(student.display().orElse(""));
        });
        GridPane fields = new GridPane();
        fields.getStyleClass().add("hand-in-fields");
        fields.addRow(0, labelled("Student key", key), key);
        fields.addRow(1, labelled("Name", name), name);
        help.setId("student-key-help");
        help.getStyleClass().add("muted");
        sum.setId("hand-in-sum");
        for (Label line : new Label[] {help, sum}) {
            line.setWrapText(true);
        }
        save.setId("hand-in-save");
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.setOnAction(e -> ready().ifPresent(write));
        HBox row = new HBox(save);
        key.textProperty().addListener((o, was, now) -> tell());
        name.textProperty().addListener((o, was, now) -> tell());
        getStyleClass().addAll("term-overlay", "hand-in-card");
        getChildren().addAll(title, sum, fields, help, row);
        tell();
    }

    private static Label labelled(String text, TextField field) {
        Label label = new Label(text);
        label.setLabelFor(field);
        return label;
    }

    /// Who hands in what.
    public record Ready(CourseAnswers answers, Student student) {

        /// What is written, with an id of its own.
        public Submission submission(Instant now) {
            return answers.by(student, TimeOrderedIds.at(now, new SecureRandom()), now);
        }
    }

    /// Puts the caret where typing starts.
    public void begin() {
        key.requestFocus();
    }

    /// Tells what will be handed in.
    public void show(Outcome<CourseAnswers> outcome) {
        switch (outcome) {
            case Outcome.Done<CourseAnswers>(CourseAnswers gathered) -> {
                answers = Optional.of(gathered);
                int parts = gathered.answers().size();
                sum.setText(
                        parts == 0
                                ? "You have not answered anything yet."
                                : count(gathered.attempts(), "answer") + " to " + count(parts, "question")
                                        + ", as you gave them. Points are not in the file.");
            }
            case Outcome.Failed<CourseAnswers>(Throwable cause) ->
                sum.setText("Your answers cannot be gathered: " + Sentences.of(cause));
        }
        tell();
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private Optional<Ready> ready() {
        Optional<Student> student =
                StudentKey.typed(key.getText()).map(k -> new Student(k.text(), named(), Optional.empty(), Map.of()));
        return answers.filter(a -> !a.answers().isEmpty()).flatMap(a -> student.map(s -> new Ready(a, s)));
    }

    private Optional<String> named() {
        String typed = name.getText().strip();
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(typed.substring(0, Math.min(LONGEST_NAME, typed.length())));
    }

    private void tell() {
        boolean fits = StudentKey.typed(key.getText()).isPresent();
        boolean wrong = !fits && !key.getText().isBlank();
        help.setText(
                wrong
                        ? "Small letters, digits and . _ - only, at most 64, beginning with a letter or digit."
                        : "The key is what your class knows you by. It is remembered on this computer.");
        help.getStyleClass().removeAll("unreadable");
        if (wrong) {
            help.getStyleClass().add("unreadable");
        }
        save.setDisable(ready().isEmpty());
    }
}

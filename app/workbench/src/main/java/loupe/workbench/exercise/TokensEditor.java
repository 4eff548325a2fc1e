package loupe.workbench.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Question;
import loupe.workbench.text.SafeText;

/// A field for tokens in a row; below it each token stands on a chip of its own, as it will be graded.
final class TokensEditor implements Editor {

    private static final int MOST_SHOWN = 60; // chips

    private final Question.Tokens question;
    private final TextField field = new TextField();
    private final FlowPane chips = new FlowPane();
    private final VBox box = new VBox(field, chips);

    TokensEditor(Question.Tokens question, Runnable changed) {
        this.question = question;
        Typing.limit(field, Typing.SHORT);
        field.setId("answer");
        field.setPrefColumnCount(22);
        field.setAccessibleText("Your answer, tokens with spaces between them");
        field.getStyleClass().add("answer-field");
        chips.getStyleClass().add("chips");
        box.getStyleClass().add("answer-box");
        field.textProperty().addListener((o, was, now) -> {
            tell();
            changed.run();
        });
        tell();
    }

    private List<String> tokens() {
        String text = field.getText().strip();
        boolean parted = text.chars().anyMatch(c -> Character.isWhitespace(c) || c == ',');
        boolean letters = question.cut() == Question.Tokens.Cut.CHARACTERS
                || (question.cut() == Question.Tokens.Cut.CHARACTERS_OR_WORDS && !parted);
        if (letters) {
            return text.codePoints()
                    .filter(c -> !Character.isWhitespace(c))
                    .mapToObj(Character::toString)
                    .toList();
        }
        return Arrays.stream(text.split("[\\s,]+")).filter(t -> !t.isEmpty()).toList();
    }

    private void tell() {
        List<String> tokens = tokens();
        chips.getChildren().clear();
        if (tokens.isEmpty()) {
            Label wish = new Label("tokens, parted by spaces");
            wish.getStyleClass().add("answer-preview");
            chips.getChildren().add(wish);
        }
        for (String token : tokens.subList(0, Math.min(MOST_SHOWN, tokens.size()))) {
            SafeText chip = new SafeText(token);
            chip.getStyleClass().add("chip");
            chips.getChildren().add(chip);
        }
    }

    @Override
    public Region node() {
        return box;
    }

    /// The tokens one by one, so that what was shown is what is graded.
    @Override
    public Answer answer() {
        List<String> tokens = tokens();
        return tokens.isEmpty() ? Answer.NOTHING : Answer.of(tokens);
    }

    @Override
    public void show(Answer answer) {
        field.setText(
                answer instanceof Answer.Items(List<Answer> items)
                        ? items.stream().map(Answer::shown).collect(Collectors.joining(" "))
                        : answer.shown());
    }

    @Override
    public void focus() {
        field.requestFocus();
    }
}

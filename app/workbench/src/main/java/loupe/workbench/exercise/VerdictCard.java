package loupe.workbench.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import loupe.checker.PartResult;
import loupe.checker.Status;
import loupe.course.exercise.Show;
import loupe.workbench.paint.Numbers;
import loupe.workbench.text.Prose;
import loupe.workbench.text.SafeText;

/// What came of an answer, in words: the verdict, why, and the way to the place in the picture. Hints and the solution
/// stand here too.
final class VerdictCard extends VBox {

    private static final List<String> TONES = List.of("right", "partly", "wrong", "unread", "review");

    private final Prose prose;
    private final Consumer<Show> jump;
    private final List<String> hints = new ArrayList<>();

    /// @param jump goes to a step of the lesson and lights a tensor
    VerdictCard(Prose prose, Consumer<Show> jump) {
        this.prose = prose;
        this.jump = jump;
        setId("verdict");
        getStyleClass().add("verdict");
        setAccessibleRole(AccessibleRole.PARENT);
        clear();
    }

    void clear() {
        getChildren().clear();
        getStyleClass().removeAll(TONES);
        hints.clear();
        appear();
    }

    void show(PartResult result) {
        clear();
        getStyleClass().add(tone(result.status()));
        Label word = new Label(word(result));
        word.getStyleClass().add("verdict-word");
        getChildren().add(word);
        result.feedback().forEach(line -> getChildren().add(prose.of(line)));
        if (result.status() == Status.INVALID) {
            add("This was not counted as a try.", "muted");
        }
        result.show().ifPresent(place -> {
            Hyperlink link = new Hyperlink("Show me where ›");
            link.setId("show-me-where");
            link.setAccessibleHelp("Goes to step " + place.step() + " of the lesson");
            link.setOnAction(e -> jump.accept(place));
            getChildren().add(link);
        });
        appear();
        setAccessibleText(word(result) + " " + String.join(" ", result.feedback()));
    }

    /// A sentence of the bar itself, such as that hints come after a try.
    void say(String sentence) {
        add(sentence, "muted");
        appear();
    }

    void hint(int number, String text) {
        if (!hints.contains(text)) {
            hints.add(text);
            add("Hint " + number, "verdict-heading");
            getChildren().add(prose.of(text));
            appear();
        }
    }

    void solution(List<String> texts) {
        if (lookup(".solution") != null) {
            return;
        }
        add("Solution", "verdict-heading");
        for (String text : texts) {
            SafeText line = new SafeText(text);
            line.getStyleClass().add("solution");
            getChildren().add(line);
        }
        appear();
    }

    private void add(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        getChildren().add(label);
    }

    private void appear() {
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private static String word(PartResult result) {
        return switch (result.status()) {
            case CORRECT -> "✓ Right";
            case PARTIAL ->
                (result.carried() == PartResult.Carried.FORWARD ? "✓ Right, given your earlier answer: " : "◐ Partly: ")
                        + points(result);
            case INCORRECT -> "✗ Not yet";
            case INVALID -> "? This cannot be read";
            case NEEDS_REVIEW -> "… Needs review";
            case UNANSWERED -> "There is nothing to check yet";
            case ERROR -> "! This could not be graded; nothing is lost";
        };
    }

    private static String points(PartResult result) {
        return Numbers.plain(result.points()) + " of " + Numbers.plain(result.maxPoints())
                + (result.maxPoints() == 1 ? " point" : " points");
    }

    private static String tone(Status status) {
        return switch (status) {
            case CORRECT -> "right";
            case PARTIAL -> "partly";
            case INCORRECT -> "wrong";
            case INVALID, ERROR -> "unread";
            case UNANSWERED, NEEDS_REVIEW -> "review";
        };
    }
}

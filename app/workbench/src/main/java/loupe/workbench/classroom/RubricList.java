package loupe.workbench.classroom;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.checker.text.Idea;
import loupe.checker.text.State;
import loupe.course.exercise.Rubric;

/// The ideas that earn points, and which of them the program found in an answer.
final class RubricList extends VBox {

    RubricList() {
        getStyleClass().add("rubric");
        setId("rubric");
    }

    /// @param remarks what the checker says about the answer, which names the mistakes in it
    void show(Rubric rubric, List<Idea> ideas, List<String> remarks) {
        getChildren().clear();
        for (Rubric.Concept concept : rubric.concepts()) {
            Optional<Idea> idea = ideas.stream()
                    .filter(i -> i.concept().id().equals(concept.id()))
                    .findFirst();
            getChildren().add(row(concept, idea));
        }
        for (Rubric.Trap trap : rubric.traps().stream()
                .filter(t -> remarks.contains(t.feedback()))
                .toList()) {
            Label mark = new Label("!");
            mark.getStyleClass().addAll("rubric-mark", "rubric-contra");
            getChildren().add(line(mark, "mistake: " + ClassModel.words(trap.id()), trap.feedback()));
        }
    }

    private static HBox row(Rubric.Concept concept, Optional<Idea> idea) {
        State state = idea.map(Idea::state).orElse(State.NO);
        Label mark = new Label(
                switch (state) {
                    case YES -> "✓";
                    case CONTRA -> "✗";
                    case MIXED -> "±";
                    case NO -> "·";
                });
        mark.getStyleClass().addAll("rubric-mark", "rubric-" + state.name().toLowerCase(java.util.Locale.ROOT));
        String need = concept.need() == Rubric.Need.EXTRA ? ", extra" : "";
        String head = ClassModel.words(concept.id()) + " (" + GradesArea.shown(concept.points()) + need + ")";
        String below = switch (state) {
            case YES -> "found: “" + idea.map(Idea::quote).orElse("") + "”";
            case CONTRA -> "said the other way round: “" + idea.map(Idea::quote).orElse("") + "”";
            case MIXED -> "said both ways: “" + idea.map(Idea::quote).orElse("") + "”";
            case NO -> "not found" + concept.missing().map(m -> ": " + m).orElse("");
        };
        return line(mark, head, below);
    }

    private static HBox line(Label mark, String head, String below) {
        VBox words = new VBox(Cards.text(head), Cards.text(below, "muted", "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(mark, words);
        row.getStyleClass().add("rubric-row");
        return row;
    }
}

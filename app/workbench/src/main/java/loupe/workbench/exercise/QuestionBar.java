package loupe.workbench.exercise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.checker.ExperimentRunner;
import loupe.checker.Grader;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.Show;
import loupe.course.experiment.Lab;
import loupe.course.progress.ProgressStore;
import loupe.workbench.lesson.ExerciseBar;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.text.Connections;
import loupe.workbench.text.Prose;

/// The exercises of a lesson along its lower edge, one question at a time.
///
/// Every part of an exercise is a question of its own. Ctrl+Enter checks the answer; the bar is as high as its editor
/// needs.
public final class QuestionBar implements ExerciseBar {

    private static final KeyCombination CHECK = KeyCombination.keyCombination("Shortcut+Enter");

    private final ExercisePack pack;
    private final List<Task> tasks;
    private final AnswerBook book;
    private final OpenQuestion.Desk desk;
    private final ReadOnlyObjectWrapper<Score> score;
    private final Label count = new Label();
    private final Button previous = new Button("‹");
    private final Button next = new Button("›");
    private final Button otherNumbers = new Button("Other numbers");
    private final HBox bar = new HBox();
    private Optional<OpenQuestion> open = Optional.empty();
    private int at;
    private int variant; // index among the variants that are handed out

    /// @param pack the exercises of the lesson
    /// @param lesson id of the lesson, under which answers are kept
    /// @param connections what the words of the questions are tied to
    public QuestionBar(
            ExercisePack pack,
            String lesson,
            LessonContext context,
            Connections connections,
            Lab lab,
            ProgressStore store) {
        this.pack = pack;
        this.tasks = Task.all(pack);
        this.book = new AnswerBook(store, lesson);
        Prose prose = new Prose(connections);
        desk = new OpenQuestion.Desk(
                book,
                new Grader(new ExperimentRunner(lab)),
                context.runner(),
                new Editors(prose, context.model().settingsProperty()),
                prose,
                place -> jump(place, context));
        score = new ReadOnlyObjectWrapper<>(this, "score", book.score(pack));
        build();
        at = firstUnsolved();
        show();
    }

    /// How many questions a lesson has: every part of an exercise is one.
    public static int count(ExercisePack pack) {
        return Task.all(pack).size();
    }

    private void build() {
        count.setId("exercise-count");
        count.getStyleClass().add("exercise-count");
        previous.setId("previous-exercise");
        previous.setAccessibleText("Previous exercise");
        previous.setOnAction(e -> go(at - 1));
        next.setId("next-exercise");
        next.setAccessibleText("Next exercise");
        next.setOnAction(e -> go(at + 1));
        otherNumbers.setId("other-numbers");
        otherNumbers.setAccessibleHelp("The same question with other numbers");
        otherNumbers.setOnAction(e -> {
            variant++;
            show();
            focus();
        });
        FlowPane steps = new FlowPane(previous, next, otherNumbers);
        steps.getStyleClass().add("exercise-steps");
        VBox head = new VBox(count, steps);
        head.getStyleClass().add("exercise-head");
        bar.getChildren().add(head);
        bar.setId("exercises");
        bar.getStyleClass().add("exercises");
        bar.setAccessibleText("Exercises");
        bar.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (CHECK.match(e)) {
                e.consume();
                open.ifPresent(OpenQuestion::check);
            }
        });
        if (tasks.isEmpty()) {
            bar.setVisible(false);
            bar.setManaged(false);
        }
    }

    private void go(int index) {
        if (index >= 0 && index < tasks.size()) {
            at = index;
            variant = 0;
            show();
            focus();
        }
    }

    private void show() {
        if (tasks.isEmpty()) {
            return;
        }
        open.ifPresent(OpenQuestion::close);
        Task task = tasks.get(at);
        List<Integer> variants = task.exercise().parameters().deploy();
        int drawn = variants.isEmpty() ? 0 : variants.get(Math.floorMod(variant, variants.size()));
        OpenQuestion question = new OpenQuestion(new Asked(task, drawn), desk, () -> score.set(book.score(pack)));
        open = Optional.of(question);
        bar.getChildren().removeIf(child -> bar.getChildren().indexOf(child) > 0);
        HBox.setHgrow(question.node(), Priority.ALWAYS);
        bar.getChildren().add(question.node());
        count.setText(("Exercise " + task.shown() + " / " + pack.exercises().size()).toUpperCase(Locale.ROOT));
        count.setAccessibleText("Exercise " + task.shown() + " of "
                + pack.exercises().size() + ": " + task.exercise().title());
        previous.setDisable(at == 0);
        next.setDisable(at == tasks.size() - 1);
        otherNumbers.setVisible(variants.size() > 1);
        otherNumbers.setManaged(variants.size() > 1);
    }

    private int firstUnsolved() {
        for (int i = 0; i < tasks.size(); i++) {
            if (!book.solved(tasks.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private static void jump(Show place, LessonContext context) {
        context.model().stepProperty().set(place.step() - 1);
        place.site().ifPresent(site -> context.selection().litProperty().set(site));
    }

    @Override
    public Node node() {
        return bar;
    }

    @Override
    public ReadOnlyObjectProperty<Score> score() {
        return score.getReadOnlyProperty();
    }

    @Override
    public void focus() {
        open.ifPresent(OpenQuestion::focus);
    }
}

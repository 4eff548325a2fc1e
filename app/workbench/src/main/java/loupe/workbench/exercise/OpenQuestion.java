package loupe.workbench.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import loupe.checker.Attempt;
import loupe.checker.Grader;
import loupe.checker.PartResult;
import loupe.checker.Status;
import loupe.course.exercise.Answer;
import loupe.course.exercise.FeedbackTime;
import loupe.course.exercise.Hint;
import loupe.course.exercise.Part;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;

/// One question in the bar: what is asked, the editor, and what came of the answer.
final class OpenQuestion {

    private static final Duration PAUSE = Duration.millis(800); // of typing, after which the draft is kept

    private final Asked asked;
    private final AnswerBook book;
    private final Grader grader;
    private final Runner runner;
    private final Runnable kept;
    private final Editor editor;
    private final VerdictCard verdict;
    private final VerdictScroll said;
    private final Button check = new Button("Check");
    private final Button hint = new Button("Hint");
    private final Button solution = new Button("Solution");
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final HBox node;
    private int hintsShown;
    private boolean checking;

    /// @param kept told when an answer was kept
    OpenQuestion(Asked asked, Desk desk, Runnable kept) {
        this.asked = asked;
        this.book = desk.book();
        this.grader = desk.grader();
        this.runner = desk.runner();
        this.kept = kept;
        editor = desk.editors().of(asked, pause::playFromStart);
        verdict = new VerdictCard(desk.prose(), desk.jump());
        said = new VerdictScroll(verdict);
        pause.setOnFinished(e -> keepDraft());
        book.begun(asked).ifPresent(editor::show);
        Region question = desk.prose().of(asked.text());
        question.setId("question");
        question.getStyleClass().add("question");
        HBox.setHgrow(question, Priority.ALWAYS);
        VBox work = new VBox(editor.node(), buttons());
        work.getStyleClass().add("question-work");
        HBox.setHgrow(said, Priority.SOMETIMES);
        node = new HBox(question, work, said);
        node.setFillHeight(false);
        node.getStyleClass().add("open-question");
        if (book.solved(asked)) {
            verdict.say("✓ You solved this one.");
        }
    }

    /// What an open question shares with all others of the lesson.
    ///
    /// @param jump goes to a step of the lesson and lights a tensor
    record Desk(
            AnswerBook book,
            Grader grader,
            Runner runner,
            Editors editors,
            loupe.workbench.text.Prose prose,
            java.util.function.Consumer<loupe.course.exercise.Show> jump) {}

    private FlowPane buttons() {
        boolean goal = asked.part().question() instanceof loupe.course.exercise.Question.GoalState;
        check.setText(goal ? "Check this state" : "Check");
        check.setId("check");
        check.getStyleClass().add("accent");
        check.setAccessibleHelp("Ctrl+Enter checks too");
        check.setOnAction(e -> check());
        hint.setId("hint");
        hint.setOnAction(e -> hint());
        hint.setVisible(!hints().isEmpty());
        hint.setManaged(!hints().isEmpty());
        solution.setId("solution");
        solution.setOnAction(e -> solution());
        FlowPane row = new FlowPane(check, hint, solution);
        row.getStyleClass().add("question-buttons");
        return row;
    }

    Region node() {
        return node;
    }

    void focus() {
        editor.focus();
    }

    /// Grades what stands in the editor. What cannot be read costs nothing.
    void check() {
        if (checking) {
            return;
        }
        if (usedUp()) {
            verdict.say(noMore());
            solution();
            return;
        }
        checking = true;
        Attempt attempt = attempt();
        keepDraft();
        runner.<PartResult>start(() -> grader.grade(attempt), outcome -> show(attempt, outcome));
    }

    /// Whether there are no tries left.
    private boolean usedUp() {
        int most = asked.mostTries();
        return most > 0 && book.wrongBefore(asked) >= most && !book.solved(asked);
    }

    private String noMore() {
        String end = told() ? " used up; here is the solution." : " used up.";
        return asked.mostTries() == 1
                ? "The one try of this question is" + end
                : "The " + asked.mostTries() + " tries of this question are" + end;
    }

    /// Whether more than the verdict may be said before all answers are in.
    private boolean told() {
        return asked.part().feedback() == FeedbackTime.AT_ONCE;
    }

    private void show(Attempt attempt, Outcome<PartResult> outcome) {
        checking = false;
        switch (outcome) {
            case Outcome.Done<PartResult>(PartResult result) -> {
                verdict.show(told() ? result : result.withoutReasons());
                said.setVvalue(0);
                editor.mark(!told() || result.status() == Status.CORRECT ? List.of() : result.cells());
                book.keep(asked, attempt.answer(), result);
                if (told() && usedUp()) {
                    verdict.say(noMore());
                    verdict.solution(Solutions.of(grader, attempt));
                }
                kept.run();
            }
            case Outcome.Failed<PartResult>(Throwable cause) -> {
                verdict.clear();
                verdict.say(
                        "This could not be graded, and nothing is lost: " + loupe.workbench.lesson.Sentences.of(cause));
            }
        }
    }

    private Attempt attempt() {
        Map<String, Answer> earlier = new HashMap<>();
        for (Part other : asked.exercise().parts()) {
            if (other != asked.part()) {
                book.last(asked.other(other)).ifPresent(answer -> earlier.put(other.id(), answer));
            }
        }
        return new Attempt(
                asked.exercise(),
                asked.part(),
                asked.variant(),
                editor.answer(),
                earlier,
                book.wrongBefore(asked),
                hintsShown);
    }

    private List<Hint> hints() {
        return Stream.concat(asked.exercise().hints().stream(), asked.part().hints().stream())
                .toList();
    }

    private void hint() {
        if (hintsShown == hints().size()) {
            verdict.say("There are no more hints.");
            return;
        }
        Hint next = hints().get(hintsShown);
        if (book.tries(asked) < next.after()) {
            verdict.say(next.after() == 1 ? "Try once first; then there is a hint." : "Try again first.");
            return;
        }
        hintsShown++;
        book.hints(asked, hintsShown);
        verdict.hint(hintsShown, next.text().render(asked.exercise().names(asked.variant())));
        said.toEnd();
    }

    private void solution() {
        if (book.tries(asked) == 0) {
            verdict.say("Try once first; then the solution is open.");
            return;
        }
        if (!told()) {
            verdict.say("The solution opens once all answers are in.");
            return;
        }
        int left = asked.mostTries() - book.wrongBefore(asked);
        if (left > 0 && !book.solved(asked)) {
            verdict.say(
                    "The solution opens after the last try; there " + (left == 1 ? "is 1" : "are " + left) + " left.");
            return;
        }
        verdict.solution(Solutions.of(grader, attempt()));
        said.toEnd();
    }

    private void keepDraft() {
        pause.stop();
        Answer answer = editor.answer();
        runner.<Boolean>start(
                () -> {
                    book.draft(asked, answer);
                    return true;
                },
                outcome -> {});
    }

    /// Keeps what is typed; the question goes off the screen.
    void close() {
        if (pause.getStatus() == javafx.animation.Animation.Status.RUNNING) {
            keepDraft();
        }
        editor.close();
    }
}

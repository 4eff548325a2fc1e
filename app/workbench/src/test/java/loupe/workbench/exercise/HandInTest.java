package loupe.workbench.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import loupe.checker.Attempt;
import loupe.checker.ExperimentRunner;
import loupe.checker.Grader;
import loupe.checker.PartResult;
import loupe.checker.Status;
import loupe.checker.result.Graded;
import loupe.checker.result.PartLine;
import loupe.checker.result.Policy;
import loupe.checker.result.SubmissionGrader;
import loupe.checker.submission.PackName;
import loupe.checker.submission.PartAnswers;
import loupe.checker.submission.Student;
import loupe.course.Home;
import loupe.course.content.Course;
import loupe.course.exercise.Answer;
import loupe.course.exercise.AuthorTest;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.ExercisePacks;
import loupe.course.experiment.Lab;
import loupe.course.experiment.ShippedModels;
import loupe.course.progress.ProgressStore;
import loupe.engine.backend.EjmlBackend;
import loupe.workbench.handin.CourseAnswers;
import loupe.workbench.handin.SubmissionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is handed in is graded by the command line as it was graded in the pane.
class HandInTest {

    private static final Grader GRADER = new Grader(new ExperimentRunner(
            new Lab(new EjmlBackend(), new ShippedModels(Home.find().assets().resolve("models")))));

    @TempDir
    private Path folder;

    private final Course course = Course.read(Home.find());
    private final ProgressStore store = ProgressStore.inMemory();

    private Map<String, ExercisePack> lessons() {
        Map<String, ExercisePack> packs = new LinkedHashMap<>();
        course.lessons().forEach(id -> packs.put(id, course.exercises(id)));
        return packs;
    }

    /// Answers a question as its bar does.
    private PartResult answer(String lesson, Asked asked, Answer answer) {
        AnswerBook book = new AnswerBook(store, lesson);
        Map<String, Answer> earlier = new HashMap<>();
        asked.exercise().parts().stream()
                .filter(part -> part != asked.part())
                .forEach(part -> book.last(asked.other(part)).ifPresent(last -> earlier.put(part.id(), last)));
        PartResult result = GRADER.grade(
                new Attempt(asked.exercise(), asked.part(), asked.variant(), answer, earlier, book.wrongBefore(asked)));
        book.keep(asked, answer, result);
        return result;
    }

    private Graded handedIn() throws IOException {
        ExercisePack whole = ExercisePacks.open(course.folder());
        CourseAnswers answers = new CourseAnswers(PackName.of(whole), AnswerSheet.of(lessons(), store));
        Path file = folder.resolve("s-0042.loupesub");
        SubmissionFile.write(file, answers.by(Student.of("s-0042"), new UUID(7, 7), Instant.EPOCH));
        return new SubmissionGrader(whole, Policy.DEFAULT, GRADER).grade("s-0042.loupesub", Files.readAllBytes(file));
    }

    @Test
    void everyAuthorsAnswerHasTheSameVerdictInThePaneAndWhenItIsHandedIn() throws IOException {
        int rounds = lessons().values().stream()
                .flatMap(pack -> Task.all(pack).stream())
                .mapToInt(task -> tests(task).size())
                .max()
                .orElseThrow();
        assertThat(rounds).isGreaterThan(3);
        for (int round = 0; round < rounds; round++) {
            roundIsTheSame(round);
        }
    }

    /// Everybody's n-th test answer, each learner with a store of its own.
    private void roundIsTheSame(int round) throws IOException {
        HandInTest learner = new HandInTest();
        learner.folder = folder;
        Map<String, PartResult> inThePane = new LinkedHashMap<>();
        learner.lessons().forEach((lesson, pack) -> {
            for (Task task : Task.all(pack)) {
                List<AuthorTest> tests = tests(task);
                if (round < tests.size()) {
                    PartResult result = learner.answer(
                            lesson, new Asked(task, 0), tests.get(round).answer());
                    if (result.status().counts() || result.status() == Status.NEEDS_REVIEW) {
                        inThePane.put(task.exercise().id() + "/" + task.part().id(), result);
                    }
                }
            }
        });
        Graded graded = learner.handedIn();
        assertThat(graded.result().refused())
                .as(graded.result().warnings().toString())
                .isFalse();
        assertThat(graded.result().parts()).hasSameSizeAs(inThePane.keySet());
        for (PartLine line : graded.result().parts()) {
            PartResult pane = inThePane.get(line.place());
            assertThat(line.status()).as(line.place()).isEqualTo(pane.status());
            assertThat(line.points()).as(line.place()).isEqualTo(pane.points(), within(1e-6));
            if (line.status() != Status.NEEDS_REVIEW) {
                assertThat(line.misconception()).as(line.place()).isEqualTo(pane.misconception());
            }
        }
    }

    /// Those with no other answers given beforehand.
    private static List<AuthorTest> tests(Task task) {
        return task.part().tests().stream()
                .filter(test -> test.with().isEmpty())
                .toList();
    }

    @Test
    void whatWasTriedBeforeIsHandedInTooAndTheBestCounts() throws IOException {
        Task task = Task.all(course.exercises("nucleus")).getFirst();
        Asked asked = new Asked(task, 0);
        answer("nucleus", asked, Answer.of("3"));
        answer("nucleus", asked, Answer.of("four"));
        answer("nucleus", asked, Answer.of("4"));
        answer("nucleus", asked, Answer.of("5"));
        new AnswerBook(store, "nucleus").hints(asked, 2);
        Graded graded = handedIn();
        PartLine line = graded.result().parts().getFirst();
        assertThat(line.status()).isEqualTo(Status.CORRECT);
        assertThat(line.attemptsUsed()).isEqualTo(3); // what cannot be read is no attempt
        assertThat(line.hintsUsed()).isEqualTo(2);
        PartAnswers handed = graded.submission().orElseThrow().answers().getFirst();
        assertThat(handed.attempts()).extracting(PartAnswers.Try::number).containsExactly(1, 2, 3);
        assertThat(handed.attempts())
                .allSatisfy(t -> assertThat(Instant.parse(t.at())).isAfter(Instant.EPOCH));
    }

    @Test
    void practiceWithOtherNumbersStaysAtHome() throws IOException {
        Task task = Task.all(course.exercises("nucleus")).getFirst();
        answer("nucleus", new Asked(task, 9), Answer.of("2"));
        answer("nucleus", new Asked(task, 0), Answer.of("4"));
        Graded graded = handedIn();
        assertThat(graded.submission().orElseThrow().answers())
                .extracting(PartAnswers::variant)
                .containsExactly(0);
        assertThat(graded.result().parts()).extracting(PartLine::status).containsExactly(Status.CORRECT);
    }

    @Test
    void aQuestionAnsweredWithOtherNumbersOnlyIsHandedInWithThem() throws IOException {
        Task task = Task.all(course.exercises("nucleus")).getFirst();
        answer("nucleus", new Asked(task, 9), Answer.of("2"));
        assertThat(handedIn().result().parts()).extracting(PartLine::variant).containsExactly(9);
    }

    @Test
    void fiftyAttemptsAtMostAreHandedInTheLatestOfThem() {
        Task task = Task.all(course.exercises("nucleus")).getFirst();
        Asked asked = new Asked(task, 0);
        for (int i = 0; i < 60; i++) {
            answer("nucleus", asked, Answer.of(String.valueOf(100 + i)));
        }
        List<PartAnswers.Try> tries =
                AnswerSheet.of(lessons(), store).getFirst().attempts();
        assertThat(tries).hasSize(50);
        assertThat(tries.getLast().number()).isEqualTo(60);
        assertThat(tries.getLast().raw()).isEqualTo(Answer.of("159"));
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Path missing = folder.resolve("nowhere/s-1.loupesub");
        CourseAnswers none = new CourseAnswers(new PackName("p", "1.0.0", "0".repeat(64)), List.of());
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> SubmissionFile.write(missing, none.by(Student.of("s-1"), new UUID(7, 7), Instant.EPOCH)))
                .hasMessageContaining("could not be written here");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(new ArrayList<>(files.toList())).isEmpty();
        }
    }
}

package loupe.checker.text.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import loupe.course.Home;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.ExercisePacks;
import loupe.course.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The answers that were collected while the reader of free text was made, and those written afterwards: nothing wrong
/// gets full marks, nothing right
/// is
/// turned away, and enough is decided to be worth it.
class DevelopmentSetsTest {

    private static final int LARGEST = 4 * 1024 * 1024; // bytes

    private static SourceText resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(DevelopmentSetsTest.class.getResourceAsStream("/loupe/checker/" + name), name)) {
            return SourceText.of(name, in.readAllBytes(), LARGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExercisePack pack(String set) {
        Path lesson = Home.find().content().resolve("lessons/" + set + "/exercises.yaml");
        return set.startsWith("seed") ? ExercisePacks.read(resource("seed_pack.yaml")) : ExercisePacks.open(lesson);
    }

    private static Evaluation evaluation(String set) {
        return Evaluation.of(pack(set), set, TestsetReader.read(resource("freetext/" + set + ".yaml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "seed-blind", "masks", "hidden-words", "machine-limits"})
    void nothingIsJudgedWronglyAndEnoughIsDecided(String set) {
        Evaluation evaluation = evaluation(set);
        List<String> report = EvaluationReport.lines(evaluation);
        Figures all = evaluation.all();
        assertThat(all.falseAccepts().count()).as(String.join("\n", report)).isZero();
        assertThat(all.falseRejects().count()).as(String.join("\n", report)).isZero();
        assertThat(5 * all.coverage().count())
                .as(String.join("\n", report))
                .isGreaterThanOrEqualTo(2 * all.coverage().of());
    }

    /// Some of what was written to fool the program does; what did not once shall not later.
    @Test
    void whatWasWrittenToFoolItIsNotAccepted() {
        Evaluation evaluation = evaluation("seed-traps");
        assertThat(evaluation.all().falseAccepts().count())
                .as(String.join("\n", EvaluationReport.lines(evaluation)))
                .isZero();
    }

    @Test
    void theSetsHoldEnoughAnswersThatAreNotRight() {
        List<Judged> answers = new ArrayList<>();
        for (String set : List.of("seed", "masks", "hidden-words", "machine-limits")) {
            answers.addAll(evaluation(set).answers());
        }
        assertThat(answers).hasSizeGreaterThanOrEqualTo(260);
        assertThat(new Figures(answers).falseAccepts().of()).isGreaterThanOrEqualTo(150);
    }

    @Test
    void theLastLineOfTheReportHasItsFixedForm() {
        assertThat(EvaluationReport.lines(evaluation("masks")).getLast())
                .matches("30 answers, [0-9]+ decided, 0 false accepts, 0 false rejects");
    }
}

package loupe.checker.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import loupe.checker.Grader;
import loupe.checker.Status;
import loupe.checker.classroom.ClassReport;
import loupe.checker.result.Graded;
import loupe.checker.result.Policy;
import loupe.checker.result.SubmissionGrader;
import loupe.course.exercise.ExercisePack;
import org.junit.jupiter.api.Test;

class GeneratedClassTest {

    private static final ExercisePack PACK = GeneratedClass.seedPack();

    @Test
    void theSameSeedGivesTheSameClass() {
        GeneratedClass one = new GeneratedClass(PACK, 1);
        assertThat(new GeneratedClass(PACK, 1).file(5)).isEqualTo(one.file(5));
        assertThat(new GeneratedClass(PACK, 2).file(5)).isNotEqualTo(one.file(5));
        assertThat(one.file(6)).isNotEqualTo(one.file(5));
    }

    @Test
    void noSpoiledFileIsTaken() {
        SubmissionGrader grader = grader();
        byte[] whole = new GeneratedClass(PACK, 1).file(0);
        assertThat(grader.grade("whole", whole).result().refused()).isFalse();
        for (int way = 0; way < 8; way++) {
            Graded graded = grader.grade("way " + way, Spoiled.bytes(way, whole));
            assertThat(graded.result().refused())
                    .as(new String(whole, StandardCharsets.UTF_8))
                    .isTrue();
        }
    }

    @Test
    void aClassOfSixtyShowsEverythingThatAReportHas() {
        GeneratedClass made = new GeneratedClass(PACK, 1);
        SubmissionGrader grader = grader();
        List<Graded> graded = IntStream.range(0, 60)
                .mapToObj(i -> grader.grade(GeneratedClass.key(i), made.file(i)))
                .toList();
        ClassReport report = ClassReport.of(graded, PACK);
        assertThat(report.refused()).isEmpty();
        assertThat(report.grades()).hasSize(60);
        assertThat(report.mistakes()).hasSizeGreaterThan(10);
        assertThat(report.unexplained()).hasSizeGreaterThan(5);
        assertThat(report.review()).hasSizeGreaterThan(20);
        assertThat(report.distribution().standardDeviation()).isGreaterThan(0.05);
        Set<Status> seen = new HashSet<>();
        report.parts()
                .forEach(part -> part.statuses().forEach((status, n) -> {
                    if (n > 0) {
                        seen.add(status);
                    }
                }));
        assertThat(seen).contains(Status.CORRECT, Status.PARTIAL, Status.INCORRECT, Status.NEEDS_REVIEW);
        assertThat(seen).contains(Status.UNANSWERED, Status.INVALID).doesNotContain(Status.ERROR);
    }

    private static SubmissionGrader grader() {
        return new SubmissionGrader(PACK, Policy.DEFAULT.over(Policy.Scope.PACK), new Grader((pane, state) -> {
            throw new IllegalStateException("no goal of this pack asks a pane");
        }));
    }
}

package loupe.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import loupe.course.exercise.AuthorTest;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The author tests of a worked pack that uses every type of question.
class SeedPackTest {

    private static final Grader GRADER = new Grader(StateRunner.none());

    private record Case(Exercise exercise, Part part, AuthorTest test) {}

    private static Stream<Case> cases() {
        return Packs.SEED.exercises().stream()
                .flatMap(e -> e.parts().stream().flatMap(p -> p.tests().stream().map(t -> new Case(e, p, t))));
    }

    @Test
    void thePackHoldsNinetySevenTests() {
        assertThat(cases()).hasSize(97);
    }

    @TestFactory
    Stream<DynamicTest> everyAuthorTestPasses() {
        return cases().map(c -> DynamicTest.dynamicTest(
                c.exercise().id() + "." + c.part().id() + " "
                        + c.test().answer().shown(),
                () -> check(c)));
    }

    private static void check(Case c) {
        PartResult result = GRADER.grade(new Attempt(
                c.exercise(), c.part(), 0, c.test().answer(), c.test().with(), 0));
        c.test()
                .status()
                .ifPresent(s ->
                        assertThat(result.status().word()).as(result.toString()).isEqualTo(s));
        c.test()
                .score()
                .ifPresent(
                        s -> assertThat(result.fraction()).as(result.toString()).isCloseTo(s, within(1e-6)));
        if (c.test().score().isPresent()) {
            assertThat(result.misconception())
                    .as(result.toString())
                    .isEqualTo(c.test().misconception());
        }
    }
}

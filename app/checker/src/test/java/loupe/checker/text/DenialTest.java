package loupe.checker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import loupe.course.exercise.Rubric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said, what is denied, and what only seems to be.
class DenialTest {

    private static final Pursuit SEE_FUTURE = Pursuit.of(
            new Rubric.Pattern.Terms(
                    List.of(List.of("see", "use"), List.of("future", "later")),
                    Rubric.Polarity.ANY,
                    9,
                    Optional.empty()),
            Optional.empty());

    private static Clause clause(String text) {
        return new Clause(TextReader.sentences(text).getFirst().words(), List.of(), 0, false);
    }

    private static Hit hit(Clause clause) {
        return SEE_FUTURE.hits(clause).getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it can see future tokens | SAID",
                "it cannot see future tokens | DENIED",
                "it can't see future tokens | DENIED",
                "it cant see future tokens | DENIED",
                "future tokens are never seen | DENIED",
                "the mask prevents it from seeing future tokens | DENIED",
                "it is unable to use later tokens | DENIED",
                "without seeing future tokens | DENIED",
                "it cannot not see future tokens | SAID",
                "nothing prevents it from seeing future tokens | SAID",
                "it is not true that it cannot see future tokens | SAID",
                "it does not write, it sees future tokens | SAID",
                "it does not write because it sees future tokens | SAID",
                "it cannot write and it sees future tokens | SAID",
                "it sees not only past but also future tokens | SAID",
                "it does not see the past or use any later token | DENIED",
                "it sees future tokens that have not been written | SAID",
            })
    void denialsCountWithinTheirScope(String text, Claim claim) {
        Clause clause = clause(text);
        assertThat(new Denial(clause).claim(hit(clause))).isEqualTo(claim);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it sees future tokens | PLAIN",
                "it could not see future tokens | PLAIN",
                "it might see future tokens | SUPPOSED",
                "if it sees future tokens | SUPPOSED",
                "it would see future tokens | WOULD",
                "I would say it sees future tokens | PLAIN",
                "otherwise it could see future tokens | COUNTERFACTUAL",
                "without the mask it would see future tokens | COUNTERFACTUAL",
            })
    void whatIsOnlySupposedIsToldApart(String text, Denial.Mood mood) {
        Clause clause = clause(text);
        assertThat(new Denial(clause).mood(hit(clause))).isEqualTo(mood);
    }

    @Test
    void wordsOfDifferentThingsDoNotBelongTogether() {
        Clause uses = clause("it uses the past to predict the future");
        assertThat(Relation.crossed(uses, hit(uses))).isTrue();
        Clause sees = clause("it sees what is in the future");
        assertThat(Relation.crossed(sees, hit(sees))).isFalse();
        Clause parted = clause("it sees little so the future is hidden");
        assertThat(Relation.crossed(parted, hit(parted))).isTrue();
    }
}

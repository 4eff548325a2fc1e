package loupe.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.FeedbackTime;
import loupe.course.exercise.Part;
import loupe.course.source.ContentException;
import org.junit.jupiter.api.Test;

/// Keys of the format that few packs use, each with what it changes.
class FormatTest {

    private static final Grader GRADER = new Grader(new ExperimentRunner(TestLab.LAB));

    private static PartResult grade(Exercise exercise, String part, String answer) {
        return GRADER.grade(Attempt.first(exercise, exercise.part(part).orElseThrow(), Answer.of(answer)));
    }

    private static PartResult grade(String part, Answer answer) {
        Exercise exercise = Packs.one("", part);
        return GRADER.grade(Attempt.first(exercise, Packs.part(exercise), answer));
    }

    private static String refusal(String exerciseKeys, String partKeys) {
        try {
            Packs.one(exerciseKeys, partKeys);
        } catch (ContentException e) {
            return e.getMessage();
        }
        return "nothing was wrong";
    }

    @Test
    void aPartMayBuildOnTheRightAnswersBeforeIt() {
        Exercise exercise = Packs.several("params: {a: {choice: [2, 3], seed_value: 2}}", """
                - {id: p, type: integer, answer: {compute: "a ^ 2"}}
                - id: q
                  type: integer
                  answer: {compute: "p + 1"}
                  misconceptions: [{id: plain, compute: "p", feedback: "Add one."}]
                - {id: r, type: integer, answer: {compute: "p * q"}}
                """);
        assertThat(grade(exercise, "q", "5").correct()).isTrue();
        assertThat(grade(exercise, "q", "4").misconception()).contains("plain");
        assertThat(grade(exercise, "r", "20").correct()).isTrue();
    }

    @Test
    void aQuestionMayAskAboutItsOwnExperiment() {
        Exercise exercise = Packs.one(
                "given: {tau: 0.5}\nexperiment: {id: temperature, start: {temperature: tau}}",
                "type: numeric\nanswer: {compute: \"sum(site('probs'))\"}\ntol: {dp: 3}");
        PartResult result = grade(exercise, "p", "1");
        assertThat(result.correct()).as(result.toString()).isTrue();
    }

    @Test
    void hintsTakeOffWhatTheyCost() {
        Exercise exercise = Packs.one(
                "hints: [{text: A, cost: 0.1}, {text: B, cost: 0.2}]",
                "type: integer\nanswer: {compute: \"2\"}\nhints: [{text: C, cost: 0.3}]\nattempts: {penalty: 0.05}");
        Part part = Packs.part(exercise);
        double[] fractions = {1, 0.9, 0.7, 0.4, 0.4};
        for (int used = 0; used < fractions.length; used++) {
            Attempt attempt = new Attempt(exercise, part, 0, Answer.of("2"), Map.of(), 0, used);
            assertThat(GRADER.grade(attempt).fraction()).isCloseTo(fractions[used], within(1e-12));
        }
        Attempt second = new Attempt(exercise, part, 0, Answer.of("2"), Map.of(), 1, 1);
        assertThat(GRADER.grade(second).fraction()).isCloseTo(0.85, within(1e-12));
    }

    @Test
    void anExamKeepsItsReasonsUntilItIsDue() {
        Exercise exercise = Packs.one("", """
                type: integer
                answer: {compute: "2"}
                feedback: after_due
                misconceptions: [{id: three, compute: "3", credit: 0.5, feedback: "Why three?"}]
                """);
        assertThat(Packs.part(exercise).feedback()).isEqualTo(FeedbackTime.AFTER_DUE);
        PartResult whole = grade(exercise, "p", "3");
        assertThat(whole.feedback()).containsExactly("Why three?");
        PartResult shown = whole.withoutReasons();
        assertThat(shown.feedback()).isEmpty();
        assertThat(shown.misconception()).isEmpty();
        assertThat(shown.status()).isEqualTo(Status.PARTIAL);
        assertThat(shown.fraction()).isEqualTo(0.5);
    }

    @Test
    void aFormulaMayHaveToBeInAForm() {
        String part = """
                type: expression
                answer: {expr: "r*(d+k)"}
                variables: {d: {int: [2, 50]}, k: {int: [2, 50]}, r: {int: [1, 9]}}
                form: {pattern: "_ * (_ + _)", credit: 0.5, feedback: "Take out the common factor."}
                misconceptions: [{id: one, expr: "r*d", credit: 0.25, feedback: "F"}]
                """;
        assertThat(grade(part, Answer.of("(k + d) r")).correct()).isTrue();
        PartResult spread = grade(part, Answer.of("r d + r k"));
        assertThat(spread.fraction()).isEqualTo(0.5);
        assertThat(spread.feedback()).containsExactly("Take out the common factor.");
        assertThat(grade(part, Answer.of("d r")).misconception()).contains("one");
        assertThat(grade(part, Answer.of("r*d*k")).fraction()).isZero();
    }

    @Test
    void aFormulaIsMadeOfWhatIsAllowed() {
        String part = """
                type: expression
                answer: {expr: "n*n"}
                variables: {n: {int: [2, 50]}}
                allow: {functions: [sqrt], ops: ["+", "*"], max_nodes: 7}
                """;
        assertThat(grade(part, Answer.of("n n")).correct()).isTrue();
        PartResult power = grade(part, Answer.of("n^2"));
        assertThat(power.status()).isEqualTo(Status.INVALID);
        assertThat(power.feedback()).containsExactly("^ is not needed here: use + * and the variables");
        assertThat(grade(part, Answer.of("n*n + n*0 + n*0")).feedback())
                .containsExactly("this is longer than needed: use at most 7 parts");
        assertThat(grade(part, Answer.of("exp(n)")).status()).isEqualTo(Status.INVALID);
        assertThat(refusal("", part.replace("\"+\"", "\"==\""))).contains("ops: == is none");
    }

    @Test
    void anOrderIsMeasuredAgainstTheNearestRightOne() {
        String part = """
                type: ordering
                credit: lcs
                items: [{id: a, text: A}, {id: b, text: B}, {id: c, text: C}, {id: d, text: D}]
                answer: [a, b, c, d]
                accept_also: [[d, c, b, a]]
                """;
        assertThat(grade(part, Answer.of(List.of("d", "c", "a", "b"))).fraction())
                .isEqualTo(0.75);
    }

    @Test
    void anOrderThatIsAcceptedTooHoldsEachItem() {
        String part = "type: ordering\nitems: [{id: a, text: A}, {id: b, text: B}]\nanswer: [a, b]\n";
        assertThat(refusal("", part + "accept_also: [[b]]")).contains("accept_also does not hold each item once");
        assertThat(refusal("", part + "distractors: [{id: a, text: X}]")).contains("id \"a\" is there twice");
    }

    @Test
    void tokensInAnyOrderAreCreditedInAnyOrder() {
        String part = "type: token_sequence\nanswer: [a, b, c]\norder: ignore\ncredit: lcs";
        assertThat(grade(part, Answer.of("c b")).fraction()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void rowsAreForMatrices() {
        assertThat(refusal("", "type: vector\nanswer: {compute: \"[1, 2]\"}\ncredit: per_row"))
                .contains("credit: \"per_row\" is not known");
        String matrix = "type: matrix\nanswer: {compute: \"[[1, 2], [3, 4]]\"}\ntol: {atol: 0}\ncredit: per_row";
        assertThat(grade(matrix, Answer.of("1 2; 3 5")).fraction()).isEqualTo(0.5);
    }

    @Test
    void whatIsCarriedForwardComesFromAPartBefore() {
        String part = "type: integer\nanswer: {compute: \"1\"}\ncarry_forward: {from: later, compute: \"later\"}";
        assertThat(refusal("", part)).contains("carry_forward: no part \"later\" comes before");
    }

    @Test
    void aMistakeIsListedOnce() {
        String part = "type: integer\nanswer: {compute: \"1\"}\nmisconceptions:\n"
                + "- {id: m, compute: \"2\", feedback: F}\n- {id: m, compute: \"3\", feedback: F}";
        assertThat(refusal("", part)).contains("misconception \"m\" is there twice");
    }
}

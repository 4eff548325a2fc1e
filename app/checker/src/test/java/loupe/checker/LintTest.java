package loupe.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.ExercisePack;
import loupe.course.source.ContentProblem;
import org.junit.jupiter.api.Test;

class LintTest {

    private static final Lint LINT = new Lint(StateRunner.none());

    private static List<String> problems(String exerciseKeys, String partKeys) {
        Exercise exercise = Packs.one(exerciseKeys, partKeys);
        return LINT.check(new ExercisePack("test.yaml", "test", "1", "T", "", List.of(exercise))).stream()
                .map(ContentProblem::toString)
                .toList();
    }

    @Test
    void theWorkedPackHasOnlyWhatItsAuthorsKnow() {
        assertThat(LINT.check(Packs.SEED)).isEmpty();
    }

    @Test
    void aFailingTestOfTheAuthorIsTold() {
        assertThat(problems("", "type: integer\nanswer: {compute: \"2 + 2\"}\ntests:\n- {answer: \"5\", score: 1}"))
                .singleElement()
                .asString()
                .startsWith("test.yaml: line 12: x.p: the answer \"5\" should score 1.0, got incorrect, 0.0");
    }

    @Test
    void mistakesThatCannotBeToldApartAreTold() {
        String part = """
                type: integer
                answer: {compute: "(a // b) ^ 2"}
                misconceptions:
                - {id: pixels, compute: "b ^ 2", feedback: "F"}
                - {id: again, compute: "a", feedback: "F"}
                """;
        assertThat(problems("given: {a: 256, b: 16}", part))
                .anyMatch(p -> p.contains("pixels gives the right answer"))
                .anyMatch(p -> p.contains("again gives the right answer"))
                .anyMatch(p -> p.contains("again and pixels give the same answer"));
    }

    @Test
    void variantsThatAreTheSameAreTold() {
        String keys = "params:\n  n: {choice: [5, 6, 8], seed_value: 5}\n  deploy: [0, 1, 2, 3]";
        assertThat(problems(keys, "type: integer\nanswer: {compute: \"n\"}"))
                .anyMatch(p -> p.contains("variants 1 and 2 are the same; for example deploy: [0, "));
    }

    @Test
    void aConstantThatNothingUsesIsTold() {
        assertThat(problems("given: {a: 1, b: 2}", "type: integer\nanswer: {compute: \"a\"}"))
                .singleElement()
                .asString()
                .contains("nothing uses b");
    }

    @Test
    void aGoalOutOfReachIsTold() {
        String part = """
                type: goal_state
                pane: x
                state: {t: {double: [0, 5]}}
                goals: [{id: g, expr: "t > 2", points: 1, feedback: "F"}]
                witness: {t: 1}
                """;
        assertThat(problems("", part)).singleElement().asString().contains("the model answer \"{t: 1}\" is incorrect");
    }

    @Test
    void loosenessIsTold() {
        assertThat(problems("", "type: numeric\nanswer: {compute: \"0.5\"}\ntol: {atol: 0.2}"))
                .anyMatch(p -> p.contains("passes almost anything"));
        assertThat(problems("", "type: numeric\nanswer: {compute: \"0\"}\ntol: {rtol: 0.01}"))
                .anyMatch(p -> p.contains("target of 0"));
    }

    @Test
    void aKeyThatCannotBeWorkedOutIsTold() {
        assertThat(problems("", "type: integer\nanswer: {compute: \"img\"}"))
                .anyMatch(p -> p.contains("nothing is called img"));
        assertThat(problems("", "type: integer\nanswer: {compute: \"1 / 0\"}"))
                .anyMatch(p -> p.contains("model answer"));
    }

    @Test
    void aMistakeThatARightOrderMakesIsTold() {
        String part = """
                type: ordering
                items: [{id: a, text: A}, {id: b, text: B}]
                answer: [a, b]
                misconceptions: [{id: early, before: [a, b], feedback: "F"}]
                """;
        assertThat(problems("", part)).singleElement().asString().contains("early gives the right answer");
    }

    @Test
    void aConditionThatTheWitnessMeetsIsTold() {
        String part = """
                type: goal_state
                pane: x
                state: {t: {double: [0, 5]}}
                goals: [{id: g, expr: "t > 2", points: 1, feedback: "F"}]
                witness: {t: 3}
                misconceptions: [{id: high, when: "t > 1", feedback: "F"}]
                """;
        assertThat(problems("", part)).singleElement().asString().contains("high holds for the witness");
    }

    @Test
    void conditionsThatNoNumbersMeetAreTold() {
        String keys = "params:\n  n: {choice: [5, 6], seed_value: 5}\n  require: [\"n > 9\"]";
        assertThat(problems(keys, "type: integer\nanswer: {compute: \"n\"}"))
                .hasSize(2)
                .anyMatch(p -> p.contains("its own numbers break n > 9") && p.endsWith("[EX-17]"))
                .anyMatch(p -> p.contains("1000 draws and none meets the conditions") && p.endsWith("[EX-17]"));
    }

    @Test
    void aRelativeToleranceAloneForProbabilitiesIsTold() {
        for (String key : List.of("softmax([1, 2])", "[0.25, 0.75]")) {
            assertThat(problems("", "type: vector\nanswer: {compute: \"" + key + "\"}\ntol: {rtol: 0.01}"))
                    .singleElement()
                    .asString()
                    .contains("rejects rightly rounded probabilities")
                    .endsWith("[EX-18]");
        }
        assertThat(problems("", "type: numeric\nanswer: {compute: \"softmax([1, 2])[0]\"}\ntol: {rtol: 0.01}"))
                .anyMatch(p -> p.endsWith("[EX-18]"));
        assertThat(problems("", "type: numeric\nanswer: {compute: \"100 * 3 / 8\"}\ntol: {rtol: 0.01}"))
                .isEmpty();
        assertThat(problems("", "type: vector\nanswer: {compute: \"softmax([1, 2])\"}\ntol: {dp: 2}"))
                .isEmpty();
    }

    @Test
    void aPaintedAnswerThatIsTheEmptyGridIsTold() {
        String part = "type: mask\nsize: [2, 2]\nanswer: {compute: \"zeros(2, 2)\"}";
        assertThat(problems("", part)).anyMatch(p -> p.contains("the empty grid earns points"));
        assertThat(problems("", part.replace("zeros(2, 2)", "causal_blocked(2)")))
                .isEmpty();
    }

    @Test
    void aVariantInWhichAMistakeIsRightIsTold() {
        String keys = "params:\n  n: {choice: [2, 3], seed_value: 3}\n  deploy: [0, 1, 2, 3, 4, 5]";
        String part = """
                type: integer
                answer: {compute: "n ^ 2"}
                misconceptions: [{id: twice, compute: "2 * n", feedback: "F"}]
                """;
        assertThat(problems(keys, part)).anyMatch(p -> p.contains("(variant ") && p.contains("twice gives the right"));
    }

    @Test
    void wordsOfOldYamlAreWords() {
        String part = """
                type: token_sequence
                answer: [on, yes, no, off, y]
                tests: [{answer: [on, yes, no, off, y], score: 1}, {answer: on yes no off y, score: 1}]
                """;
        assertThat(problems(
                        "given: {w: on}", part.replace("[on, yes, no, off, y]\ntests", "[on, yes, no, off, y]\ntests")))
                .singleElement()
                .asString()
                .contains("nothing uses w");
        assertThat(problems("", part)).isEmpty();
    }

    @Test
    void aRubricThatTakesAnyTextIsTold() {
        String part = """
                type: free_text
                rubric:
                  concepts:
                  - {id: any, any_of: [{terms: [[the, and, it, is, to, know, a]]}]}
                """;
        assertThat(problems("", part)).isNotEmpty().allMatch(p -> p.contains("the rubric accepts"));
    }

    @Test
    void aModelTextThatItsOwnRubricDoesNotAcceptIsTold() {
        String part = """
                type: free_text
                rubric:
                  concepts:
                  - {id: mask, any_of: [{phrases: ["causal mask"]}], missing: "M"}
                model_answer: Something else is said here, at some length.
                """;
        assertThat(problems("", part)).singleElement().asString().contains("the model answer");
    }
}

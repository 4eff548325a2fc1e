package loupe.checker;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.checker.text.State;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Full marks only for what is surely right; everything doubtful waits for a person.
class FreeTextTest {

    private static final Exercise MASK =
            Packs.SEED.exercise("s000-ex1-causal-mask").orElseThrow();

    private static PartResult grade(String text) {
        return new Grader(StateRunner.none())
                .grade(Attempt.first(MASK, MASK.parts().getFirst(), Answer.of(text)));
    }

    @Test
    void theModelAnswerGetsFullMarksAndIsQuoted() {
        String model = ((Question.FreeText) MASK.parts().getFirst().question())
                .modelAnswer()
                .orElseThrow();
        PartResult result = grade(model);
        assertThat(result.status()).as(result.toString()).isEqualTo(Status.CORRECT);
        assertThat(result.feedback().getFirst()).startsWith("Found: “");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GPT generates text word by word, so a token cannot look at later tokens which don't exist yet. "
                        + "BERT fills gaps and attends to words on both sides.",
                "The decoder predicts the next token; without the mask it is not allowed to see future words. "
                        + "The encoder in BERT is bidirectional and uses the whole sentence.",
            })
    void plainRightAnswersGetFullMarks(String text) {
        assertThat(grade(text).status()).as(grade(text).toString()).isEqualTo(Status.CORRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // roles swapped
                "BERT predicts the next token and must not see later tokens. GPT is bidirectional and uses both sides.",
                // denied
                "GPT predicts the next token and can see future tokens. BERT does not use both sides.",
                // a heap of words
                "GPT not see future next token autoregressive BERT both sides bidirectional mask encoder decoder",
                // half of it
                "GPT must not see future tokens because it predicts the next token from left to right.",
                // something else
                "It is a matter of taste, and people have tried both of these things in many papers.",
                "The mask saves memory and compute, because half of the scores are never needed by the model.",
            })
    void doubtfulAnswersNeverPass(String text) {
        assertThat(grade(text).correct()).as(grade(text).toString()).isFalse();
        assertThat(grade(text).fraction()).isEqualTo(0);
    }

    @Test
    void aHalfRightAnswerWaitsForAPersonWithWhatWasFound() {
        PartResult result =
                grade("GPT must not see future tokens because it predicts the next token from left to right.");
        assertThat(result.status()).isEqualTo(Status.NEEDS_REVIEW);
        Review review = result.review().orElseThrow();
        assertThat(review.suggestedPoints()).hasValue(2);
        assertThat(review.ideas()).extracting(i -> i.state()).containsExactly(State.YES, State.YES, State.NO);
        assertThat(result.feedback()).anyMatch(f -> f.startsWith("Not found yet: What context does BERT use"));
    }

    @Test
    void blankAndCopiedTextsAreSentBack() {
        assertThat(grade("   ").status()).isEqualTo(Status.UNANSWERED);
        assertThat(grade("...?!").feedback()).containsExactly("write a sentence or two in your own words");
        assertThat(grade(
                                "A causal look-ahead mask is used in decoder-only transformers like GPT but not in encoder-only"
                                        + " transformers like BERT")
                        .feedback())
                .containsExactly("this repeats the question: say it in your own words");
        assertThat(grade("no idea").feedback()).containsExactly("say a little more: at least 8 words");
        assertThat(grade("word ".repeat(300)).status()).isEqualTo(Status.INVALID);
        assertThat(grade("x".repeat(5000)).status()).isEqualTo(Status.INVALID);
    }

    @Test
    void aMisspelledWordIsStillFound() {
        String right = "GPT predicts the next token and cannot look at futrue tokens. BERT is bidirectionel.";
        assertThat(grade(right).status()).as(grade(right).toString()).isEqualTo(Status.CORRECT);
    }

    @Test
    void hostileTextIsOnlyText() {
        for (String text : new String[] {
            "(a+)+$ ".repeat(200),
            "a\u0301".repeat(1500),
            "\u202Egpt\u202C sees",
            "[[[[[[",
            "* ".repeat(1900),
            "<script>",
            "=1+1"
        }) {
            assertThat(grade(text).correct()).isFalse();
        }
    }
}

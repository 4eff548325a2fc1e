package loupe.checker.text.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loupe.course.source.ContentException;
import loupe.course.source.SourceText;
import org.junit.jupiter.api.Test;

/// Sets of labelled answers.
class TestsetReaderTest {

    private static final String HEAD = "format: loupe.freetext-testset/1\nitems:\n";
    private static final String ITEM = """
            - id: a1
              exercise: x
              part: why
              verdict: partial
              concepts: {one: yes, two: no, three: contra}
              tags: [typos, "on"]
              text: "It can\\u200Bnot."
            """;

    private static List<GoldAnswer> read(String text) {
        return TestsetReader.read(new SourceText("set.yaml", text));
    }

    @Test
    void anItemIsReadWithAllItsLabels() {
        GoldAnswer answer = read(HEAD + ITEM).getFirst();
        assertThat(answer.id()).isEqualTo("a1");
        assertThat(answer.verdict()).isEqualTo(GoldAnswer.Verdict.PARTIAL);
        assertThat(answer.concepts())
                .containsEntry("one", GoldAnswer.Label.YES)
                .containsEntry("two", GoldAnswer.Label.NO)
                .containsEntry("three", GoldAnswer.Label.CONTRA);
        assertThat(answer.tags()).containsExactly("typos", "on");
        assertThat(answer.text()).isEqualTo("It can\u200Bnot.");
        assertThat(answer.line()).isEqualTo(3);
    }

    @Test
    void unknownKeysArePassedOver() {
        assertThat(read("about: {who: us}\nlicense: CC0\n" + HEAD + ITEM
                        + "  labels: {a: correct, b: partial}\n  note: x\n"))
                .hasSize(1);
    }

    @Test
    void conceptsAndTagsMayBeMissingAndATextMayBeBlank() {
        GoldAnswer answer = read(HEAD + "- {id: 7, exercise: x, part: p, verdict: incorrect, text: \"\"}")
                .getFirst();
        assertThat(answer.concepts()).isEmpty();
        assertThat(answer.tags()).isEmpty();
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void whatIsMissingOrUnknownIsToldWithItsLine() {
        assertThatThrownBy(() -> read("format: other\nitems: []"))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("loupe.freetext-testset/1");
        assertThatThrownBy(() -> read(HEAD + "- {id: a, exercise: x, part: p, verdict: good, text: t}"))
                .hasMessageContaining("line 3")
                .hasMessageContaining("correct, partial, incorrect");
        assertThatThrownBy(() -> read(HEAD + "- {id: a, exercise: x, part: p, verdict: correct}"))
                .hasMessageContaining("key text is missing");
        assertThatThrownBy(() -> read("format: loupe.freetext-testset/1\n")).hasMessageContaining("items");
    }

    @Test
    void manyThousandAnswersAreRead() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < 9_000; i++) {
            text.append("- {id: ")
                    .append(i)
                    .append(", exercise: x, part: p, verdict: correct, tags: [a, b], text: t}\n");
        }
        assertThat(read(text.toString())).hasSize(9_000);
    }
}

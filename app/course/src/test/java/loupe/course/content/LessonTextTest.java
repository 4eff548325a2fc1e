package loupe.course.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loupe.course.expression.Array;
import loupe.course.expression.Value;
import loupe.course.source.ContentException;
import loupe.course.source.SourceText;
import org.junit.jupiter.api.Test;

class LessonTextTest {

    private static final String MASKS = """
            ---
            id: masks
            chapter: 3
            title: Masks
            model: one head, four tokens
            experiment: masks
            start:
              scores: [[1.0, 0.4], [0.3, 1.2]]
              fill: -inf
              on: true
            needs: [qkv-by-hand]
            source: Vaswani et al. 2017
            ---

            # Peeking

            Look at the [weights](site:pattern): `{pattern[1, 0]|.2f}` of it, and `code`.

            > Try it: click a cell.

            # Paint the *future* away

            A [causal mask](term:causal-mask). See [the four steps](lesson:qkv-by-hand).
            """;

    private static LessonText read(String text) {
        return LessonText.read(new SourceText("lesson.md", text));
    }

    private static String problem(String from, String to) {
        assertThat(MASKS).contains(from);
        try {
            read(MASKS.replace(from, to));
        } catch (ContentException e) {
            return e.getMessage();
        }
        return "nothing was wrong";
    }

    @Test
    void theHeadAndTheStepsAreRead() {
        LessonText lesson = read(MASKS);
        assertThat(lesson.title()).isEqualTo("Masks");
        assertThat(lesson.chapter()).isEqualTo(3);
        assertThat(lesson.needs()).containsExactly("qkv-by-hand");
        assertThat(lesson.start())
                .containsEntry("scores", Array.matrix(new double[][] {{1, 0.4}, {0.3, 1.2}}))
                .containsEntry("fill", Value.of("-inf"))
                .containsEntry("on", Value.of(true));
        assertThat(lesson.steps()).extracting(Step::title).containsExactly("Peeking", "Paint the future away");
        assertThat(lesson.steps()).extracting(Step::line).containsExactly(15, 21);
        assertThat(lesson.steps().getFirst().markdown()).startsWith("Look at").endsWith("> Try it: click a cell.");
    }

    @Test
    void whatTheTextRefersToIsListedWithItsLine() {
        List<Reference> references = read(MASKS).references();
        assertThat(references)
                .contains(
                        new Reference.Site("pattern", 17),
                        new Reference.Term("causal-mask", 23),
                        new Reference.Lesson("qkv-by-hand", 23));
        assertThat(references)
                .filteredOn(Reference.Live.class::isInstance)
                .singleElement()
                .satisfies(live -> assertThat(
                                ((Reference.Live) live).number().expression().text())
                        .isEqualTo("pattern[1, 0]"));
    }

    @Test
    void problemsNameTheLine() {
        assertThat(problem("{pattern[1, 0]|.2f}", "{pattern[1, 0|.2f}"))
                .contains("lesson.md: line 17:")
                .contains("EX-04");
        assertThat(problem("site:pattern", "sites:pattern")).contains("line 17").contains("MD-02");
        assertThat(problem("`{pattern[1, 0]|.2f}`", "{pattern[1, 0]|.2f}")).contains("backquotes");
        assertThat(problem("needs:", "need:")).contains("line 11, column 1").contains("did you mean needs?");
        assertThat(problem("# Peeking", "Peeking")).contains("before the first step");
        assertThat(problem("> Try it: click a cell.", "![x](../secret.png)")).contains("MD-03");
        assertThat(problem("> Try it: click a cell.", "<script>x</script>")).contains("MD-01");
        assertThat(problem("chapter: 3", "chapter: &a 3")).contains("line 3").contains("YM-04");
        assertThatThrownBy(() -> read("# Peeking\n")).hasMessageContaining("the head of the lesson is missing");
    }

    @Test
    void pilesOfMarksAreRefusedBeforeTheyAreParsed() {
        String head = MASKS.substring(0, MASKS.indexOf("# Peeking"));
        for (String pile : List.of("[", "![", "*", "`", ">", "- ", "_a")) {
            assertThatThrownBy(() -> read(head + "# A\n\n" + pile.repeat(20_000)))
                    .as(pile)
                    .isInstanceOf(ContentException.class)
                    .hasMessageContaining("MD-05");
        }
        read(head + "# A\n\n" + ">".repeat(1000) + " a\n");
    }

    @Test
    void theGlossaryHoldsATermUnderEachHeading() {
        Glossary glossary = Glossary.read(new SourceText(
                "glossary.md",
                "# Words\n\n## causal-mask\n\nBlocks the *future*.\n\nAll of it.\n\n## token\n\nA piece of text.\n"));
        assertThat(glossary.terms().keySet()).containsExactly("causal-mask", "token");
        assertThat(glossary.term("causal-mask").orElseThrow().markdown())
                .isEqualTo("Blocks the *future*.\n\nAll of it.");
        assertThat(glossary.term("causal-mask").orElseThrow().name()).isEqualTo("causal mask");
        assertThatThrownBy(() -> Glossary.read(new SourceText("g.md", "## a\n\nx\n\n## a\n\ny\n")))
                .hasMessageContaining("there twice");
    }
}

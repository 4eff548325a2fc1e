package loupe.checker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.course.exercise.Rubric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of whom something is said.
class SubjectsTest {

    private static final Subjects SUBJECTS = new Subjects(Map.of(
            "gpt", List.of("gpt", "decoder", "language model"), "bert", List.of("bert", "masked language model")));
    private static final Pursuit READS =
            Pursuit.of(new Rubric.Pattern.Phrases(List.of("both sides"), Optional.empty()), Optional.empty());

    private static List<Clause> clauses(String text) {
        return Clauses.of(TextReader.sentences(text), SUBJECTS);
    }

    private static String reader(String text) {
        List<Clause> clauses = clauses(text);
        List<Subjects.Topic> topics = SUBJECTS.topics(clauses);
        for (int c = 0; c < clauses.size(); c++) {
            List<Hit> hits = READS.hits(clauses.get(c));
            if (!hits.isEmpty()) {
                return SUBJECTS.at(clauses.get(c), hits.getFirst(), topics.get(c))
                        .orElse("nobody");
            }
        }
        return "nobody";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BERT reads both sides | bert",
                "Both sides are read by BERT | bert",
                "GPT writes. BERT is older. It reads both sides | bert",
                "Unlike GPT, BERT reads both sides | bert",
                "BERT reads both sides, unlike GPT | bert",
                "Unlike BERT, which reads both sides, GPT writes | bert",
                "GPT cannot do what BERT does, BERT reads both sides | bert",
                "BERT differs from GPT because it reads both sides | bert",
                "BERT is a language model that reads both sides | bert",
                "A masked language model reads both sides | bert",
                "GPT and BERT differ. The former writes. The latter reads both sides | bert",
                "GPT and BERT differ. The former reads both sides | gpt",
                "GPT and BERT are known. It reads both sides | nobody",
                "It reads both sides, whereas GPT writes | bert",
                "It reads both sides. That is how BERT works | bert",
                "GPT writes, so it cannot read both sides | gpt",
                "Somebody reads both sides | nobody",
            })
    void theSubjectIsFound(String text, String subject) {
        assertThat(reader(text)).isEqualTo(subject);
    }

    @Test
    void sayingThatOneIsTheOtherIsNoticed() {
        assertThat(clauses("BERT is a decoder")).anyMatch(SUBJECTS::confused);
        assertThat(clauses("BERT is not a decoder")).noneMatch(SUBJECTS::confused);
        assertThat(clauses("BERT is unlike a decoder")).noneMatch(SUBJECTS::confused);
    }

    @Test
    void aClauseEndsWhereTheTalkTurnsToAnotherThing() {
        assertThat(clauses("GPT writes words and BERT reads both sides")).hasSize(2);
        assertThat(clauses("both GPT and BERT read words")).hasSize(1);
    }
}

package loupe.engine.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loupe.engine.input.Json;
import loupe.engine.input.StrictJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Training traces that were recorded from the Hugging Face trainer, merge by merge.
class BpeGoldenTest {

    /// An example: words with how often each stands in the text, and the recorded steps.
    record Example(String name, List<String> words, List<Json> trace) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Example> examples() throws IOException {
        try (InputStream in = BpeGoldenTest.class.getResourceAsStream("bpe_training_traces.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Json.Obj root = StrictJson.read("bpe_training_traces.json", text, StrictJson.Limits.SETTINGS);
            Map<String, Json> traces = fields(fields(root, "results"), "traces").fields();
            Map<String, Json> examples =
                    fields(fields(root, "parameters"), "examples").fields();
            return examples.entrySet().stream()
                    .map(e -> new Example(e.getKey(), words(items(e.getValue())), items(traces.get(e.getKey()))));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void mergesCountsAndWordsAreTheRecordedOnes(Example example) {
        BpeRules rules = new BpeRules(LetterCase.KEPT, Split.WORDS, TieRule.LEXICOGRAPHIC);
        List<BpeStep> steps = new BpeTrainer(rules)
                .train(String.join(" ", example.words()), example.trace().size());

        for (int i = 0; i < example.trace().size(); i++) {
            Map<String, Json> recorded = ((Json.Obj) example.trace().get(i)).fields();
            BpeStep step = steps.get(i);
            assertThat(List.of(step.chosen().left(), step.chosen().right())).isEqualTo(texts(recorded.get("merge")));
            assertThat(step.counts()).containsAll(counts(items(recorded.get("pair_counts"))));
            assertThat(step.after().words()).isEqualTo(afterwards(items(recorded.get("words"))));
        }
    }

    private static List<String> words(List<Json> wordsWithCounts) {
        List<String> words = new ArrayList<>();
        for (Json item : wordsWithCounts) {
            for (int i = 0; i < number(items(item).get(1)); i++) {
                words.add(((Json.Str) items(item).get(0)).value());
            }
        }
        return words;
    }

    private static List<List<String>> afterwards(List<Json> wordsWithCounts) {
        List<List<String>> words = new ArrayList<>();
        for (Json item : wordsWithCounts) {
            for (int i = 0; i < number(items(item).get(1)); i++) {
                words.add(texts(items(item).get(0)));
            }
        }
        return words;
    }

    private static List<PairCount> counts(List<Json> items) {
        return items.stream()
                .map(item -> {
                    List<Json> parts = items(item);
                    SymbolPair pair =
                            new SymbolPair(((Json.Str) parts.get(0)).value(), ((Json.Str) parts.get(1)).value());
                    return new PairCount(pair, number(parts.get(2)));
                })
                .toList();
    }

    private static Json.Obj fields(Json.Obj object, String key) {
        return (Json.Obj) object.fields().get(key);
    }

    private static List<Json> items(Json json) {
        return ((Json.Arr) json).items();
    }

    private static List<String> texts(Json json) {
        return items(json).stream().map(item -> ((Json.Str) item).value()).toList();
    }

    private static int number(Json json) {
        return Integer.parseInt(((Json.Num) json).literal());
    }
}

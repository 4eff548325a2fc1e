package loupe.checker.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.engine.input.Json;
import loupe.engine.input.StrictJson;
import org.junit.jupiter.api.Test;

/// The example submission gives the example result, to the last field.
class ExampleResultTest {

    @Test
    void theExampleSubmissionGivesTheExampleResult() {
        String ours = ResultJson.text(Examples.graded().result());
        assertThat(plain(json(ours))).isEqualTo(plain(json(Examples.text("result.json"))));
    }

    @Test
    void keysStandInTheSameOrderAsInTheExample() {
        String ours = ResultJson.text(Examples.graded().result());
        assertThat(keys(ours)).isEqualTo(keys(Examples.text("result.json")));
    }

    @Test
    void aResultOnOneLineIsTheSameResult() {
        Result result = Examples.graded().result();
        assertThat(json(ResultJson.line(result))).isEqualTo(json(ResultJson.text(result)));
        assertThat(ResultJson.line(result)).doesNotContain("\n");
    }

    @Test
    void whatWasWrittenIsReadBack() {
        String written = ResultJson.text(Examples.graded().result());
        Result read = ResultReader.read("result.json", written.getBytes(StandardCharsets.UTF_8));
        assertThat(ResultJson.text(read)).isEqualTo(written);
    }

    @Test
    void partsThatWaitForAPersonTellTheReviewerWhatWasFound() {
        PartLine why = Examples.graded().result().parts().getLast();
        assertThat(why.review().orElseThrow().concepts()).containsKeys("no_future", "bert_both_sides");
        assertThat(why.feedback()).isEmpty();
    }

    private static Json.Obj json(String text) {
        return StrictJson.read("result.json", text, StrictJson.Limits.SETTINGS);
    }

    /// Numbers by value, so that 1.0 is 1.
    private static Object plain(Json value) {
        return switch (value) {
            case Json.Obj(Map<String, Json> fields) -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                fields.forEach((name, field) -> plain.put(name, plain(field)));
                yield plain;
            }
            case Json.Arr(List<Json> items) ->
                items.stream().map(ExampleResultTest::plain).toList();
            case Json.Num(String literal) -> new BigDecimal(literal).stripTrailingZeros();
            default -> value;
        };
    }

    private static List<String> keys(String text) {
        return text.lines()
                .filter(line -> line.strip().startsWith("\"") && line.contains("\": "))
                .map(line -> line.substring(0, line.indexOf("\": ")))
                .toList();
    }
}

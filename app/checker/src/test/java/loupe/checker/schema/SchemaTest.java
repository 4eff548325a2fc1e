package loupe.checker.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import loupe.checker.result.Examples;
import loupe.checker.result.Result;
import loupe.checker.result.ResultJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Our JSON against the schemas that are shipped with the program.
class SchemaTest {

    private static final Schema RESULT = schema("result-1.json");
    private static final Schema SUBMISSION = schema("submission-1.json");

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(SchemaTest.class.getResourceAsStream("/loupe/checker/schema/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(name), InputFormat.JSON);
    }

    private static List<String> faults(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"result-1.json", "submission-1.json"})
    void theSchemasThemselvesAreInOrder(String name) {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(faults(draft, text(name))).isEmpty();
    }

    @Test
    void theExampleAndWhatWeMakeOfItFit() {
        assertThat(faults(SUBMISSION, Examples.text("submission.json"))).isEmpty();
        assertThat(faults(RESULT, Examples.text("result.json"))).isEmpty();
        assertThat(faults(RESULT, ResultJson.text(Examples.graded().result()))).isEmpty();
    }

    @Test
    void refusedSubmissionsFitToo() {
        byte[] nothing = {};
        for (Result.State state : List.of(Result.State.INVALID, Result.State.ERROR)) {
            Result result =
                    Examples.grader().refused("x", nothing, state, "why").result();
            assertThat(faults(RESULT, ResultJson.line(result))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"format\": \"loupe.result/1\"|\"format\": \"loupe.result/2\"",
                "\"status\": \"correct\"|\"status\": \"right\"",
                "\"fraction\": 0.9|\"fraction\": 1.1",
                "\"points\": 6.4|\"points\": -1",
                "\"hints_used\": 1|\"hints_used\": 1, \"extra\": 1",
                "\"type\": \"matrix\"|\"type\": \"essay\"",
                "\"warnings\": []|\"warnings\": [1]",
                "\"key\": \"s-0042\"|\"key\": \"Ada Example\""
            })
    void aResultThatIsNotOneIsRefused(String part, String instead) {
        String broken = Examples.text("result.json").replace(part, instead);
        assertThat(broken).isNotEqualTo(Examples.text("result.json"));
        assertThat(faults(RESULT, broken)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"format\"|\"Format\"",
                "\"variant\": 0|\"variant\": -1",
                "\"hints_used\": 1|\"score\": 1",
                "\"n\": 1|\"n\": 0",
                "\"key\": \"s-0042\"|\"key\": \"../s\""
            })
    void aSubmissionThatIsNotOneIsRefused(String part, String instead) {
        String broken = Examples.text("submission.json").replace(part, instead);
        assertThat(broken).isNotEqualTo(Examples.text("submission.json"));
        assertThat(faults(SUBMISSION, broken)).isNotEmpty();
    }
}

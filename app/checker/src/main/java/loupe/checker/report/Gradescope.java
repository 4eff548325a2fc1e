package loupe.checker.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import loupe.checker.Status;
import loupe.checker.result.Graded;
import loupe.checker.result.PartLine;
import loupe.checker.result.Result;
import loupe.checker.submission.PackName;
import loupe.course.exercise.ExercisePack;

/// `results.json` of a Gradescope autograder: one test a part.
///
/// A part that waits for a person has no score, so that it is graded in Gradescope. All tests are visible: one that is
/// hidden would hide the total as well.
final class Gradescope implements ReportFormat {

    @Override
    public String id() {
        return "gradescope";
    }

    @Override
    public String fileName() {
        return "results.json";
    }

    @Override
    public String render(ExercisePack pack, Graded graded) {
        return JsonText.indented(json -> file(json, graded.result()));
    }

    private static void file(JsonGenerator json, Result result) throws IOException {
        json.writeStartObject();
        JsonText.number(json, "score", result.points());
        json.writeStringField(
                "output", result.refused() ? String.join("\n", Sentences.reasons(result)) : Sentences.summary(result));
        json.writeStringField("output_format", "text");
        json.writeStringField("test_output_format", "text");
        json.writeStringField("visibility", "visible");
        json.writeStringField("stdout_visibility", "hidden");
        origin(json, result);
        json.writeArrayFieldStart("tests");
        int number = 1;
        for (PartLine part : result.parts()) {
            test(json, part, number++);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// Which submission and which pack the grade belongs to.
    private static void origin(JsonGenerator json, Result result) throws IOException {
        PackName pack = result.pack();
        json.writeObjectFieldStart("extra_data");
        json.writeObjectFieldStart("loupe");
        json.writeStringField("format", "loupe.result/1");
        json.writeStringField("submission_sha256", result.submissionSha256());
        json.writeObjectFieldStart("pack");
        json.writeStringField("id", pack.id());
        json.writeStringField("version", pack.version());
        json.writeStringField("sha256", pack.sha256());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void test(JsonGenerator json, PartLine part, int number) throws IOException {
        json.writeStartObject();
        if (!Sentences.open(part)) {
            JsonText.number(json, "score", part.points());
            JsonText.number(json, "max_score", part.maxPoints());
            json.writeStringField("status", part.status() == Status.CORRECT ? "passed" : "failed");
        }
        json.writeStringField("name", part.exercise() + " / " + part.part());
        json.writeStringField("number", Integer.toString(number));
        json.writeStringField("output", Sentences.said(part));
        List<String> tags = new ArrayList<>(List.of(part.type(), part.status().word()));
        part.misconception().ifPresent(tags::add);
        JsonText.texts(json, "tags", tags);
        json.writeStringField("visibility", "visible");
        json.writeEndObject();
    }
}

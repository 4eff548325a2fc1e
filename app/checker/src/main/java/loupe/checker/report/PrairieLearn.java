package loupe.checker.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.UnaryOperator;
import loupe.checker.result.Graded;
import loupe.checker.result.PartLine;
import loupe.checker.result.Result;
import loupe.course.exercise.ExercisePack;

/// `results.json` of an external grader of PrairieLearn.
///
/// A submission that cannot be read is not gradable, which costs no attempt; so is one that the checker failed on. A
/// part that waits for a person is worth 0 of 0 points, which is shown neutrally. The file is kept below a megabyte.
final class PrairieLearn implements ReportFormat {

    private static final int MOST_BYTES = 1_000_000;

    @Override
    public String id() {
        return "prairielearn";
    }

    @Override
    public String fileName() {
        return "results.json";
    }

    @Override
    public String render(ExercisePack pack, Graded graded) {
        Result result = graded.result();
        return Fit.into(MOST_BYTES, feedback -> JsonText.indented(json -> file(json, result, feedback)));
    }

    private static void file(JsonGenerator json, Result result, UnaryOperator<String> feedback) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("gradable", !result.refused());
        if (result.refused()) {
            JsonText.texts(json, "format_errors", Sentences.reasons(result));
            json.writeEndObject();
            return;
        }
        JsonText.number(json, "score", result.maxPoints() > 0 ? result.points() / result.maxPoints() : 0);
        json.writeStringField("message", feedback.apply(Sentences.summary(result)));
        json.writeArrayFieldStart("tests");
        for (PartLine part : result.parts()) {
            json.writeStartObject();
            json.writeStringField("name", part.exercise() + " / " + part.part());
            JsonText.number(json, "points", Sentences.open(part) ? 0 : part.points());
            JsonText.number(json, "max_points", Sentences.open(part) ? 0 : part.maxPoints());
            json.writeStringField("message", feedback.apply(Sentences.said(part)));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

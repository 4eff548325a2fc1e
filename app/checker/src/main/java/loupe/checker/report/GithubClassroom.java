package loupe.checker.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import loupe.checker.Status;
import loupe.checker.result.Graded;
import loupe.checker.result.PartLine;
import loupe.checker.result.Result;
import loupe.course.exercise.ExercisePack;

/// What GitHub Classroom's reporter reads from the variable `LOUPE_RESULTS`: JSON in base64.
///
/// It is kept so small that it fits into an environment variable (128 KiB on Linux). The reporter prints messages into
/// the log of the job, where a line with two colons would be a command; there they are parted.
final class GithubClassroom implements ReportFormat {

    private static final int MOST_BYTES = 96_000; // base64 makes 128,000 of them

    @Override
    public String id() {
        return "github-classroom";
    }

    @Override
    public String fileName() {
        return "loupe_results.txt";
    }

    @Override
    public String render(ExercisePack pack, Graded graded) {
        Result result = graded.result();
        String text = Fit.into(MOST_BYTES, feedback -> JsonText.line(json -> file(json, result, feedback)));
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void file(JsonGenerator json, Result result, UnaryOperator<String> feedback) throws IOException {
        json.writeStartObject();
        json.writeNumberField("version", 1);
        json.writeStringField("status", overall(result));
        JsonText.number(json, "max_score", result.maxPoints());
        json.writeArrayFieldStart("tests");
        if (result.refused()) {
            String reasons = String.join(" ", Sentences.reasons(result));
            test(json, "submission", "error", 0, feedback.apply(reasons));
        }
        for (PartLine part : result.parts()) {
            String message = feedback.apply(Sentences.feedbackLine(part));
            test(json, part.place(), word(part.status()), part.points(), message);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String overall(Result result) {
        if (result.refused() || result.parts().stream().anyMatch(part -> part.status() == Status.ERROR)) {
            return "error";
        }
        return result.parts().stream().allMatch(part -> part.status() == Status.CORRECT) ? "pass" : "fail";
    }

    private static String word(Status status) {
        return switch (status) {
            case CORRECT -> "pass";
            case ERROR -> "error";
            default -> "fail";
        };
    }

    private static void test(JsonGenerator json, String name, String status, double score, String message)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("status", status);
        JsonText.number(json, "score", score);
        json.writeStringField("message", message.replace("::", ": :").replace("##[", "## ["));
        json.writeStringField("test_code", "");
        json.writeStringField("filename", "");
        json.writeNumberField("line_no", 0);
        json.writeNumberField("duration", 0);
        json.writeEndObject();
    }
}

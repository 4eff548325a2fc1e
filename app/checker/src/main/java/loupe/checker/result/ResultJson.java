package loupe.checker.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import loupe.checker.submission.OneSpace;
import loupe.checker.submission.PackName;
import loupe.course.Release;

/// The written form of a result, `loupe.result/1`: fixed order of keys, no times, numbers with at most six decimals.
///
/// A result goes to gradebooks and students, so it says of a part that waits for a person only that it waits.
public final class ResultJson {

    /// The name of the format.
    public static final String FORMAT = "loupe.result/1";

    private static final JsonFactory FACTORY = new JsonFactory();

    private ResultJson() {}

    /// On several lines, with one at the end.
    public static String text(Result result) {
        return json(result, true) + "\n";
    }

    /// On one line, without its end.
    public static String line(Result result) {
        return json(result, false);
    }

    private static String json(Result result, boolean pretty) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            if (pretty) {
                out.setPrettyPrinter(new OneSpace());
            }
            write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return text.toString();
    }

    private static void write(Result result, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("format", FORMAT);
        out.writeStringField("submission_id", result.submissionId());
        out.writeStringField("submission_sha256", result.submissionSha256());
        pack(result.pack(), out);
        out.writeObjectFieldStart("checker");
        out.writeStringField("name", "loupe-check");
        out.writeStringField("version", Release.VERSION);
        out.writeStringField("engine", "loupe-engine/" + Release.VERSION);
        out.writeStringField("policy", result.policy());
        out.writeEndObject();
        out.writeObjectFieldStart("student");
        if (!result.student().isEmpty()) {
            out.writeStringField("key", result.student());
        }
        out.writeEndObject();
        out.writeStringField("status", result.state().word());
        number(out, "points", result.points());
        number(out, "max_points", result.maxPoints());
        number(out, "pending_points", result.pendingPoints());
        out.writeArrayFieldStart("parts");
        for (PartLine part : result.parts()) {
            part(part, out);
        }
        out.writeEndArray();
        texts(out, "warnings", result.warnings());
        out.writeEndObject();
    }

    private static void pack(PackName pack, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("pack");
        out.writeStringField("id", pack.id());
        out.writeStringField("version", pack.version());
        out.writeStringField("sha256", pack.sha256());
        out.writeEndObject();
    }

    private static void part(PartLine part, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("exercise", part.exercise());
        out.writeStringField("part", part.part());
        out.writeStringField("type", part.type());
        out.writeNumberField("variant", part.variant());
        out.writeStringField("status", part.status().word());
        number(out, "fraction", part.fraction());
        number(out, "points", part.points());
        number(out, "max_points", part.maxPoints());
        out.writeNumberField("attempts_used", part.attemptsUsed());
        if (part.attemptGraded().isPresent()) {
            out.writeNumberField("attempt_graded", part.attemptGraded().getAsInt());
        }
        out.writeNumberField("hints_used", part.hintsUsed());
        if (part.misconception().isPresent()) {
            out.writeStringField("misconception", part.misconception().get());
        }
        if (!part.feedback().isEmpty()) {
            texts(out, "feedback", part.feedback());
        }
        if (part.carriedForward()) {
            out.writeBooleanField("carried_forward", true);
        }
        if (!part.cells().isEmpty()) {
            out.writeArrayFieldStart("cells");
            for (boolean right : part.cells()) {
                out.writeBoolean(right);
            }
            out.writeEndArray();
        }
        if (part.review().isPresent()) {
            review(part.review().get(), out);
        }
        out.writeEndObject();
    }

    private static void review(PartLine.ForReview review, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("review");
        number(out, "min_points", review.minPoints());
        number(out, "max_points", review.maxPoints());
        out.writeNullField("suggested_points");
        out.writeStringField("reason", review.reason());
        out.writeEndObject();
    }

    private static void number(JsonGenerator out, String name, double number) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(SixDigits.text(number));
    }

    private static void texts(JsonGenerator out, String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }
}

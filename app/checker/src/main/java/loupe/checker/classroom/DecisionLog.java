package loupe.checker.classroom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import loupe.checker.submission.JsonFields;
import loupe.engine.input.Json;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.StrictJson;

/// The written form of decisions, `loupe.decisions/1`: one JSON object a line, and lines are only ever added.
///
/// ```
/// {"format":"loupe.decisions/1","student":"s-0042","submission":"9a83…","exercise":"masks","part":"why","points":2,
///  "note":"good idea","who":"mk","when":"2026-01-20T09:00:00Z"}
/// ```
///
/// A line without `points` undoes what was decided before.
public final class DecisionLog {

    private static final String FORMAT = "loupe.decisions/1";
    private static final StrictJson.Limits LIMITS = new StrictJson.Limits(4, 100);
    private static final int LONGEST_ID = 200; // characters
    private static final int LONGEST_NOTE = 10_000; // characters
    private static final JsonFactory JSON = new JsonFactory();

    private DecisionLog() {}

    /// One line with its end.
    public static String line(Decision decision) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("format", FORMAT);
            out.writeStringField("student", decision.student());
            out.writeStringField("submission", decision.submission());
            out.writeStringField("exercise", decision.exercise());
            out.writeStringField("part", decision.part());
            if (decision.points().isPresent()) {
                out.writeNumberField("points", decision.points().getAsDouble());
            }
            out.writeStringField("note", decision.note());
            out.writeStringField("who", decision.who());
            out.writeStringField("when", decision.when());
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return text + "\n";
    }

    /// All decisions of a log, in order.
    ///
    /// @param file how it is called in messages; the number of the line is added
    /// @throws LoupeInputException at the first line that is no decision
    public static List<Decision> read(String file, String text) {
        List<Decision> decisions = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                decisions.add(decision(file + " line " + (i + 1), lines.get(i)));
            }
        }
        return decisions;
    }

    private static Decision decision(String place, String line) {
        JsonFields fields = new JsonFields(place, "", StrictJson.read(place, line, LIMITS));
        String format = fields.text("format", LONGEST_ID);
        if (!format.equals(FORMAT)) {
            String what = JsonFields.quoted(format) + " is not read; it must be " + FORMAT;
            throw fields.refuse("format", what, "SB-05");
        }
        Decision decision = new Decision(
                fields.text("student", LONGEST_ID),
                fields.text("submission", LONGEST_ID),
                fields.text("exercise", LONGEST_ID),
                fields.text("part", LONGEST_ID),
                points(fields),
                fields.text("note", LONGEST_NOTE),
                fields.text("who", LONGEST_ID),
                fields.text("when", LONGEST_ID));
        fields.done();
        return decision;
    }

    private static OptionalDouble points(JsonFields fields) {
        return fields.optional("points").filter(v -> !(v instanceof Json.Null)).isPresent()
                ? OptionalDouble.of(fields.amount("points"))
                : OptionalDouble.empty();
    }
}

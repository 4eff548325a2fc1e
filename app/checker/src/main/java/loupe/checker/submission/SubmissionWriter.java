package loupe.checker.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import loupe.course.Release;
import loupe.course.exercise.Answer;

/// Writes a submission as a `*.loupesub` file holds it.
public final class SubmissionWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private SubmissionWriter() {}

    /// The JSON text. The hash is not in it: whoever reads works it out.
    public static String json(Submission submission) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(new OneSpace());
            write(submission, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return text + "\n";
    }

    private static void write(Submission submission, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("format", SubmissionReader.FORMAT);
        out.writeStringField("submission_id", submission.id());
        out.writeObjectFieldStart("pack");
        out.writeStringField("id", submission.pack().id());
        out.writeStringField("version", submission.pack().version());
        out.writeStringField("sha256", submission.pack().sha256());
        out.writeEndObject();
        student(submission.student(), out);
        out.writeObjectFieldStart("client");
        out.writeStringField("app", "loupe");
        out.writeStringField("version", Release.VERSION);
        out.writeEndObject();
        out.writeStringField("created", submission.created());
        out.writeArrayFieldStart("answers");
        for (PartAnswers answers : submission.answers()) {
            answers(answers, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void student(Student student, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("student");
        out.writeStringField("key", student.key());
        if (student.display().isPresent()) {
            out.writeStringField("display", student.display().get());
        }
        if (student.email().isPresent()) {
            out.writeStringField("email", student.email().get());
        }
        if (!student.lms().isEmpty()) {
            out.writeObjectFieldStart("lms");
            for (var id : new TreeMap<>(student.lms()).entrySet()) {
                out.writeStringField(id.getKey(), id.getValue());
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private static void answers(PartAnswers answers, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("exercise", answers.exercise());
        out.writeStringField("part", answers.part());
        out.writeNumberField("variant", answers.variant());
        out.writeArrayFieldStart("attempts");
        for (PartAnswers.Try attempt : answers.attempts()) {
            out.writeStartObject();
            out.writeNumberField("n", attempt.number());
            out.writeStringField("at", attempt.at());
            out.writeFieldName("raw");
            raw(attempt.raw(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeNumberField("hints_used", answers.hintsUsed());
        out.writeEndObject();
    }

    private static void raw(Answer answer, JsonGenerator out) throws IOException {
        switch (answer) {
            case Answer.Text(String text) -> out.writeString(text);
            case Answer.Items(var items) -> {
                out.writeStartArray();
                for (Answer item : items) {
                    raw(item, out);
                }
                out.writeEndArray();
            }
            case Answer.Fields(Map<String, Answer> fields) -> {
                out.writeStartObject();
                for (var field : fields.entrySet()) {
                    out.writeFieldName(field.getKey());
                    raw(field.getValue(), out);
                }
                out.writeEndObject();
            }
        }
    }
}

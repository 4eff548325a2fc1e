package loupe.checker.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import loupe.checker.Status;
import loupe.checker.result.Graded;
import loupe.checker.result.PartLine;
import loupe.checker.submission.PartAnswers;
import loupe.checker.submission.PartAnswers.Try;
import loupe.checker.submission.Submission;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.ExercisePack;

/// xAPI statements, one for every part that was answered.
///
/// A statement's id follows from submission, exercise and part, so that sending it again changes nothing. The learner
/// is an account with the key of the submission, never a mail address. There is no score for what waits for a person
/// or could not be read, and right answers are left out.
final class Xapi implements ReportFormat {

    private final String homePage;
    private final String base;

    Xapi(String homePage, String base) {
        this.homePage = homePage;
        this.base = base;
    }

    @Override
    public String id() {
        return "xapi";
    }

    @Override
    public String fileName() {
        return "xapi.json";
    }

    @Override
    public String render(ExercisePack pack, Graded graded) {
        return JsonText.indented(json -> {
            json.writeStartArray();
            statements(json, pack, graded);
            json.writeEndArray();
        });
    }

    /// The statements of one submission, one after the other.
    void statements(JsonGenerator json, ExercisePack pack, Graded graded) throws IOException {
        if (graded.submission().isPresent()) {
            for (PartLine part : graded.result().parts()) {
                statement(json, pack, graded.submission().get(), part);
            }
        }
    }

    private void statement(JsonGenerator json, ExercisePack pack, Submission submission, PartLine part)
            throws IOException {
        Optional<Try> attempt = attempt(submission, part);
        Optional<Exercise> exercise = pack.exercise(part.exercise());
        if (attempt.isEmpty() || exercise.isEmpty() || part.status() == Status.UNANSWERED) {
            return;
        }
        String activity = base + "/" + pack.id() + "/" + part.exercise();
        json.writeStartObject();
        json.writeStringField(
                "id",
                NameUuid.of(submission.id() + part.exercise() + part.part()).toString());
        actor(json, submission.student().key());
        verb(json);
        object(json, activity + "/" + part.part(), exercise.get().title(), part.type());
        if (isTime(attempt.get().at())) {
            json.writeStringField("timestamp", attempt.get().at());
        }
        json.writeObjectFieldStart("context");
        json.writeObjectFieldStart("contextActivities");
        activities(json, "parent", activity);
        activities(json, "grouping", base + "/" + pack.id());
        json.writeEndObject();
        json.writeEndObject();
        result(json, part, attempt.get());
        json.writeEndObject();
    }

    private static Optional<Try> attempt(Submission submission, PartLine part) {
        return submission.answers().stream()
                .filter(answers -> answers.exercise().equals(part.exercise())
                        && answers.part().equals(part.part()))
                .map(PartAnswers::attempts)
                .flatMap(attempts -> attempts.stream()
                        .filter(a -> part.attemptGraded().isPresent()
                                && a.number() == part.attemptGraded().getAsInt()))
                .findFirst();
    }

    private void actor(JsonGenerator json, String key) throws IOException {
        json.writeObjectFieldStart("actor");
        json.writeStringField("objectType", "Agent");
        json.writeObjectFieldStart("account");
        json.writeStringField("homePage", homePage);
        json.writeStringField("name", Inert.line(key));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void verb(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("verb");
        json.writeStringField("id", "http://adlnet.gov/expapi/verbs/answered");
        json.writeObjectFieldStart("display");
        json.writeStringField("en-US", "answered");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void object(JsonGenerator json, String activity, String title, String type) throws IOException {
        json.writeObjectFieldStart("object");
        json.writeStringField("objectType", "Activity");
        json.writeStringField("id", activity);
        json.writeObjectFieldStart("definition");
        json.writeStringField("type", "http://adlnet.gov/expapi/activities/cmi.interaction");
        json.writeObjectFieldStart("name");
        json.writeStringField("en", Inert.line(title));
        json.writeEndObject();
        json.writeStringField("interactionType", Interaction.of(type).word());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void activities(JsonGenerator json, String relation, String activity) throws IOException {
        json.writeArrayFieldStart(relation);
        json.writeStartObject();
        json.writeStringField("id", activity);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void result(JsonGenerator json, PartLine part, Try attempt) throws IOException {
        json.writeObjectFieldStart("result");
        json.writeStringField(
                "response", Inert.lines(Interaction.of(part.type()).response(attempt.raw())));
        json.writeBooleanField("completion", part.status() != Status.INVALID);
        json.writeObjectFieldStart("extensions");
        json.writeStringField(base + "/ext/status", part.status().word());
        json.writeNumberField(base + "/ext/variant", part.variant());
        if (part.misconception().isPresent()) {
            json.writeStringField(
                    base + "/ext/misconception", part.misconception().get());
        }
        json.writeEndObject();
        if (part.status().counts()) {
            json.writeBooleanField("success", part.status() == Status.CORRECT);
            score(json, part);
        }
        json.writeEndObject();
    }

    /// The format wants a greatest score above the least.
    private static void score(JsonGenerator json, PartLine part) throws IOException {
        if (part.maxPoints() > 0) {
            json.writeObjectFieldStart("score");
            JsonText.number(json, "scaled", part.fraction());
            JsonText.number(json, "raw", part.points());
            JsonText.number(json, "min", 0);
            JsonText.number(json, "max", part.maxPoints());
            json.writeEndObject();
        }
    }

    /// A learner's file says when an attempt was made; what is no time would have the whole batch refused.
    private static boolean isTime(String text) {
        try {
            return !OffsetDateTime.parse(text).toString().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}

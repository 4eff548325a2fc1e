package loupe.checker.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.UnaryOperator;
import loupe.checker.Status;
import loupe.checker.result.Graded;
import loupe.checker.result.PartLine;
import loupe.checker.result.Result;
import loupe.course.Release;
import loupe.course.exercise.ExercisePack;

/// What an Autolab autograder prints: who it is, the feedback as stages, and on the last line the score.
final class Autolab implements ReportFormat {

    private static final int MOST_BYTES = 900_000; // of 1,000 KB that the runner keeps of a job's output

    private final String problem;

    Autolab(String problem) {
        this.problem = problem;
    }

    @Override
    public String id() {
        return "autolab";
    }

    @Override
    public String fileName() {
        return "autolab.txt";
    }

    @Override
    public String render(ExercisePack pack, Graded graded) {
        Result result = graded.result();
        String scores = JsonText.line(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("scores");
            JsonText.number(json, problem, result.points());
            json.writeEndObject();
            json.writeEndObject();
        });
        String stages = Fit.into(MOST_BYTES, feedback -> JsonText.line(json -> stages(json, result, feedback)));
        return "loupe-check " + Release.VERSION + "\n" + stages + "\n" + scores + "\n";
    }

    private static void stages(JsonGenerator json, Result result, UnaryOperator<String> feedback) throws IOException {
        json.writeStartObject();
        json.writeStringField("_presentation", "semantic");
        json.writeArrayFieldStart("stages");
        json.writeString("Parts");
        json.writeEndArray();
        json.writeObjectFieldStart("Parts");
        if (result.refused()) {
            test(json, "submission", false, feedback.apply(String.join(" ", Sentences.reasons(result))));
        }
        for (PartLine part : result.parts()) {
            test(json, part.place(), part.status() == Status.CORRECT, feedback.apply(Sentences.feedbackLine(part)));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void test(JsonGenerator json, String name, boolean passed, String hint) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeBooleanField("passed", passed);
        if (!hint.isEmpty()) {
            json.writeStringField("hint", hint);
        }
        json.writeEndObject();
    }
}

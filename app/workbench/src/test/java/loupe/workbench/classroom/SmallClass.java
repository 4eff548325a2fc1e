package loupe.workbench.classroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.checker.submission.PackName;
import loupe.checker.submission.PartAnswers;
import loupe.checker.submission.Student;
import loupe.checker.submission.Submission;
import loupe.checker.submission.SubmissionWriter;
import loupe.course.exercise.Answer;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.ExercisePacks;

/// Seven students on the disk: a sum, a product, and a reason that a person has to read. One file is broken.
final class SmallClass {

    private static final String PACK = """
            format: loupe.exercises/1
            pack: {id: small, version: 1.0.0, title: {en: A small pack}}
            exercises:
            - id: sum
              title: The sum
              prompt: "What is 2 + 3?"
              parts:
              - {id: n, type: integer, points: 1, answer: {compute: "5"},
                 misconceptions: [{id: product_taken, compute: "6", feedback: "You multiplied."}]}
            - id: product
              title: The product
              prompt: "What is 2 times 4?"
              parts: [{id: n, type: integer, points: 1, answer: {compute: "8"}}]
            - id: reason
              title: The reason
              prompt: "Why does the mask hide what comes later?"
              parts:
              - id: why
                type: free_text
                points: 3
                model_answer: "The model must not look ahead, because it predicts the next token."
                rubric:
                  concepts:
                  - {id: no_look_ahead, points: 2, any_of: [{phrases: ["left to right"]}], missing: "what is hidden?"}
                  - {id: next_token, points: 1, any_of: [{phrases: ["next token"]}], missing: "what is predicted?"}
            """;

    private final Path folder;

    SmallClass(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(submissions());
            Files.writeString(pack(), PACK);
            ExercisePack pack = ExercisePacks.open(pack());
            write(pack, "s-1", "Ada <b>Example</b>", "5", "8", "it reads the text from left to right, I believe");
            write(pack, "s-2", "", "5", "8", "words about something else entirely, more or less");
            write(pack, "s-3", "", "6", "8", "there is some other reason for that, I believe");
            write(pack, "s-4", "", "6", "9", "nobody told me anything about that yet");
            write(pack, "s-5", "", "6", "9", "");
            write(pack, "s-6", "", "4", "7", "");
            Files.writeString(submissions().resolve("s-7.loupesub"), "{\"format\": ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path submissions() {
        return folder.resolve("seminar");
    }

    Path pack() {
        return folder.resolve("small.yaml");
    }

    Path decisions() {
        return submissions().resolve("grades").resolve("decisions.jsonl");
    }

    private void write(ExercisePack pack, String key, String name, String sum, String product, String why)
            throws IOException {
        List<PartAnswers> answers = new ArrayList<>();
        answers.add(given("sum", "n", sum));
        answers.add(given("product", "n", product));
        if (!why.isEmpty()) {
            answers.add(given("reason", "why", why));
        }
        Student student =
                new Student(key, name.isEmpty() ? Optional.empty() : Optional.of(name), Optional.empty(), Map.of());
        Submission submission =
                new Submission("id-" + key, PackName.of(pack), student, "2026-01-15T10:00:00Z", answers, "");
        Files.writeString(submissions().resolve(key + ".loupesub"), SubmissionWriter.json(submission));
    }

    private static PartAnswers given(String exercise, String part, String raw) {
        PartAnswers.Try once = new PartAnswers.Try(1, "2026-01-15T09:00:00Z", Answer.of(raw));
        return new PartAnswers(exercise, part, 0, List.of(once), 0);
    }
}

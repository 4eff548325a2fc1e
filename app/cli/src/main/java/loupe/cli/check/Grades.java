package loupe.cli.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.checker.classroom.Decision;
import loupe.checker.classroom.DecisionLog;
import loupe.checker.result.Result;
import loupe.checker.result.ResultJson;
import loupe.checker.result.ResultReader;
import loupe.checker.submission.SubmissionReader;
import loupe.course.Obstacle;
import loupe.engine.input.Bounded;

/// The folder that `loupe check class` writes and the other commands go on with:
///
/// ```
/// class.json                  what was graded by what
/// summary.csv review.csv misconceptions.csv parts.csv
/// decisions.jsonl             what people decided; lines are only ever added
/// results/<key>.json          a result for each student
/// submissions/<key>.loupesub  what was graded
/// ```
final class Grades {

    private static final int LARGEST = 64 << 20; // bytes of a file of ours

    private final Path folder;

    Grades(Path folder) {
        this.folder = folder;
    }

    /// Makes what is missing.
    void make() {
        try {
            Files.createDirectories(folder.resolve("results"));
            Files.createDirectories(folder.resolve("submissions"));
        } catch (IOException e) {
            throw new Obstacle("The folder " + folder + " cannot be written (" + e + "); give another with --out.", e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void write(String name, String text) throws IOException {
        WholeFile.write(file(name), text);
    }

    void write(Result result) throws IOException {
        WholeFile.write(result(result.student()), ResultJson.text(result));
    }

    void writeSubmission(String student, byte[] bytes) throws IOException {
        WholeFile.write(submission(student), bytes);
    }

    /// What stands in `class.json`.
    ClassFile classFile() {
        if (!Files.isRegularFile(file("class.json"))) {
            throw new Stop(
                    Exit.USAGE, folder + " has no class.json; name the folder that loupe check class has written.");
        }
        return ClassFile.read("class.json", text("class.json"));
    }

    /// The result of a student whose file counts.
    Result readResult(String student) {
        Path file = result(student);
        String name = "results/" + file.getFileName();
        return ResultReader.read(name, Bounded.bytes(file, name, LARGEST));
    }

    /// The submission of a student whose file counts, as it came.
    Input readSubmission(String student) {
        Path file = submission(student);
        String name = "submissions/" + file.getFileName();
        return new Input(name, () -> Bounded.bytes(file, name, SubmissionReader.LARGEST));
    }

    /// All decisions, in the order in which they were taken.
    List<Decision> decisions() {
        return Files.exists(file("decisions.jsonl"))
                ? DecisionLog.read("decisions.jsonl", text("decisions.jsonl"))
                : List.of();
    }

    /// Adds to the log; what is in it stays byte for byte.
    void add(List<Decision> decisions) throws IOException {
        StringBuilder log = new StringBuilder();
        if (Files.exists(file("decisions.jsonl"))) {
            log.append(Files.readString(file("decisions.jsonl"), StandardCharsets.UTF_8));
        }
        if (!log.isEmpty() && log.charAt(log.length() - 1) != '\n') {
            log.append('\n');
        }
        decisions.forEach(decision -> log.append(DecisionLog.line(decision)));
        write("decisions.jsonl", log.toString());
    }

    private String text(String name) {
        return Bounded.text(file(name), name, LARGEST, note -> {});
    }

    private Path result(String student) {
        return folder.resolve("results").resolve(SafeName.of(student) + ".json");
    }

    private Path submission(String student) {
        return folder.resolve("submissions").resolve(SafeName.of(student) + ".loupesub");
    }
}

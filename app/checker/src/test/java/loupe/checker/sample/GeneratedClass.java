package loupe.checker.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.checker.submission.PackName;
import loupe.checker.submission.PartAnswers;
import loupe.checker.submission.Student;
import loupe.checker.submission.Submission;
import loupe.checker.submission.SubmissionWriter;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.ExercisePacks;
import loupe.course.exercise.Part;
import loupe.course.exercise.SplitMix64;
import loupe.course.source.SourceText;

/// A class that never was: students of different ability answer a pack, some of them with the mistakes that its author
/// expects, some with guesses, some not at all. The same seed gives the same class, student by student.
///
/// ```java
/// new GeneratedClass(GeneratedClass.seedPack(), 7).write(folder, 300, 4); // 300 files, 4 of them broken
/// ```
public final class GeneratedClass {

    private final ExercisePack pack;
    private final long seed;

    public GeneratedClass(ExercisePack pack, long seed) {
        this.pack = pack;
        this.seed = seed;
    }

    /// The worked pack of the format, 27 parts of every type.
    public static ExercisePack seedPack() {
        return ExercisePacks.read(SourceText.of("seed_pack.yaml", seedPackBytes(), 256 * 1024));
    }

    public static byte[] seedPackBytes() {
        String name = "/loupe/checker/seed_pack.yaml";
        try (InputStream in = Objects.requireNonNull(GeneratedClass.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String key(int student) {
        return String.format(Locale.ROOT, "s-%05d", student);
    }

    /// What the student with this number handed in, from 0.
    public Submission submission(int student) {
        SplitMix64 random = new SplitMix64(seed * 1_000_003 + student);
        double ability = (random.fraction() + random.fraction() + random.fraction()) / 3;
        GivenAnswers given = new GivenAnswers(random, ability);
        List<PartAnswers> answers = new ArrayList<>();
        for (Exercise exercise : pack.exercises()) {
            List<Integer> deployed = exercise.parameters().deploy();
            int variant = deployed.isEmpty() ? 0 : deployed.get(random.below(deployed.size()));
            for (Part part : exercise.parts()) {
                given.to(exercise, part, variant).ifPresent(answers::add);
            }
        }
        return new Submission(
                String.format(Locale.ROOT, "0193f3a0-7c1e-7000-8000-%012d", student),
                PackName.of(pack),
                who(student),
                String.format(Locale.ROOT, "2026-01-15T%02d:%02d:00Z", 8 + student % 12, student % 60),
                answers,
                "");
    }

    /// Every twentieth has a name that a spreadsheet would obey, every seventh one with letters of many countries.
    private static Student who(int student) {
        String name = student % 20 == 19
                ? "=HYPERLINK(\"http://example.org\",\"" + student + "\")"
                : student % 7 == 3 ? "Ümit Iğdır " + student : "Student " + student;
        return new Student(
                key(student),
                Optional.of(name),
                Optional.of(key(student) + "@example.edu"),
                Map.of("canvas_id", String.valueOf(50_000 + student)));
    }

    /// The bytes of a file.
    public byte[] file(int student) {
        return SubmissionWriter.json(submission(student)).getBytes(StandardCharsets.UTF_8);
    }

    /// Writes `students` files, `broken` of them spoiled, into a folder.
    public void write(Path folder, int students, int broken) {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < students; i++) {
                int each = broken == 0 ? students : students / broken;
                boolean spoiled = broken > 0 && i % each == each - 1 && i / each < broken;
                byte[] bytes = spoiled ? Spoiled.bytes(i / each, file(i)) : file(i);
                Files.write(folder.resolve(key(i) + ".loupesub"), bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A roster with everybody in it and one student who handed in nothing.
    public static String roster(int students) {
        StringBuilder csv = new StringBuilder("Student key,Name,E-mail,Canvas ID\n");
        IntStream.range(0, students + 1)
                .forEach(i -> csv.append(key(i))
                        .append(",Student ")
                        .append(i)
                        .append(',')
                        .append(key(i))
                        .append("@example.edu,")
                        .append(50_000 + i)
                        .append('\n'));
        return csv.toString();
    }

    /// `FOLDER [STUDENTS [BROKEN [SEED]]]`: writes `pack.yaml`, `roster.csv` and the files below `submissions`.
    public static void main(String... words) throws IOException {
        Path folder = Path.of(words[0]);
        int students = words.length > 1 ? Integer.parseInt(words[1]) : 300;
        int broken = words.length > 2 ? Integer.parseInt(words[2]) : 4;
        long seed = words.length > 3 ? Long.parseLong(words[3]) : 7;
        Files.createDirectories(folder);
        Files.write(folder.resolve("pack.yaml"), seedPackBytes());
        Files.writeString(folder.resolve("roster.csv"), roster(students), StandardCharsets.UTF_8);
        new GeneratedClass(seedPack(), seed).write(folder.resolve("submissions"), students, broken);
    }
}

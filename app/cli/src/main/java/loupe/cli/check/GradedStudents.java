package loupe.cli.check;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.checker.classroom.table.Roster;
import loupe.checker.result.Graded;
import loupe.checker.result.Result;
import loupe.checker.submission.Student;
import loupe.checker.submission.Submission;
import loupe.checker.submission.SubmissionReader;

/// What a folder of grades holds, with the names and ids of the roster.
final class GradedStudents {

    private final Grades grades;
    private final ClassFile file;

    GradedStudents(Grades grades) {
        this.grades = grades;
        this.file = grades.classFile();
    }

    String packId() {
        return file.pack().id();
    }

    /// How many files gave no grade, superseded ones aside.
    long without() {
        return file.files().stream()
                .filter(line -> !line.graded() && !line.outcome().equals(ClassFile.SUPERSEDED))
                .count();
    }

    /// One after the other, with everything.
    Iterator<Graded> whole() {
        return file.files().stream()
                .filter(ClassFile.Line::graded)
                .map(this::graded)
                .iterator();
    }

    /// All at once: students without their answers, results without the verdicts that nobody waits for.
    List<Graded> briefly() {
        return file.files().stream()
                .filter(ClassFile.Line::graded)
                .map(this::graded)
                .map(GradedStudents::brief)
                .toList();
    }

    private Graded graded(ClassFile.Line line) {
        Input stored = grades.readSubmission(line.student());
        Submission whole = SubmissionReader.read(stored.name(), stored.bytes().get());
        Submission named = new Submission(
                whole.id(), whole.pack(), named(whole.student()), whole.created(), whole.answers(), whole.sha256());
        return new Graded(line.file(), Optional.of(named), grades.readResult(line.student()));
    }

    /// What the roster says comes before what a file says.
    private Student named(Student student) {
        Optional<Roster.Entry> entry = file.roster().student(student.key());
        Map<String, String> lms = new HashMap<>(student.lms());
        entry.ifPresent(e -> lms.putAll(e.lms()));
        return new Student(
                student.key(),
                entry.flatMap(Roster.Entry::name).or(student::display),
                entry.flatMap(Roster.Entry::email).or(student::email),
                lms);
    }

    private static Graded brief(Graded graded) {
        Result result = graded.result();
        Result open = new Result(
                result.submissionId(),
                result.submissionSha256(),
                result.pack(),
                result.policy(),
                result.student(),
                result.state(),
                result.points(),
                result.maxPoints(),
                result.pendingPoints(),
                result.parts().stream().filter(line -> !line.status().counts()).toList(),
                result.warnings());
        Optional<Submission> who = graded.submission()
                .map(s -> new Submission(s.id(), s.pack(), s.student(), s.created(), List.of(), s.sha256()));
        return new Graded(graded.file(), who, open);
    }
}

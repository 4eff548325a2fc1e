package loupe.workbench.classroom;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loupe.checker.classroom.ClassReport;
import loupe.checker.classroom.Decisions;
import loupe.checker.result.Graded;
import loupe.course.exercise.ExercisePack;

/// Everybody's submission with its result.
record GradedClass(ClassFolder folder, ExercisePack pack, List<Graded> graded) {

    GradedClass {
        graded = List.copyOf(graded);
    }

    /// What can be said of the class once people have decided some answers.
    ClassReport report(Decisions decisions) {
        return ClassReport.of(decided(decisions), pack);
    }

    /// The results with the points that people gave.
    List<Graded> decided(Decisions decisions) {
        return graded.stream()
                .map(g -> new Graded(g.file(), g.submission(), decisions.applied(g.result())))
                .toList();
    }

    /// The names that students gave, by their keys.
    Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        graded.stream()
                .flatMap(g -> g.submission().stream())
                .map(loupe.checker.submission.Submission::student)
                .forEach(s -> s.display().ifPresent(name -> names.put(s.key(), name)));
        return names;
    }
}

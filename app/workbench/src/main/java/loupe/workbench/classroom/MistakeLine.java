package loupe.workbench.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.checker.classroom.ClassReport;
import loupe.checker.classroom.GivenAnswer;

/// A wrong answer, expected by the pack or not, and who gave it.
///
/// @param what the expected mistake in words; empty where nobody expected it
/// @param told what its learners are told; empty where nobody expected it
record MistakeLine(String exercise, String part, String what, String told, List<GivenAnswer> answers) {

    /// The same answer of several students, to a question with the same numbers.
    record Alike(String raw, int variant, List<String> students) {}

    private record Written(String raw, int variant) {}

    /// All of a class, the most frequent first.
    static List<MistakeLine> of(ClassReport report) {
        List<MistakeLine> lines = new ArrayList<>();
        report.mistakes()
                .forEach(m -> lines.add(new MistakeLine(
                        m.exercise(), m.part(), ClassModel.words(m.misconception()), m.feedback(), m.answers())));
        report.unexplained().forEach(a -> lines.add(new MistakeLine(a.exercise(), a.part(), "", "", a.answers())));
        lines.sort(Comparator.comparingInt((MistakeLine line) -> -line.answers().size()));
        return List.copyOf(lines);
    }

    boolean expected() {
        return !what.isEmpty();
    }

    /// Answers that were written alike stand together, the most frequent first.
    List<Alike> alike() {
        Map<Written, List<String>> students = new LinkedHashMap<>();
        answers.forEach(a -> students.computeIfAbsent(new Written(a.raw(), a.variant()), w -> new ArrayList<>())
                .add(a.student()));
        return students.entrySet().stream()
                .map(e -> new Alike(e.getKey().raw(), e.getKey().variant(), List.copyOf(e.getValue())))
                .sorted(Comparator.comparingInt((Alike a) -> -a.students().size()))
                .toList();
    }
}

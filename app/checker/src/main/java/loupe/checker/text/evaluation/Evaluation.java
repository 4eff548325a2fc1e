package loupe.checker.text.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import loupe.checker.Attempt;
import loupe.checker.text.FreeTextMarker;
import loupe.checker.text.TextVerdict;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.course.exercise.Rubric;
import loupe.course.source.Problems;
import loupe.course.source.Shown;

/// Judges every answer of a set with the rubrics of a pack.
///
/// ```java
/// Evaluation evaluation = Evaluation.of(pack, "testset.yaml", TestsetReader.read(path));
/// evaluation.all().falseAccepts().count();
/// ```
public record Evaluation(List<Judged> answers) {

    private record Asked(Exercise exercise, Part part, Rubric rubric, FreeTextMarker marker) {}

    public Evaluation {
        answers = List.copyOf(answers);
    }

    /// Throws [loupe.course.source.ContentException] where an answer is for no free text of the pack; `file` is the
    /// set's name in these messages.
    public static Evaluation of(ExercisePack pack, String file, List<GoldAnswer> answers) {
        Problems problems = new Problems(file);
        Map<String, Asked> asked = asked(pack);
        List<Judged> judged = new ArrayList<>();
        for (GoldAnswer answer : answers) {
            Asked question = asked.get(key(answer.exercise(), answer.part()));
            if (question == null) {
                String what = Shown.quoted(answer.exercise() + "/" + answer.part()) + " is no free text of this pack";
                problems.add(answer.line(), 0, what, "one of " + String.join(", ", asked.keySet()), "EX-06");
            } else {
                judged.add(judged(answer, question));
            }
        }
        problems.throwIfAny();
        return new Evaluation(judged);
    }

    private static Map<String, Asked> asked(ExercisePack pack) {
        Map<String, Asked> asked = new TreeMap<>();
        for (Exercise exercise : pack.exercises()) {
            for (Part part : exercise.parts()) {
                if (part.question() instanceof Question.FreeText free) {
                    FreeTextMarker marker = FreeTextMarker.of(free, part.points());
                    asked.put(key(exercise.id(), part.id()), new Asked(exercise, part, free.rubric(), marker));
                }
            }
        }
        return asked;
    }

    private static String key(String exercise, String part) {
        return exercise + "/" + part;
    }

    private static Judged judged(GoldAnswer gold, Asked asked) {
        Attempt attempt = Attempt.first(asked.exercise(), asked.part(), Answer.of(gold.text()));
        TextVerdict verdict = asked.marker().judge(gold.text(), attempt.asked());
        double points = asked.part().points();
        double suggested = switch (verdict) {
            case TextVerdict.Right r -> points;
            case TextVerdict.Undecided u -> u.suggested().orElse(0);
            case TextVerdict.Wrong w -> 0;
            case TextVerdict.SentBack s -> 0;
        };
        return new Judged(gold, verdict, goldShare(gold, asked.rubric(), points), suggested / points);
    }

    private static OptionalDouble goldShare(GoldAnswer gold, Rubric rubric, double points) {
        if (!rubric.concepts().stream()
                .filter(c -> c.need() == Rubric.Need.REQUIRED)
                .allMatch(c -> gold.concepts().containsKey(c.id()))) {
            return OptionalDouble.empty();
        }
        double earned = rubric.concepts().stream()
                .filter(c -> gold.concepts().get(c.id()) == GoldAnswer.Label.YES)
                .mapToDouble(Rubric.Concept::points)
                .sum();
        return OptionalDouble.of(Math.min(earned, points) / points);
    }

    public Figures all() {
        return new Figures(answers);
    }

    /// The figures of each tag, in alphabetical order.
    public Map<String, Figures> byTag() {
        Map<String, Figures> tags = new TreeMap<>();
        for (Judged answer : answers) {
            for (String tag : answer.gold().tags()) {
                tags.computeIfAbsent(
                        tag,
                        t -> new Figures(answers.stream()
                                .filter(a -> a.gold().tags().contains(t))
                                .toList()));
            }
        }
        return tags;
    }
}

package loupe.workbench.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.checker.submission.PartAnswers;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.Part;
import loupe.course.progress.Attempt;
import loupe.course.progress.ProgressStore;

/// What a learner answered, as it is handed in: every kept attempt at every question, and never a verdict.
///
/// A question that was asked with several numbers is handed in with those of its first variant, else with those that
/// were answered first; what was practised with other numbers stays at home.
public final class AnswerSheet {

    private static final int MOST_ATTEMPTS = 50; // that a submission may hold for a part; the latest are kept

    private final ProgressStore store;
    private final List<PartAnswers> answers = new ArrayList<>();

    private AnswerSheet(ProgressStore store) {
        this.store = store;
    }

    /// The answers to all questions of some lessons, in their order.
    ///
    /// @param lessons the exercises of each lesson, by its id
    public static List<PartAnswers> of(Map<String, ExercisePack> lessons, ProgressStore store) {
        AnswerSheet sheet = new AnswerSheet(store);
        lessons.forEach((lesson, pack) -> Task.all(pack).forEach(task -> sheet.add(lesson, task)));
        return List.copyOf(sheet.answers);
    }

    private void add(String lesson, Task task) {
        Map<Integer, List<Attempt>> byVariant = new LinkedHashMap<>();
        for (Attempt attempt : store.attempts(lesson)) {
            if (attempt.question().equals(task.key())) {
                byVariant
                        .computeIfAbsent(attempt.variant(), v -> new ArrayList<>())
                        .add(attempt);
            }
        }
        if (byVariant.isEmpty()) {
            return;
        }
        int first = firstVariant(task.exercise());
        int variant = byVariant.containsKey(first)
                ? first
                : byVariant.keySet().iterator().next();
        List<PartAnswers.Try> tries = tries(byVariant.getOrDefault(variant, List.of()));
        if (!tries.isEmpty()) {
            Exercise exercise = task.exercise();
            Part part = task.part();
            int hints = store.hints(lesson, Attempt.key(task.key(), variant));
            answers.add(new PartAnswers(exercise.id(), part.id(), variant, tries, hints));
        }
    }

    /// The numbers with which the bar asks first.
    static int firstVariant(Exercise exercise) {
        List<Integer> deployed = exercise.parameters().deploy();
        return deployed.isEmpty() ? 0 : deployed.getFirst();
    }

    private static List<PartAnswers.Try> tries(List<Attempt> attempts) {
        List<PartAnswers.Try> tries = new ArrayList<>();
        for (int i = Math.max(0, attempts.size() - MOST_ATTEMPTS); i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            int number = i + 1;
            AnswerText.read(attempt.given())
                    .ifPresent(raw ->
                            tries.add(new PartAnswers.Try(number, attempt.at().toString(), raw)));
        }
        return tries;
    }
}

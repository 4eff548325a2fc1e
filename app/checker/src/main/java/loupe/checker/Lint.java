package loupe.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.Parameters;
import loupe.course.exercise.Part;
import loupe.course.experiment.RefusedException;
import loupe.course.expression.Expression;
import loupe.course.expression.ExpressionException;
import loupe.course.expression.Value;
import loupe.course.source.ContentProblem;
import loupe.course.source.Problems;

/// Tells authors what is wrong with a pack before a learner finds out: tests that do not pass, mistakes
/// that cannot be told apart from the right answer or from each other, goals out of reach, variants that
/// are the same.
///
/// ```java
/// List<ContentProblem> problems = new Lint(runner).check(pack);
/// ```
public final class Lint {

    private static final int MOST_TRIED = 100; // variants, when looking for different ones

    private final Grader grader;

    public Lint(StateRunner runner) {
        this.grader = new Grader(runner);
    }

    /// Nothing, if all is well.
    public List<ContentProblem> check(ExercisePack pack) {
        Problems problems = new Problems(pack.file());
        for (Exercise exercise : pack.exercises()) {
            try {
                check(exercise, problems);
            } catch (ExpressionException | RefusedException | IllegalStateException | IllegalArgumentException e) {
                problems.add(exercise.line(), 0, exercise.id() + ": " + e.getMessage(), "", "EX-04");
            }
        }
        return problems.list();
    }

    private void check(Exercise exercise, Problems problems) {
        new UnusedNames(exercise).check(problems);
        if (!drawable(exercise, problems)) {
            return;
        }
        variants(exercise, problems);
        for (int variant : exercise.parameters().deploy()) {
            exercise.prompt(variant);
            for (Part part : exercise.parts()) {
                new PartLint(grader, exercise, part, variant).check(problems);
            }
        }
        for (Part part : exercise.parts()) {
            new AuthorTests(grader, exercise, part).check(problems);
        }
    }

    /// Whether the author's own numbers keep the conditions, and others can be drawn that do.
    private static boolean drawable(Exercise exercise, Problems problems) {
        Parameters parameters = exercise.parameters();
        for (Expression condition : parameters.require()) {
            if (!condition.evaluate(exercise.names(0)).equals(Value.of(true))) {
                String what = exercise.id() + ": its own numbers break " + condition.text();
                problems.add(exercise.line(), 0, what, "change seed_value or the condition", "EX-17");
            }
        }
        List<Integer> drawn = new ArrayList<>(parameters.deploy());
        drawn.add(1); // handed out for practice
        for (int variant : drawn) {
            try {
                exercise.values(variant);
            } catch (IllegalStateException e) {
                problems.add(exercise.line(), 0, String.valueOf(e.getMessage()), "", "EX-17");
                return false;
            }
        }
        return true;
    }

    private static void variants(Exercise exercise, Problems problems) {
        List<Integer> deploy = exercise.parameters().deploy();
        List<Map<String, Value>> seen = new ArrayList<>();
        for (int variant : deploy) {
            Map<String, Value> values = new TreeMap<>(exercise.values(variant));
            int same = seen.indexOf(values);
            if (same >= 0) {
                String what = exercise.id() + ": variants " + deploy.get(same) + " and " + variant + " are the same";
                String fix = "for example deploy: " + distinct(exercise, deploy.size());
                problems.add(exercise.line(), 0, what, fix, "EX-10");
            }
            seen.add(values);
        }
    }

    /// Up to `count` variants, from 0 on, that all differ.
    private static List<Integer> distinct(Exercise exercise, int count) {
        List<Integer> ids = new ArrayList<>();
        List<Map<String, Value>> seen = new ArrayList<>();
        for (int variant = 0; variant < MOST_TRIED && ids.size() < count; variant++) {
            Map<String, Value> values = new TreeMap<>(exercise.values(variant));
            if (!seen.contains(values)) {
                seen.add(values);
                ids.add(variant);
            }
        }
        return ids;
    }
}

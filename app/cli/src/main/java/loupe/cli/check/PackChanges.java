package loupe.cli.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.checker.Attempt;
import loupe.checker.Grader;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.Part;
import loupe.course.experiment.RefusedException;
import loupe.course.expression.ExpressionException;

/// What is different between two packs, part by part, as far as it can change a grade by itself.
final class PackChanges {

    /// `what` is one of `new`, `gone`, `type`, `points`, `answer`; `from` and `to` are what stood and stands there.
    record Change(String exercise, String part, String what, String from, String to) {}

    private final List<Change> changes = new ArrayList<>();
    private final Grader grader = new Grader(new LabOnDemand());

    private PackChanges() {}

    /// In the order of the new pack; what is gone comes last.
    static List<Change> between(ExercisePack old, ExercisePack fresh) {
        PackChanges all = new PackChanges();
        Map<String, Place> before = places(old);
        Map<String, Place> after = places(fresh);
        after.forEach((id, place) -> {
            Place was = before.get(id);
            if (was == null) {
                all.add(place, "new", "", "");
            } else {
                all.compare(was, place);
            }
        });
        before.forEach((id, place) -> {
            if (!after.containsKey(id)) {
                all.add(place, "gone", "", "");
            }
        });
        return all.changes;
    }

    private record Place(Exercise exercise, Part part) {}

    private static Map<String, Place> places(ExercisePack pack) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Exercise exercise : pack.exercises()) {
            exercise.parts().forEach(p -> places.put(exercise.id() + "/" + p.id(), new Place(exercise, p)));
        }
        return places;
    }

    private void compare(Place was, Place is) {
        String oldType = was.part().question().type();
        String newType = is.part().question().type();
        if (!oldType.equals(newType)) {
            add(is, "type", oldType, newType);
        }
        if (was.part().points() != is.part().points()) {
            add(
                    is,
                    "points",
                    String.valueOf(was.part().points()),
                    String.valueOf(is.part().points()));
        }
        List<Integer> deployed = is.exercise().parameters().deploy();
        for (int variant : deployed.isEmpty() ? List.of(0) : deployed) {
            String oldAnswer = answer(was, variant);
            String newAnswer = answer(is, variant);
            if (!oldAnswer.equals(newAnswer)) {
                add(is, "answer", oldAnswer, newAnswer);
                return; // one variant shows it
            }
        }
    }

    /// Goals and free text have no single right answer.
    private String answer(Place place, int variant) {
        try {
            return String.join(
                    " or ",
                    grader.solution(new Attempt(place.exercise(), place.part(), variant, Answer.NOTHING, Map.of(), 0)));
        } catch (ExpressionException | RefusedException | IllegalStateException e) {
            return "cannot be worked out: " + e.getMessage();
        }
    }

    private void add(Place place, String what, String from, String to) {
        changes.add(new Change(place.exercise().id(), place.part().id(), what, from, to));
    }
}

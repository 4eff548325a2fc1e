package loupe.checker;

import java.util.List;
import loupe.checker.marker.Marker;
import loupe.checker.marker.Markers;
import loupe.checker.marker.Targets;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Fingerprint;
import loupe.course.exercise.Key;
import loupe.course.exercise.Part;
import loupe.course.expression.ExpressionException;
import loupe.course.expression.Names;
import loupe.course.expression.Value;

/// What every answer to a part in one variant is held against: worked out once, used for the whole class.
///
/// `mistakes` are the fingerprints of the part's expected mistakes, in its order, with their values filled in.
record Workings(Names names, Marker marker, List<Value> targets, List<Fingerprint> mistakes) {

    static Workings of(Exercise exercise, Part part, Names names) {
        Marker marker = Markers.of(part, exercise.id() + "/" + part.id())
                .orElseThrow(() -> new IllegalStateException("part " + part.id() + " has no single right answer"));
        List<Fingerprint> mistakes = part.misconceptions().stream()
                .map(m -> filled(m.fingerprint(), names))
                .toList();
        return new Workings(names, marker, Targets.of(part.question(), names), mistakes);
    }

    /// One that cannot be worked out stays as it is, and says so when an answer comes that far.
    private static Fingerprint filled(Fingerprint fingerprint, Names names) {
        try {
            return switch (fingerprint) {
                case Fingerprint.Same(Key key) -> new Fingerprint.Same(new Key.Fixed(key.value(names)));
                case Fingerprint.SameWithoutUnit(Key key) ->
                    new Fingerprint.SameWithoutUnit(new Key.Fixed(key.value(names)));
                default -> fingerprint;
            };
        } catch (ExpressionException e) {
            return fingerprint;
        }
    }
}

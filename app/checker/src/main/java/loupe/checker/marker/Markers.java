package loupe.checker.marker;

import java.util.Optional;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;

/// Which marker reads which type of question.
public final class Markers {

    private Markers() {}

    /// Empty for goals and free text, which are not compared with one right value.
    public static Optional<Marker> of(Part part, String seed) {
        return switch (part.question()) {
            case Question.Numeric q -> Optional.of(new NumericMarker(q));
            case Question.Whole q -> Optional.of(new WholeMarker(q));
            case Question.Vector q -> Optional.of(new CellsMarker(q));
            case Question.Matrix q -> Optional.of(new CellsMarker(q));
            case Question.Tokens q -> Optional.of(new TokensMarker(q));
            case Question.Mask q -> Optional.of(new MaskMarker(q));
            case Question.SingleChoice q -> Optional.of(new SingleChoiceMarker(q));
            case Question.MultipleChoice q -> Optional.of(new MultipleChoiceMarker(q));
            case Question.Ordering q -> Optional.of(new OrderingMarker(q));
            case Question.Matching q -> Optional.of(new MatchingMarker(q));
            case Question.Formula q -> Optional.of(new FormulaMarker(q, seed));
            case Question.GoalState q -> Optional.empty();
            case Question.FreeText q -> Optional.empty();
        };
    }
}

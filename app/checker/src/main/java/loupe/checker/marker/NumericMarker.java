package loupe.checker.marker;

import java.util.Optional;
import loupe.checker.number.NumberReader;
import loupe.checker.number.NumberReading;
import loupe.checker.number.Written;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Question;
import loupe.course.exercise.Tolerance;
import loupe.course.expression.Value;

/// One number, within a tolerance, perhaps with a unit.
record NumericMarker(Question.Numeric question) implements Marker {

    @Override
    public Reading read(Answer answer) {
        if (!(answer instanceof Answer.Text(String text))) {
            return new Reading.Unreadable("one number is needed");
        }
        var reader = new NumberReader(question.numbers(), question.units(), NumberReader.Trailing.REFUSED);
        return switch (reader.read(text)) {
            case NumberReading.Read(Written number) -> new Reading.Read(new Typed(number, question.tolerance()));
            case NumberReading.Unreadable(String reason) -> new Reading.Unreadable(reason);
        };
    }

    private record Typed(Written number, Tolerance tolerance) implements Legible {

        @Override
        public boolean matches(Value target) {
            return target instanceof Value.Scalar(double right) && number.within(tolerance, right);
        }

        @Override
        public Optional<String> objection(Value target) {
            return target instanceof Value.Scalar(double right)
                    ? Coarse.objection(tolerance, number, right)
                    : Optional.empty();
        }

        @Override
        public Value value() {
            return Value.of(number.toDouble());
        }

        @Override
        public boolean hasUnit() {
            return number.unit().isPresent();
        }
    }
}

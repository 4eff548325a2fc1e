package loupe.checker.marker;

import java.math.BigDecimal;
import java.util.Optional;
import loupe.checker.number.NumberReader;
import loupe.checker.number.NumberReading;
import loupe.checker.number.Written;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Question;
import loupe.course.exercise.Tolerance;
import loupe.course.expression.Value;

/// A whole number, exactly. A word after it is passed over: `64 tokens`.
record WholeMarker(Question.Whole question) implements Marker {

    private static final Tolerance NONE = new Tolerance.Within(BigDecimal.ZERO, BigDecimal.ZERO);

    @Override
    public Reading read(Answer answer) {
        if (!(answer instanceof Answer.Text(String text))) {
            return new Reading.Unreadable("one whole number is needed");
        }
        var reader = new NumberReader(question.numbers(), Optional.empty(), NumberReader.Trailing.PASSED_OVER);
        return switch (reader.read(text)) {
            case NumberReading.Read(Written number)
            when !number.whole() -> new Reading.Unreadable("a whole number is needed here");
            case NumberReading.Read(Written number) -> new Reading.Read(new Typed(number));
            case NumberReading.Unreadable(String reason) -> new Reading.Unreadable(reason);
        };
    }

    private record Typed(Written number) implements Legible {

        @Override
        public boolean matches(Value target) {
            return target instanceof Value.Scalar(double right) && number.within(NONE, right);
        }

        @Override
        public Value value() {
            return Value.of(number.toDouble());
        }
    }
}

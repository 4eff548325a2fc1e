package loupe.checker.marker;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Question;
import loupe.course.expression.Value;

/// Tokens in a row, typed or put together from chips.
record TokensMarker(Question.Tokens question) implements Marker {

    private static final int MOST = 500; // tokens

    @Override
    public Reading read(Answer answer) {
        List<String> tokens = switch (answer) {
            case Answer.Text(String text) -> cut(text.strip());
            case Answer.Items(List<Answer> items) ->
                items.stream().map(Answer::shown).toList();
            case Answer.Fields f -> List.of();
        };
        if (tokens.isEmpty() || tokens.size() > MOST) {
            return new Reading.Unreadable("write the tokens in a row, with spaces between them");
        }
        return new Reading.Read(new Row(folded(tokens)));
    }

    private List<String> cut(String text) {
        boolean parted = text.chars().anyMatch(c -> Character.isWhitespace(c) || c == ',');
        boolean letters = question.cut() == Question.Tokens.Cut.CHARACTERS
                || (question.cut() == Question.Tokens.Cut.CHARACTERS_OR_WORDS && !parted);
        if (letters) {
            return text.codePoints()
                    .filter(c -> !Character.isWhitespace(c))
                    .mapToObj(Character::toString)
                    .toList();
        }
        return Arrays.stream(text.split("[\\s,]+")).filter(t -> !t.isEmpty()).toList();
    }

    private List<String> folded(List<String> tokens) {
        return question.letters() == Question.Tokens.Case.FOLDED
                ? tokens.stream().map(t -> t.toLowerCase(Locale.ROOT)).toList()
                : tokens;
    }

    private final class Row implements Legible {

        private final List<String> tokens;

        Row(List<String> tokens) {
            this.tokens = tokens;
        }

        private List<String> right(Value target) {
            return target instanceof Value.Items items ? folded(items.words()) : List.of();
        }

        @Override
        public boolean matches(Value target) {
            List<String> right = right(target);
            return placed(tokens).equals(placed(right));
        }

        /// In an order of ours where the author wants none.
        private List<String> placed(List<String> row) {
            return question.order() == Question.Tokens.Order.IGNORED
                    ? row.stream().sorted().toList()
                    : row;
        }

        @Override
        public Credit credit(Value target) {
            return Credit.of(
                    switch (question.credit()) {
                        case EXACT -> 0;
                        case LCS -> Sequences.lcs(placed(tokens), placed(right(target)));
                        case SET_F1 -> Sequences.f1(tokens, right(target));
                    });
        }

        @Override
        public Value value() {
            return Value.of(tokens);
        }
    }
}

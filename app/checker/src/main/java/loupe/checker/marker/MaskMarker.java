package loupe.checker.marker;

import java.util.ArrayList;
import java.util.List;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Question;
import loupe.course.expression.Array;
import loupe.course.expression.Value;

/// A painted grid. Credit counts cells beyond what the empty grid has right anyway.
record MaskMarker(Question.Mask question) implements Marker {

    @Override
    public Reading read(Answer answer) {
        String wish = "paint " + question.rows() + " rows of " + question.columns() + " cells";
        return PaintedGrid.read(answer, question.rows(), question.columns())
                .<Reading>map(grid -> new Reading.Read(new Grid(grid)))
                .orElseGet(() -> new Reading.Unreadable(wish));
    }

    private final class Grid implements Legible {

        private final Array grid;

        Grid(Array grid) {
            this.grid = grid;
        }

        @Override
        public boolean matches(Value target) {
            return target instanceof Array right
                    && right.length() == grid.length()
                    && !marks(right).contains(false);
        }

        private List<Boolean> marks(Array right) {
            List<Boolean> marks = new ArrayList<>();
            for (int i = 0; i < grid.length(); i++) {
                marks.add(grid.at(i) == right.at(i));
            }
            return marks;
        }

        @Override
        public Credit credit(Value target) {
            if (question.credit() == Question.CellCredit.EXACT
                    || !(target instanceof Array right)
                    || right.length() != grid.length()) {
                return Credit.NONE;
            }
            List<Boolean> marks = marks(right);
            int empty = 0;
            for (int i = 0; i < grid.length(); i++) {
                empty += right.at(i) == 0 ? 1 : 0;
            }
            double share = (double) marks.stream().filter(m -> m).count() / marks.size();
            double nothing = Math.max(question.floor(), (double) empty / marks.size());
            double credit = nothing >= 1 ? 0 : Math.max(0, (share - nothing) / (1 - nothing));
            return new Credit(credit, marks);
        }

        @Override
        public Value value() {
            return grid;
        }
    }
}

package loupe.checker.marker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.checker.number.CellsReader;
import loupe.checker.number.CellsReading;
import loupe.checker.number.Written;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Question;
import loupe.course.exercise.Tolerance;
import loupe.course.expression.Array;
import loupe.course.expression.Value;

/// A vector or a matrix, cell by cell under one tolerance.
final class CellsMarker implements Marker {

    private final Tolerance tolerance;
    private final Question.CellCredit credit;
    private final CellsReader reader;
    private final int rank;

    CellsMarker(Question.Vector question) {
        this.tolerance = question.tolerance();
        this.credit = question.credit();
        this.reader = new CellsReader(question.numbers());
        this.rank = 1;
    }

    CellsMarker(Question.Matrix question) {
        this.tolerance = question.tolerance();
        this.credit = question.credit();
        this.reader = new CellsReader(question.numbers());
        this.rank = 2;
    }

    @Override
    public Reading read(Answer answer) {
        return switch (rank == 1 ? reader.vector(answer) : reader.matrix(answer)) {
            case CellsReading.Read(List<List<Written>> rows) -> new Reading.Read(new Grid(rows));
            case CellsReading.Unreadable(String reason) -> new Reading.Unreadable(reason);
        };
    }

    private final class Grid implements Legible {

        private final List<List<Written>> rows;
        private final List<Written> cells;

        Grid(List<List<Written>> rows) {
            this.rows = rows;
            this.cells = rows.stream().flatMap(List::stream).toList();
        }

        private boolean shaped(Array target) {
            return target.rank() == rank
                    && target.length() == cells.size()
                    && target.size(-1) == rows.getFirst().size();
        }

        @Override
        public boolean matches(Value target) {
            if (!(target instanceof Array right) || !shaped(right)) {
                return false;
            }
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).within(tolerance, right.at(i))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Optional<String> objection(Value target) {
            if (!(target instanceof Array right)) {
                return Optional.empty();
            }
            if (!shaped(right)) {
                return Optional.of("this needs " + shape(right.rank() == 1 ? 1 : right.size(0), right.size(-1))
                        + ", got " + shape(rows.size(), rows.getFirst().size()));
            }
            boolean coarse = true;
            for (int i = 0; i < cells.size() && coarse; i++) {
                coarse = cells.get(i).within(tolerance, right.at(i))
                        || Coarse.holds(tolerance, cells.get(i), right.at(i));
            }
            return coarse ? Optional.of(Coarse.wish(tolerance)) : Optional.empty();
        }

        private String shape(int rowCount, int width) {
            String numbers = width + (width == 1 ? " number" : " numbers");
            return rank == 1 ? numbers : rowCount + (rowCount == 1 ? " row of " : " rows of ") + numbers;
        }

        @Override
        public Credit credit(Value target) {
            if (credit == Question.CellCredit.EXACT || !(target instanceof Array right) || !shaped(right)) {
                return Credit.NONE;
            }
            List<Boolean> marks = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                marks.add(cells.get(i).within(tolerance, right.at(i)));
            }
            return new Credit(share(marks), marks);
        }

        private double share(List<Boolean> marks) {
            int group = credit == Question.CellCredit.PER_ROW ? rows.getFirst().size() : 1;
            int groups = marks.size() / group;
            int right = 0;
            for (int i = 0; i < groups; i++) {
                right += marks.subList(i * group, (i + 1) * group).contains(false) ? 0 : 1;
            }
            return (double) right / groups;
        }

        @Override
        public Value value() {
            double[][] numbers = rows.stream()
                    .map(row -> row.stream().mapToDouble(Written::toDouble).toArray())
                    .toArray(double[][]::new);
            return rank == 1 ? Array.vector(numbers[0]) : Array.matrix(numbers);
        }
    }
}

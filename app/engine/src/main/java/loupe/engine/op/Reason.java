package loupe.engine.op;

import java.util.ArrayList;
import java.util.List;

/// Why a cell holds its number: one readable line, every operand, and the number worked out again from the operands in
/// double precision.
///
/// @param line text and operands in reading order, long sums cut after a few terms
/// @param operands all numbers that went in, in order
/// @param value what they give; the cell holds this rounded to float32
public record Reason(List<Piece> line, List<Operand> operands, double value) {

    /// A part of the line.
    public sealed interface Piece permits Words, Operand {}

    /// What stands between the numbers.
    public record Words(String text) implements Piece {}

    /// A number that went in: which input, which of its cells.
    public record Operand(int input, int[] cell, float value) implements Piece {}

    static Writer writer() {
        return new Writer();
    }

    /// Puts a line together.
    static final class Writer {
        private final List<Piece> line = new ArrayList<>();
        private final List<Operand> operands = new ArrayList<>();

        Writer say(String text) {
            line.add(new Words(text));
            return this;
        }

        /// An operand that is shown and listed.
        Writer show(Operand operand) {
            line.add(operand);
            operands.add(operand);
            return this;
        }

        /// An operand that is listed only: the line would grow too long.
        Writer list(Operand operand) {
            operands.add(operand);
            return this;
        }

        Reason gives(double value) {
            return new Reason(List.copyOf(line), List.copyOf(operands), value);
        }
    }
}

package loupe.engine.pass;

import java.util.List;
import loupe.engine.tensor.Tensor;

/// Why one cell of a tensor holds its number.
///
/// @param tensor whose cell is explained
/// @param name its site, weight or formula
/// @param cell which cell
/// @param formula the rule with the inputs' names: `softmax(masked_scores)`; empty for a number that was given
/// @param index which axes meet: `query d_head, key d_head -> query key`
/// @param line the rule with the numbers put in, as words and operands in reading order
/// @param operands every number that went in
/// @param value the number worked out again from the operands, in double precision
public record Explanation(
        Tensor tensor,
        String name,
        int[] cell,
        String formula,
        String index,
        List<Piece> line,
        List<Operand> operands,
        double value) {

    /// True for a number that no operation made: a weight, an input.
    public boolean isGiven() {
        return operands.isEmpty();
    }

    /// A part of the line.
    public sealed interface Piece permits Words, Operand {}

    /// What stands between the numbers.
    public record Words(String text) implements Piece {}

    /// A number that went in. Ask the trace to explain `tensor` at `cell` to step back further.
    public record Operand(Tensor tensor, String name, int[] cell, float value) implements Piece {}
}

package loupe.engine.op;

import java.util.Arrays;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Picks rows of a table by number: a token id becomes its vector. Inputs: the table `[row, …]`, then the ids.
public record Gather() implements Op {

    @Override
    public String formula(List<String> inputs) {
        return inputs.get(0) + "[" + inputs.get(1) + "]";
    }

    @Override
    public Tensor forward(Backend backend, List<Tensor> inputs) {
        return backend.gather(inputs.get(0), inputs.get(1));
    }

    @Override
    public List<@Nullable Tensor> backward(Backend backend, List<Tensor> inputs, Tensor output, Tensor upstream) {
        Tensor table = inputs.get(0);
        return Arrays.asList(backend.scatter(upstream, inputs.get(1), table.axes()), null);
    }

    @Override
    public Reason reason(List<Tensor> inputs, Tensor output, int[] cell) {
        Tensor table = inputs.get(0);
        Tensor ids = inputs.get(1);
        int[] idCell = Arrays.copyOf(cell, ids.rank());
        int[] tableCell = new int[table.rank()];
        tableCell[0] = (int) ids.get(idCell);
        System.arraycopy(cell, ids.rank(), tableCell, 1, table.rank() - 1);
        Reason.Operand value = Cells.operand(0, table, tableCell);
        return Reason.writer()
                .show(value)
                .say(", row ")
                .show(Cells.operand(1, ids, idCell))
                .say(" of the table")
                .gives(value.value());
    }

    @Override
    public double flops(List<Tensor> inputs, Tensor output) {
        return 0;
    }

    /// Of the table only the rows that are picked.
    @Override
    public double bytes(List<Tensor> inputs, Tensor output) {
        return Float.BYTES * (inputs.get(1).size() + 2.0 * output.size());
    }
}

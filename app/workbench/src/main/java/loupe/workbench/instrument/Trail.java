package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.pass.Explanation;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.Selection.Cell;

/// A walk from a cell back towards the input: the cell, and at each step which operand was followed.
///
/// It names no tensor, so it can be walked again in the next pass.
///
/// @param start where the walk began
/// @param steps which of the operands was followed, step by step
record Trail(Cell start, List<Integer> steps) {

    Trail {
        steps = List.copyOf(steps);
    }

    static Trail from(Cell start) {
        return new Trail(start, List.of());
    }

    /// One step further back.
    Trail step(int operand) {
        List<Integer> more = new ArrayList<>(steps);
        more.add(operand);
        return new Trail(start, more);
    }

    /// Only the first so many steps.
    Trail first(int count) {
        return new Trail(start, steps.subList(0, Math.min(count, steps.size())));
    }

    /// The explanations along the walk, the start first. It ends early where this pass has no such operand.
    List<Explanation> walk(Trace trace) {
        List<Explanation> walked = new ArrayList<>();
        Explanation here = trace.explain(start.site(), start.indices());
        walked.add(here);
        for (int step : steps) {
            if (step >= here.operands().size()) {
                break;
            }
            Explanation.Operand next = here.operands().get(step);
            here = trace.explain(next.tensor(), next.cell());
            walked.add(here);
        }
        return walked;
    }
}

package loupe.engine.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.layer.LayerExample;
import loupe.engine.layer.LayerExamples;
import loupe.engine.model.SmallModel;
import loupe.engine.property.Property;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rule that a site carries must give the numbers that were traced.
class RulesTest {

    private static final double ROUNDING = 2e-5; // of float32 along a long sum, per unit of its terms
    private static final int LAYER_TRIES = 20;
    private static final int LONGEST_TRAIL = 200; // steps back to the input; there are far fewer

    @Test
    void everySiteOfATransformerIsExplainedByItsOperands() {
        Property.holds(draw -> {
            Trace trace = SmallModel.draw(draw).run(new EjmlBackend(), Probe.NONE);
            for (String site : trace.sites()) {
                Tensor tensor = trace.get(site);
                assertExplained(trace, tensor, draw.cell(tensor.axes()));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everySiteOfEveryLayerIsExplainedByItsOperands() {
        return LayerExamples.all().stream()
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> explain(example)));
    }

    private static void explain(LayerExample example) {
        Property.holdsFewTimes(LAYER_TRIES, draw -> {
            LayerExample.Drawn drawn = example.drawn().apply(draw);
            Pass pass = Pass.on(new EjmlBackend());
            pass.site("result", drawn.computation().of(pass, drawn.inputs().toArray(Tensor[]::new)));
            Trace trace = pass.trace();
            for (Node node : trace.nodes()) {
                assertExplained(trace, node.output(), draw.cell(node.output().axes()));
            }
        });
    }

    @Test
    void theLossOfAllAlignmentsIsExplainedByItsOperands() {
        Property.holds(draw -> {
            Pass pass = Pass.on(new EjmlBackend());
            Tensor logs = pass.logSoftmax(draw.tensor(Axes.of("batch", 2, "frame", 7, "class", 4)));
            Tensor labels = draw.ids(3, Axes.of("batch", 2, "label", 3));
            Tensor loss = pass.ctcLoss(logs, labels, Tensor.vector("batch", 7, 6), Tensor.vector("batch", 3, 2), 3);
            assertExplained(pass.trace(), loss, draw.cell(loss.axes()));
        });
    }

    @Test
    void aTrailOfOperandsLeadsBackToWhatWasGiven() {
        Property.holds(draw -> {
            Trace trace = SmallModel.draw(draw).run(new EjmlBackend(), Probe.NONE);
            Tensor tensor = trace.get("logits");
            int[] cell = draw.cell(tensor.axes());
            int steps = 0;
            while (!trace.explain(tensor, cell).isGiven()) {
                assertExplained(trace, tensor, cell);
                Explanation.Operand next = draw.of(trace.explain(tensor, cell).operands());
                tensor = next.tensor();
                cell = next.cell();
                assertThat(steps++).isLessThan(LONGEST_TRAIL);
            }
            assertThat(steps).isPositive();
        });
    }

    @Test
    void anEditedCellIsExplainedAsTypedIn() {
        Property.holds(draw -> {
            SmallModel small = SmallModel.draw(draw);
            String site = draw.of(small.run(new EjmlBackend(), Probe.NONE).sites());
            int[][] edited = new int[1][];
            Trace trace = small.run(new EjmlBackend(), (name, tensor) -> {
                if (!name.equals(site)) {
                    return tensor;
                }
                edited[0] = draw.cell(tensor.axes());
                return tensor.with(42, edited[0]);
            });
            Explanation explanation = trace.explain(site, edited[0]);
            assertThat(explanation.value()).isEqualTo(42);
            assertThat(explanation.line().getFirst()).isEqualTo(new Explanation.Words("typed in; it was "));
        });
    }

    /// The rule gives the cell's number, and every operand is the number that stands where it says.
    private static void assertExplained(Trace trace, Tensor tensor, int[] cell) {
        Explanation explanation = trace.explain(tensor, cell);
        double terms = 1;
        for (Explanation.Operand operand : explanation.operands()) {
            float stands = operand.tensor().get(operand.cell());
            assertThat(operand.value())
                    .as(trace.cellName(operand.tensor(), operand.cell()))
                    .isEqualTo(stands);
            terms = Float.isFinite(stands) ? Math.max(terms, Math.abs(stands)) : terms;
        }
        float traced = tensor.get(cell);
        if (Float.isFinite(traced)) {
            double allowed = ROUNDING
                    * Math.max(terms, Math.abs(traced))
                    * Math.sqrt(explanation.operands().size() + 1);
            assertThat(Math.abs(explanation.value() - traced) <= allowed)
                    .as(
                            "%s = %s: rule %s gives %s",
                            trace.cellName(tensor, cell), traced, explanation.formula(), explanation.value())
                    .isTrue();
        } else {
            assertThat((float) explanation.value()).isEqualTo(traced);
        }
    }
}

package loupe.engine.op;

import static loupe.engine.op.FiniteDifferences.assertGradients;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loupe.engine.backend.Combination;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.Function;
import loupe.engine.backend.Norm;
import loupe.engine.backend.Reduction;
import loupe.engine.pass.Gradients;
import loupe.engine.pass.Pass;
import loupe.engine.property.Classes;
import loupe.engine.property.Draw;
import loupe.engine.property.Property;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every operation's backward rule against finite differences.
class OpGradientTest {

    private static final int TRIES = 6;

    /// An operation, and how inputs for it are drawn.
    private record Example(String name, Class<? extends Op> of, Property.Check check) {}

    @TestFactory
    Stream<DynamicTest> backwardMatchesFiniteDifferences() {
        return examples().stream()
                .map(e -> DynamicTest.dynamicTest(e.name(), () -> Property.holdsFewTimes(TRIES, e.check())));
    }

    @Test
    void noOperationIsForgotten() throws IOException {
        List<Class<?>> operations = Classes.beside(Op.class).stream()
                .filter(Op.class::isAssignableFrom)
                .toList();
        assertThat(operations).isNotEmpty();
        List<Class<?>> tested = new ArrayList<>(List.of(Edited.class)); // below: it has no formula to nudge
        examples().forEach(example -> tested.add(example.of()));
        assertThat(tested).containsAll(operations);
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        add(examples, "affine", Affine.class, draw -> assertGradients(draw, one(new Affine(-1.5f, 2, "")), some(draw)));
        for (Combination how : Combination.values()) {
            add(examples, "combine " + how, Combine.class, draw -> combine(draw, how));
        }
        for (Function function : Function.values()) {
            add(
                    examples,
                    "map " + function,
                    Map.class,
                    draw -> assertGradients(draw, one(new Map(function)), inside(draw, function)));
        }
        for (Norm norm : Norm.values()) {
            add(
                    examples,
                    "normalise " + norm,
                    Normalise.class,
                    draw -> assertGradients(draw, one(new Normalise(norm, 1e-3f)), some(draw)));
        }
        for (Reduction how : List.of(Reduction.SUM, Reduction.MEAN)) {
            add(examples, "reduce " + how, Reduce.class, draw -> reduce(draw, how));
        }
        add(
                examples,
                "dropout",
                Dropout.class,
                draw -> assertGradients(draw, one(new Dropout(0.4, draw.seed())), some(draw)));
        add(examples, "softmax", Softmax.class, draw -> assertGradients(draw, one(new Softmax()), some(draw)));
        add(
                examples,
                "log softmax",
                LogSoftmax.class,
                draw -> assertGradients(draw, one(new LogSoftmax()), some(draw)));
        add(examples, "contract", Contract.class, OpGradientTest::contract);
        add(examples, "cross-entropy", CrossEntropy.class, OpGradientTest::crossEntropy);
        add(examples, "ctc loss", CtcLoss.class, OpGradientTest::ctcLoss);
        add(examples, "gather", Gather.class, OpGradientTest::gather);
        add(examples, "join", Join.class, OpGradientTest::join);
        add(examples, "slice", Slice.class, OpGradientTest::slice);
        add(examples, "permute", Permute.class, draw -> permute(draw, some(draw)));
        add(examples, "relabel", Relabel.class, OpGradientTest::relabel);
        add(examples, "repeat", Repeat.class, OpGradientTest::repeat);
        add(examples, "where", Where.class, OpGradientTest::where);
        return examples;
    }

    private static void add(List<Example> to, String name, Class<? extends Op> of, Property.Check check) {
        to.add(new Example(name, of, check));
    }

    private static FiniteDifferences.Computation one(Op op) {
        return (pass, inputs) -> pass.apply(op, inputs);
    }

    private static Tensor some(Draw draw) {
        return draw.tensor(Axes.of("row", draw.size(1, 4), "column", draw.size(2, 5)));
    }

    /// Cells where the function is smooth, with room for the nudges.
    private static Tensor inside(Draw draw, Function function) {
        Tensor x = some(draw);
        float[] cells = x.toArray();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = switch (function) {
                case LOG, SQUARE_ROOT -> 0.8f + Math.abs(cells[i]);
                case RELU -> cells[i] + Math.copySign(0.2f, cells[i]);
                default -> cells[i];
            };
        }
        return Tensor.of(x.axes(), cells);
    }

    private static void combine(Draw draw, Combination how) {
        Tensor a = some(draw);
        Axes narrow =
                draw.of(List.of(a.axes(), a.axes().without("row"), a.axes().without("column"), Axes.SCALAR));
        Tensor b = draw.tensor(0.2, narrow);
        float[] awayFromZero = b.toArray();
        for (int i = 0; i < awayFromZero.length; i++) {
            awayFromZero[i] += 1.5f;
        }
        assertGradients(draw, one(new Combine(how)), a, Tensor.of(narrow, awayFromZero));
        if (how != Combination.DIVIDE) {
            assertGradients(draw, one(new Combine(how)), b, a);
        }
    }

    private static void reduce(Draw draw, Reduction how) {
        Tensor x = some(draw);
        Axes kept =
                draw.of(List.of(Axes.SCALAR, x.axes().without("row"), x.axes().without("column"), x.axes()));
        assertGradients(draw, one(new Reduce(how, kept)), x);
    }

    private static void contract(Draw draw) {
        int batch = draw.size(1, 3);
        int inner = draw.size(1, 4);
        Tensor a = draw.tensor(Axes.of("batch", batch, "row", draw.size(1, 4), "inner", inner));
        Tensor b = draw.tensor(draw.shuffled(Axes.of("batch", batch, "inner", inner, "column", draw.size(1, 4))));
        Axes result = Axes.of(
                "row", a.axes().size("row"), "batch", batch, "column", b.axes().size("column"));
        assertGradients(draw, one(new Contract(result)), a, b);
    }

    private static void crossEntropy(Draw draw) {
        Tensor logits = draw.tensor(Axes.of("pos", draw.size(2, 5), "class", draw.size(2, 5)));
        Tensor labels = draw.ids(logits.axes().size("class"), logits.axes().without("class"))
                .with(CrossEntropy.IGNORED, 0);
        assertGradients(draw, (pass, in) -> pass.crossEntropy(in[0], labels), logits);
    }

    /// Two sequences of unlike length; the blank is the last class.
    private static void ctcLoss(Draw draw) {
        Tensor logs = draw.tensor(Axes.of("batch", 2, "frame", 6, "class", 4));
        Tensor labels = draw.ids(3, Axes.of("batch", 2, "label", 3));
        Tensor frames = Tensor.vector("batch", 6, 5);
        Tensor lengths = Tensor.vector("batch", 3, draw.below(3));
        assertGradients(draw, (pass, in) -> pass.ctcLoss(in[0], labels, frames, lengths, 3), logs);
    }

    private static void gather(Draw draw) {
        Tensor table = some(draw);
        Tensor ids = draw.ids(table.axes().size("row"), Axes.of("batch", 2, "pos", draw.size(1, 5)));
        assertGradients(draw, (pass, in) -> pass.gather(in[0], ids), table);
    }

    private static void join(Draw draw) {
        Tensor a = some(draw);
        String axis = draw.of(List.of("row", "column"));
        Axes other = Axes.of(a.axes().list().stream()
                .map(x -> x.name().equals(axis) ? draw.axis(axis, 1, 4) : x)
                .toList());
        assertGradients(draw, one(new Join(axis)), a, draw.tensor(other));
    }

    private static void slice(Draw draw) {
        Tensor x = some(draw);
        String axis = draw.of(List.of("row", "column"));
        int from = draw.below(x.axes().size(axis));
        int to = from + draw.below(x.axes().size(axis) - from + 1);
        assertGradients(draw, one(new Slice(axis, from, to)), x);
    }

    private static void permute(Draw draw, Tensor x) {
        assertGradients(draw, one(new Permute(draw.shuffled(x.axes()))), x);
    }

    private static void relabel(Draw draw) {
        Tensor x = draw.tensor(Axes.of("pos", draw.size(1, 3), "d_model", 6));
        Axes heads = Axes.of("pos", x.axes().size("pos"), "head", 2, "d_head", 3);
        assertGradients(draw, one(new Relabel(heads)), x);
    }

    private static void repeat(Draw draw) {
        Tensor x = some(draw);
        Axes wider = draw.shuffled(x.axes().prepend(draw.axis("batch", 1, 3)));
        assertGradients(draw, one(new Repeat(wider)), x);
    }

    private static void where(Draw draw) {
        Tensor x = some(draw);
        Tensor mask = draw.mask(0.6, draw.of(List.of(x.axes(), x.axes().without("row"))));
        assertGradients(draw, (pass, in) -> pass.where(mask, in[0], -3), x);
    }

    @Test
    void gradientsStopAtCellsThatWereTypedIn() {
        Tensor x = Tensor.vector("pos", 1, 2, 3);
        Tensor typed = x.with(9, 1);
        Pass pass = Pass.on(new EjmlBackend());
        Tensor y = pass.apply(new Edited(typed), x);
        Gradients gradients = Gradients.of(pass.trace(), y, Tensor.vector("pos", 5, 6, 7));
        assertThat(gradients.of(x).toArray()).containsExactly(5, 0, 7);
    }

    @Test
    void aTensorUsedTwiceGetsBothGradients() {
        Tensor x = Tensor.vector("pos", 1, 2, 3);
        Pass pass = Pass.on(new EjmlBackend());
        Tensor y = pass.sum(pass.add(pass.multiply(x, x), x)); // d/dx (x² + x) = 2x + 1
        assertThat(Gradients.of(pass.trace(), y).of(x).toArray()).containsExactly(3, 5, 7);
    }
}

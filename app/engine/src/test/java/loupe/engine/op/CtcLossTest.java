package loupe.engine.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.Function;
import loupe.engine.pass.Gradients;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.property.Draw;
import loupe.engine.property.Property;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// The loss of all alignments, by hand and by listing them one after another.
class CtcLossTest {

    private static final int BLANK = 0;

    private final Pass pass = Pass.on(new EjmlBackend());

    private Tensor loss(Tensor probabilities, int... labels) {
        Axes batch = Axes.of("batch", 1);
        return pass.ctcLoss(
                pass.map(Function.LOG, probabilities),
                Tensor.ids("label", labels).reshape(Axes.of("batch", 1, "label", labels.length)),
                Tensor.full(batch, probabilities.axes().size("frame")),
                Tensor.full(batch, labels.length),
                BLANK);
    }

    /// Two frames of (blank 0.6, a 0.4): a a 0.16, a blank 0.24 and blank a 0.24 all spell "a": 0.64. Nothing at all is
    /// blank blank, 0.36.
    @Test
    void everySpellingCounts() {
        Tensor p = Tensor.of(Axes.of("batch", 1, "frame", 2, "class", 2), 0.6f, 0.4f, 0.6f, 0.4f);
        assertThat(loss(p, 1).item()).isCloseTo((float) -Math.log(0.64), within(1e-6f));
        assertThat(loss(p).item()).isCloseTo((float) -Math.log(0.36), within(1e-6f));
    }

    /// Of 0.64, a stands at the first frame in 0.16 + 0.24: d(−ln P)/d(ln p) = −0.4 / 0.64 = −0.625, and −0.24 / 0.64 =
    /// −0.375 for the blank.
    @Test
    void theGradientIsTheShareOfTheAlignments() {
        Tensor p = Tensor.of(Axes.of("batch", 1, "frame", 2, "class", 2), 0.6f, 0.4f, 0.6f, 0.4f);
        Tensor loss = loss(p, 1);
        Trace trace = pass.trace();
        Tensor logs = trace.nodes().getFirst().output();
        float[] gradient = Gradients.of(trace, loss).of(logs).toArray();
        assertThat(gradient).containsExactly(new float[] {-0.375f, -0.625f, -0.375f, -0.625f}, within(1e-6f));
    }

    @Test
    void itIsTheSumOverAllAlignmentsListedOneByOne() {
        Property.holds(draw -> {
            int[] labels = labels(draw, 1 + draw.below(2), 2);
            Tensor p = Pass.on(new EjmlBackend())
                    .softmax(draw.tensor(Axes.of("batch", 1, "frame", 3 + draw.below(3), "class", 3)));
            assertThat(loss(p, labels).item()).isCloseTo((float) -Math.log(listed(p, labels)), within(1e-5f));
        });
    }

    private static int[] labels(Draw draw, int count, int classes) {
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = 1 + draw.below(classes);
        }
        return labels;
    }

    /// The probability of every row of classes that spells the labels, once repeats are merged and blanks left out.
    private static double listed(Tensor p, int[] labels) {
        int frames = p.axes().size("frame");
        int classes = p.axes().size("class");
        Axes rows = Axes.of("row", (int) Math.pow(classes, frames));
        double sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder spelt = new StringBuilder();
            double probability = 1;
            int before = BLANK;
            for (int t = 0, rest = row; t < frames; t++, rest /= classes) {
                int now = rest % classes;
                probability *= p.get(0, t, now);
                spelt.append(now != BLANK && now != before ? Integer.toString(now) : "");
                before = now;
            }
            sum += spelt.toString().equals(spelling(labels)) ? probability : 0;
        }
        return sum;
    }

    private static String spelling(int[] labels) {
        StringBuilder text = new StringBuilder();
        for (int label : labels) {
            text.append(label);
        }
        return text.toString();
    }

    @Test
    void tooFewFramesAreRefusedInASentence() {
        Tensor p = Tensor.full(Axes.of("batch", 1, "frame", 2, "class", 2), 0.5f);
        assertThatThrownBy(() -> loss(p, 1, 1))
                .hasMessage("ctc: 2 labels, 1 of them like the one before, need 3 frames; there are 2");
        assertThatThrownBy(() -> loss(p, 2))
                .hasMessage("ctc: label 2 of sequence 0; labels are 0 to 1 without the blank 0");
    }
}

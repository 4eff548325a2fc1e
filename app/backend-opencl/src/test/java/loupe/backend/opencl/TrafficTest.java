package loupe.backend.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.ReferenceBackend;
import loupe.engine.model.Beginning;
import loupe.engine.model.Reading;
import loupe.engine.model.Transformer;
import loupe.engine.model.TransformerConfig;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// What crosses the line between the program and the device.
class TrafficTest {

    private static final double ROUNDING = 1e-5;
    private static final TransformerConfig CONFIG = TransformerConfig.decoder(31, 20, 24, 2, 3);
    private static final Transformer MODEL = Transformer.of(CONFIG, Beginning.of(CONFIG, 1));

    private final OpenClBackend backend = Here.backend();
    private final Queue queue = backend.session().queue();

    @Test
    void aPassIsReadBackOnlyWhereSomebodyLooks() {
        Trace trace = pass(Tensor.ids("pos", 3, 1, 4, 1, 5));
        assertThat(queue.reads()).isZero();
        trace.get("blocks.1.attn.pattern").get(0, 4, 2);
        assertThat(queue.reads()).isEqualTo(1);
        trace.get("blocks.1.attn.pattern").toArray();
        assertThat(queue.reads()).isEqualTo(1);
        trace.get("logits").toArray();
        assertThat(queue.reads()).isEqualTo(2);
    }

    @Test
    void weightsGoThereOnce() {
        Tensor ids = Tensor.ids("pos", 3, 1, 4, 1, 5);
        Trace first = pass(ids);
        long afterFirst = queue.uploads();
        assertThat(afterFirst).isGreaterThanOrEqualTo(MODEL.weights().all().size());
        Trace second = pass(ids);
        long ofOnePass = queue.uploads() - afterFirst;
        assertThat(ofOnePass).as("masks and places").isLessThan(10);
        assertThat(second.get("logits").sameAs(first.get("logits"))).isTrue();
    }

    @Test
    void readingOnWithACacheBringsBackTheScoresAlone() {
        Reading reading = Reading.of(MODEL, backend).read(3, 1, 4);
        long before = queue.uploads();
        reading = reading.read(1);
        assertThat(queue.reads()).isZero();
        assertThat(queue.uploads() - before).as("the token, its mask").isLessThan(10);
        float[] anew = pass(Tensor.ids("pos", 3, 1, 4, 1))
                .get("logits")
                .select("pos", 3)
                .toArray();
        assertThat(Distance.relative(reading.logits().toArray(), anew)).isLessThan(ROUNDING);
        assertThat(queue.reads()).isEqualTo(2);
    }

    @Test
    void twoDevicesPassTensorsThroughTheProgram() {
        OpenClBackend other = Here.backend();
        Tensor made = backend.affine(Tensor.vector("cell", 1, 2, 3), 2, 0);
        assertThat(other.affine(made, 1, 1).toArray()).containsExactly(3, 5, 7);
        assertThat(queue.reads()).isEqualTo(1);
        other.affine(made.rename("cell", "place"), 1, 1);
        assertThat(other.session().queue().uploads()).isEqualTo(1);
    }

    @Test
    void severalThreadsAtOnceDoNotDisturbEachOther() {
        List<Tensor> texts = IntStream.range(0, 8)
                .mapToObj(i -> Tensor.ids("pos", i, 2 * i, 3 * i, 1))
                .toList();
        List<float[]> alone = texts.stream().map(this::logits).toList();
        List<float[]> together = texts.parallelStream().map(this::logits).toList();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(together.get(i)).as("text %d", i).isEqualTo(alone.get(i));
            Pass expected = Pass.on(new EjmlBackend());
            assertThat(Distance.relative(
                            alone.get(i), MODEL.forward(expected, texts.get(i)).toArray()))
                    .isLessThan(ROUNDING);
        }
    }

    @Test
    void tensorsLargerThanOnePieceArriveWhole() {
        int cells = (1 << 22) + 12_345;
        float[] numbers = new float[cells];
        for (int i = 0; i < cells; i++) {
            numbers[i] = i % 4099;
        }
        Tensor back = backend.affine(Tensor.of(Axes.of("cell", cells), numbers), 1, 1);
        assertThat(back.sameAs(new ReferenceBackend().affine(Tensor.of(Axes.of("cell", cells), numbers), 1, 1)))
                .isTrue();
    }

    private float[] logits(Tensor ids) {
        return pass(ids).get("logits").toArray();
    }

    private Trace pass(Tensor ids) {
        Pass pass = Pass.on(backend);
        MODEL.forward(pass, ids);
        return pass.trace();
    }
}

package loupe.engine.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.model.SmallModel;
import loupe.engine.model.TransformerConfig.AttentionKind;
import loupe.engine.property.Draw;
import loupe.engine.property.Property;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// What a probe puts in the place of one tensor changes everything downstream, and nothing else.
class InterventionTest {

    private static final EjmlBackend BACKEND = new EjmlBackend();

    @Test
    void aPassTwiceGivesTheSameBits() {
        Property.holds(draw -> {
            SmallModel small = SmallModel.draw(draw);
            Trace once = small.run(BACKEND, Probe.NONE);
            Trace again = small.run(BACKEND, Probe.NONE);
            assertThat(again.sites()).isEqualTo(once.sites());
            assertThat(once.sites()).allMatch(site -> again.get(site).sameAs(once.get(site)));
        });
    }

    @Test
    void watchingChangesNothing() {
        Property.holds(draw -> {
            SmallModel small = SmallModel.draw(draw);
            Trace alone = small.run(BACKEND, Probe.NONE);
            Trace watched = small.run(BACKEND, (site, tensor) -> tensor);
            assertThat(alone.sites()).allMatch(site -> watched.get(site).sameAs(alone.get(site)));
        });
    }

    @Test
    void changingOneTensorChangesExactlyWhatFollowsFromIt() {
        LongAdder following = new LongAdder();
        LongAdder unmoved = new LongAdder();
        Property.holds(draw -> {
            SmallModel small = SmallModel.draw(draw);
            Trace before = small.run(BACKEND, Probe.NONE);
            String changed = draw.of(before.sites());
            Trace after = small.run(BACKEND, (site, tensor) -> site.equals(changed) ? shaken(draw, tensor) : tensor);
            boolean seen = false;
            for (String site : before.sites()) {
                seen |= site.equals(changed);
                boolean follows = seen && reaches(before, before.get(site), before.get(changed));
                if (!follows) {
                    assertThat(after.get(site).sameAs(before.get(site)))
                            .as("%s does not follow from %s", site, changed)
                            .isTrue();
                } else {
                    following.increment();
                    unmoved.add(after.get(site).sameAs(before.get(site)) ? 1 : 0);
                }
            }
        });
        // a few stand still: a text of one token leaves softmax no choice, a blocked key has no say
        assertThat(unmoved.doubleValue() / following.doubleValue()).isLessThan(0.2);
    }

    private static Tensor shaken(Draw draw, Tensor tensor) {
        float[] cells = draw.tensor(tensor.axes()).toArray();
        for (int i = 0; i < cells.length; i++) {
            cells[i] += tensor.at(i);
        }
        return Tensor.of(tensor.axes(), cells);
    }

    /// Whether `tensor` is `origin` (one tensor may have two names) or was computed from it.
    private static boolean reaches(Trace trace, Tensor tensor, Tensor origin) {
        return tensor == origin || reaches(trace, tensor, origin, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean reaches(Trace trace, Tensor tensor, Tensor origin, Set<Tensor> seen) {
        Node maker = trace.maker(tensor);
        if (maker == null || !seen.add(tensor)) {
            return false;
        }
        return maker.inputs().stream().anyMatch(in -> in == origin || reaches(trace, in, origin, seen));
    }

    @Test
    void inACausalModelTheLastTokenLeaksIntoNoEarlierPosition() {
        Property.holds(draw -> {
            SmallModel small = SmallModel.draw(draw);
            if (small.model().config().attention() != AttentionKind.CAUSAL || small.mask() != null) {
                return;
            }
            int n = small.ids().axes().size("pos");
            float[] cells = small.ids().toArray();
            for (int last = n - 1; last < cells.length; last += n) {
                cells[last] = (cells[last] + 1) % small.model().config().dVocab();
            }
            Tensor other = Tensor.of(small.ids().axes(), cells);
            Tensor before = small.run(BACKEND, Probe.NONE).get("logits");
            Tensor after = small.run(BACKEND, Probe.NONE, other).get("logits");
            for (int pos = 0; pos < n - 1; pos++) {
                assertThat(after.select("pos", pos).sameAs(before.select("pos", pos)))
                        .as("position %d of %d", pos, n)
                        .isTrue();
            }
        });
    }

    @Test
    void gradientsStandUnderTheSameNamesBelowGrad() {
        Property.holds(draw -> {
            Trace trace = SmallModel.draw(draw).run(BACKEND, Probe.NONE).withGradients("loss");
            for (String site : trace.sites()) {
                if (!site.startsWith("grad.")) {
                    assertThat(trace.has("grad." + site)).as(site).isTrue();
                    assertThat(trace.get("grad." + site).axes())
                            .isEqualTo(trace.get(site).axes());
                }
            }
            assertThat(trace.get("grad.loss").item()).isEqualTo(1);
        });
    }
}

package loupe.course.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Setting;
import loupe.course.experiment.Settings;
import loupe.engine.backend.Norm;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Some sixty operations, a large product in every six, the last of all: wherever a fault shows, something follows it.
public final class Rounds implements Experiment {

    private static final int ROUNDS = 10;
    private static final int N = 64;

    @Override
    public String id() {
        return "rounds";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public Trace run(Settings settings, Lab lab) {
        Pass pass = lab.pass(settings);
        Tensor x = waves("row", "d", 1);
        Tensor w = waves("d", "e", 2);
        for (int i = 0; i < ROUNDS; i++) {
            Tensor scaled = pass.scale(pass.normalise(Norm.LAYER, 1e-5f, x), 0.5f);
            Tensor pattern = pass.softmax(pass.add(scaled, x));
            pattern = i == 0 ? pass.site("pattern", pattern) : pattern;
            Tensor mixed = pass.contract(pass.add(pattern, x), w, "row", "e");
            x = pass.site("rounds." + i, pass.rename(mixed, "e", "d"));
        }
        return pass.trace();
    }

    /// Every site has the same bits.
    public static void same(Trace trace, Trace expected) {
        assertThat(trace.sites()).isEqualTo(expected.sites());
        for (String site : expected.sites()) {
            assertThat(trace.get(site).sameAs(expected.get(site))).as(site).isTrue();
        }
    }

    private static Tensor waves(String row, String column, int phase) {
        Axes axes = Axes.of(row, N, column, N);
        float[] cells = new float[axes.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) Math.sin(phase + 0.7 * i);
        }
        return Tensor.of(axes, cells);
    }
}

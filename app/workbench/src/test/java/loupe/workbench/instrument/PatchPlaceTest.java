package loupe.workbench.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.Lab;
import loupe.course.experiment.ShippedModels;
import loupe.engine.backend.ReferenceBackend;
import loupe.engine.pass.Trace;
import loupe.workbench.instrument.Selection.Cell;
import org.junit.jupiter.api.Test;

class PatchPlaceTest {

    private final Trace trace = trace();
    private final PatchPlace place = PatchPlace.of(trace.get("picture"), trace.get("patches"));
    private final float[] order = trace.get("order").toArray();

    private static Trace trace() {
        Experiment patches = Experiments.find("patches").orElseThrow();
        Lab lab = new Lab(new ReferenceBackend(), new ShippedModels(java.nio.file.Path.of("none")));
        return patches.run(patches.start().with("shuffle", true), lab);
    }

    private int patch(String site, Integer... at) {
        return place.patchOf(new Cell(site, List.of(at)), trace, order);
    }

    @Test
    void everyTensorOfACutPointsAtTheSamePatch() {
        int first = (int) order[0];
        assertThat(patch("picture", 20, 40, 1)).isEqualTo(6);
        assertThat(patch("feature_maps", 1, 2, 5)).isEqualTo(6);
        assertThat(patch("patches", 6, 700)).isEqualTo(6);
        assertThat(patch("strip", 0, 3)).isEqualTo(first);
        assertThat(patch("embedding", 0, 3)).isEqualTo(first);
    }

    @Test
    void aCellOfNoPatchPointsNowhere() {
        assertThat(patch("n_patches")).isEqualTo(-1);
        assertThat(patch("nowhere", 0)).isEqualTo(-1);
        assertThat(place.patchOf(null, trace, order)).isEqualTo(-1);
    }
}

package loupe.workbench.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.Lab;
import loupe.engine.backend.ReferenceBackend;
import loupe.engine.pass.Trace;
import loupe.workbench.lesson.NoModels;
import org.junit.jupiter.api.Test;

class MergeForestTest {

    /// `aaabdaaabac`: a+a, aa+a, aaa+b (Gage 1994); the last holds the other two.
    @Test
    void aMergeOfMergesIsOneTree() {
        Experiment experiment = Experiments.find("byte-pairs").orElseThrow();
        Lab lab = new Lab(new ReferenceBackend(), new NoModels());
        Trace trace =
                experiment.run(experiment.start().with("text", "aaabdaaabac").with("merges", 3), lab);
        List<MergeForest.Node> roots =
                MergeForest.of(trace, "merges", "merge_counts", "symbols").roots();
        assertThat(roots).singleElement().satisfies(root -> {
            assertThat(root.word()).isEqualTo("aaab");
            assertThat(root.leaves()).isEqualTo(4);
            assertThat(root.depth()).isEqualTo(4);
            assertThat(root.children().getFirst().word()).isEqualTo("aaa");
        });
    }
}

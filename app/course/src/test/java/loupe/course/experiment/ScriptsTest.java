package loupe.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.course.Home;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.pass.Trace;
import loupe.engine.torch.PyTorch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {

    private static final Lab LAB =
            new Lab(new EjmlBackend(), new ShippedModels(Home.find().assets().resolve("models")));

    @ParameterizedTest
    @ValueSource(strings = {"byte-pairs", "qkv-by-hand", "masks", "temperature", "nucleus", "patches"})
    void everySiteOfAnExperimentBecomesAScript(String id) {
        Experiment experiment = Experiments.find(id).orElseThrow();
        Trace trace = experiment.run(experiment.start(), LAB);
        assertThat(trace.sites())
                .allSatisfy(site -> assertThat(PyTorch.script(trace, site))
                        .contains("import torch\n")
                        .containsPattern("(?m)^print\\(\\w+\\)$"));
    }
}

package loupe.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.model.TransformerConfig;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class WorkloadsTest {

    @Test
    void thereAreFiveAndTheLargestSharesItsWeights() {
        List<Workload> all = Workloads.standard().usual();
        assertThat(all).extracting(Workload::id).containsExactly("W1", "W2", "W3", "W4", "W5");
        assertThat(((WatchedPass) all.get(2)).model()).isSameAs(((Writing) all.get(3)).model());
    }

    @Test
    void theOperationsThatAreCountedAreThoseOfTheProductsInThePass() {
        RandomModel model = new RandomModel(TransformerConfig.decoder(512, 64, 64, 2, 4));
        Pass pass = Pass.on(new EjmlBackend());
        model.get().forward(pass, Tensor.ids("pos", model.tokens(16)));
        double products = pass.trace().nodes().stream()
                .filter(node -> node.op().getClass().getSimpleName().equals("Contract"))
                .mapToDouble(node -> node.op().flops(node.inputs(), node.output()))
                .sum();
        assertThat(model.flops(16, 16, 16)).isCloseTo(products, within(1e-9 * products));
    }

    @Test
    void theWeightsOfTheSmallGptAreReadOnceForEachTokenThatIsWritten() {
        Workload writing = Workloads.standard().named("W4").getFirst();
        assertThat(writing.bytes() / 64).isCloseTo(4 * 123.5e6, within(1e6));
    }
}

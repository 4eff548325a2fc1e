package loupe.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loupe.engine.backend.Backend;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.model.Beginning;
import loupe.engine.model.Transformer;
import loupe.engine.model.TransformerConfig;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// A guard changes nothing.
class GuardTest {

    private static Guard guard(Backend backend) {
        return new Guard(backend, Budget.USUAL, 1, System::nanoTime);
    }

    @Test
    void aPassWithItsGradientsHasTheSameBitsUnderGuard() {
        Trace plain = trained(new EjmlBackend());
        Guard guard = guard(new EjmlBackend());
        Trace watched = trained(guard);
        guard.settle();
        assertThat(watched.sites()).isEqualTo(plain.sites());
        assertThat(plain.sites()).anyMatch(site -> site.startsWith("grad."));
        for (String site : plain.sites()) {
            assertThat(watched.get(site).sameAs(plain.get(site))).as(site).isTrue();
        }
    }

    @Test
    void itGoesByTheNameOfWhatItGuards() {
        Guard guard = guard(new EjmlBackend());
        assertThat(guard.id()).isEqualTo("ejml");
        assertThat(guard.name()).isEqualTo("Java (EJML)");
        assertThat(guard.sumsInOneOrder()).isTrue();
    }

    /// A method with a default in the interface would quietly be the default's, not the guarded backend's.
    @Test
    void everyMethodOfABackendIsPassedOn() {
        List<String> own = Arrays.stream(Guard.class.getDeclaredMethods())
                .map(Method::getName)
                .toList();
        List<String> all = new ArrayList<>();
        for (Method method : Backend.class.getMethods()) {
            all.add(method.getName());
        }
        assertThat(own).containsAll(all);
    }

    /// 70 tokens and d_model 64, so that products are large enough to be checked.
    private static Trace trained(Backend backend) {
        TransformerConfig config = TransformerConfig.decoder(80, 70, 64, 2, 1);
        Transformer model = Transformer.of(config, Beginning.of(config, 1));
        Tensor ids = Tensor.ids("pos", IntStream.range(0, 70).toArray());
        Pass pass = Pass.on(backend);
        pass.site("loss", pass.crossEntropy(model.forward(pass, ids), ids));
        return pass.trace().withGradients("loss");
    }
}

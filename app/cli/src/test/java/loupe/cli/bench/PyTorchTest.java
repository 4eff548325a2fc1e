package loupe.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PyTorchTest {

    @Test
    void thePeersAnswerIsItsListOfSeconds() throws IOException {
        byte[] answer = "{\"seconds\": [0.5, 2.5e-05]}".getBytes(StandardCharsets.UTF_8);
        assertThat(PyTorch.seconds(answer)).containsExactly(0.5, 2.5e-5);
    }
}

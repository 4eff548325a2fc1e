package loupe.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import loupe.engine.input.Finding;
import loupe.engine.input.HostileFile;
import loupe.engine.input.LoupeInputException;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that lie: each is refused with its own code and place.
class SafetensorsHostileTest {

    private static final int CORRUPTIONS = Integer.getInteger("loupe.corruptions", 10_000);

    static Stream<HostileFile> files() {
        return HostileFile.in(SafetensorsHostileTest.class, "hostile_safetensors.tsv");
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachFileGetsItsVerdict(HostileFile file, @TempDir Path folder) throws IOException {
        Path path = folder.resolve(file.name());
        Files.write(path, file.bytes());
        try {
            Safetensors read = Safetensors.read(path);
            assertThat(file.expect()).as(file.why()).isNotEqualTo("reject");
            read.names().forEach(read::tensor);
            List<String> codes = read.notes().stream().map(Finding::code).toList();
            assertThat(codes).isEqualTo(file.expect().equals("warn") ? List.of(file.code()) : List.of());
        } catch (LoupeInputException refused) {
            file.mustBe(refused);
        }
    }

    @Test
    void corruptionsGiveSentencesAndNothingElse() {
        byte[] whole = sample();
        int refusals = 0;
        for (int seed = 0; seed < CORRUPTIONS; seed++) {
            byte[] damaged = corrupt(whole, new SplittableRandom(seed));
            try {
                Safetensors read = Safetensors.read("model.safetensors", damaged);
                read.names().forEach(read::tensor);
                read.notes();
            } catch (LoupeInputException refused) {
                refusals++;
                assertThat(refused.getMessage())
                        .as("-Dloupe.seed=%d", seed)
                        .matches(HostileFile.SHAPE)
                        .hasSizeLessThanOrEqualTo(300);
            }
        }
        assertThat(refusals).isGreaterThan(CORRUPTIONS / 2);
    }

    private static byte[] sample() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("embed", Tensor.full(Axes.of("token", 5, "d_model", 4), 0.5f));
        tensors.put("blocks.0.attn.w_q", Tensor.zeros(Axes.of("d_model", 4, "d_head", 2)));
        tensors.put("bias", Tensor.vector("d_model", 1, 2, 3, 4));
        return Safetensors.bytes(tensors, Map.of("made by", "a test"));
    }

    /// One to three of: flip a bit, set a byte, cut, insert, delete, copy a block.
    private static byte[] corrupt(byte[] whole, SplittableRandom dice) {
        byte[] bytes = whole.clone();
        for (int hits = 1 + dice.nextInt(3); hits > 0 && bytes.length > 1; hits--) {
            int at = dice.nextInt(dice.nextInt(4) == 0 ? bytes.length : Math.min(bytes.length, 340));
            int to = Math.min(bytes.length, at + 1 + dice.nextInt(16));
            switch (dice.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << dice.nextInt(8));
                case 1 -> bytes[at] = (byte) dice.nextInt(256);
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = join(bytes, at, new byte[] {(byte) dice.nextInt(256)}, at);
                case 4 -> bytes = join(bytes, at, new byte[0], to);
                default -> bytes = join(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
            }
        }
        return bytes;
    }

    private static byte[] join(byte[] bytes, int keep, byte[] middle, int resume) {
        byte[] joined = Arrays.copyOf(bytes, keep + middle.length + bytes.length - resume);
        System.arraycopy(middle, 0, joined, keep, middle.length);
        System.arraycopy(bytes, resume, joined, keep + middle.length, bytes.length - resume);
        return joined;
    }
}

package loupe.engine.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import loupe.engine.tensor.Tensor;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    private static final int CORRUPTIONS = Integer.getInteger("loupe.corruptions", 10_000) / 5;

    static Stream<HostileFile> files() {
        return HostileFile.in(PictureTest.class, "hostile_images.tsv");
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachFileGetsItsVerdict(HostileFile file, @TempDir Path folder) throws IOException {
        Path path = folder.resolve(file.name());
        Files.write(path, file.bytes());
        try {
            Picture picture = Picture.read(path);
            assertThat(file.expect()).as(file.why()).isEqualTo("accept");
            assertThat(picture.tensor().size()).isEqualTo(picture.rows() * picture.columns() * 3);
        } catch (LoupeInputException refused) {
            file.mustBe(refused);
        }
    }

    @Test
    void coloursAreSharesOfOneAndTransparentIsWhite() {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xFFFF0000); // red
        image.setRGB(1, 0, 0xFF336699);
        image.setRGB(0, 1, 0x00123456); // nothing
        image.setRGB(1, 1, 0xFF000000);
        Tensor pixels = Picture.read("own.png", encode(image, "png")).tensor();

        assertThat(pixels.axes().names()).containsExactly("row", "col", "channel");
        assertThat(pixels.toArray())
                .containsExactly(new float[] {1, 0, 0, 0.2f, 0.4f, 0.6f, 1, 1, 1, 0, 0, 0}, Offset.offset(1e-6f));
    }

    @ParameterizedTest
    @EnumSource(names = {"GREY", "PALETTE", "RGB"})
    void greyAndPaletteBecomeThreeChannels(Kind kind) {
        BufferedImage image = new BufferedImage(40, 30, kind.type);
        image.createGraphics().fillRect(10, 10, 10, 10);
        Tensor pixels = Picture.read("own.png", encode(image, "png")).tensor();
        assertThat(pixels.get(15, 15, 0)).isEqualTo(1);
        assertThat(pixels.get(15, 15, 2)).isEqualTo(1);
        assertThat(pixels.get(0, 0, 1)).isEqualTo(0);
    }

    @Test
    void greyKeepsItsNumber() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 51);
        assertThat(Picture.read("own.png", encode(image, "png")).tensor().toArray())
                .containsExactly(0.2f, 0.2f, 0.2f);
    }

    private enum Kind {
        GREY(BufferedImage.TYPE_BYTE_GRAY),
        PALETTE(BufferedImage.TYPE_BYTE_INDEXED),
        RGB(BufferedImage.TYPE_INT_RGB);

        private final int type;

        Kind(int type) {
            this.type = type;
        }
    }

    @Test
    void shrinkingTakesTheMeanAndTheSquareIsFromTheMiddle() {
        BufferedImage image = new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < 4; row++) {
            image.setRGB(2, row, 0xFFFFFF); // the leftmost column of the middle square
        }
        Picture picture = Picture.read("own.png", encode(image, "png"));
        assertThat(picture.tensor(1, 1).get(0, 0, 0)).isEqualTo(0.125f);
        Tensor square = picture.square(2);
        assertThat(square.select("channel", 0).toArray()).containsExactly(0.5f, 0, 0.5f, 0);
        assertThat(picture.square(16).get(15, 0, 0)).isEqualTo(1);
    }

    @Test
    void aTextNamedPngIsToldSo() {
        byte[] text = "Dear diary, today".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Picture.read("cat.png", text))
                .hasMessage("cat.png: byte 0: this is not a picture, it begins with \"Dear diary, today\"; "
                        + "choose a PNG or JPEG [IM-02]");
    }

    @Test
    void anEmptyOrHugeFileIsToldSo(@TempDir Path folder) throws IOException {
        Path empty = Files.write(folder.resolve("empty.png"), new byte[0]);
        assertThatThrownBy(() -> Picture.read(empty)).hasMessageEndingWith("the file is empty [IO-03]");
        Path huge = Files.write(folder.resolve("huge.png"), new byte[(8 << 20) + 1]);
        assertThatThrownBy(() -> Picture.read(huge)).hasMessageContaining("larger than 8 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void damagedPicturesGiveSentencesAndNothingElse(String format) {
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillOval(2, 2, 12, 9);
        byte[] whole = encode(image, format);
        assertThat(Picture.read("own", whole).columns()).isEqualTo(24);
        for (int seed = 0; seed < CORRUPTIONS; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            byte[] damaged = Arrays.copyOf(whole, dice.nextInt(8) == 0 ? dice.nextInt(whole.length) + 1 : whole.length);
            for (int hits = 1 + dice.nextInt(3); hits > 0; hits--) {
                damaged[dice.nextInt(damaged.length)] = (byte) dice.nextInt(256);
            }
            try {
                Picture.read("own." + format, damaged).square(8);
            } catch (LoupeInputException refused) {
                assertThat(refused.getMessage()).as("seed %d", seed).matches(HostileFile.SHAPE);
            }
        }
    }

    private static byte[] encode(BufferedImage image, String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            assertThat(ImageIO.write(image, format, out)).isTrue();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package loupe.workbench.lessons.patches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.PictureSetting;
import loupe.engine.input.LoupeInputException;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanvasTest {

    @TempDir
    private Path folder;

    private Path picture(int width, int height) throws IOException {
        Path file = folder.resolve(width + "x" + height + ".png");
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    @Test
    void aLargePictureIsShrunkToASquareThatTheSettingTakes() throws IOException {
        Tensor read = Canvas.read(picture(900, 500));
        assertThat(read.axes().size("row")).isEqualTo(Canvas.LARGEST);
        PictureSetting setting = (PictureSetting)
                Experiments.find("patches").orElseThrow().start().setting("picture");
        assertThat(setting.read(setting.write(read)).sameAs(read)).isTrue();
    }

    @Test
    void aPictureOfOnePixelIsKept() throws IOException {
        assertThat(Canvas.read(picture(1, 1)).size()).isEqualTo(3);
    }

    @Test
    void textNamedPngIsRefusedInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.png"), "Dear Anna, this is no picture.");
        assertThatThrownBy(() -> Canvas.read(file))
                .isInstanceOf(LoupeInputException.class)
                .hasMessageContaining("letter.png")
                .hasMessageContaining("not a picture");
    }

    @Test
    void aPictureThatSaysItHas50000PixelsASideIsRefusedBeforeItIsDecoded() throws IOException {
        for (int side : new int[] {0, 50_000}) {
            Path file = picture(3, 3);
            byte[] bytes = Files.readAllBytes(file);
            ByteBuffer.wrap(bytes).putInt(16, side).putInt(20, side); // width and height in the header
            Files.write(file, bytes);
            assertThatThrownBy(() -> Canvas.read(file)).isInstanceOf(LoupeInputException.class);
        }
    }

    @Test
    void aDotColoursItsPlaceAndLeavesTheRest() {
        Tensor blank = Canvas.blank(64);
        Tensor dotted = Canvas.dotted(blank, 0.5, 0.5, Ink.RED);
        assertThat(dotted.get(32, 32, 1)).isLessThan(0.3f);
        assertThat(dotted.get(0, 0, 1)).isEqualTo(1);
        assertThat(Canvas.dotted(blank, 1, 1, Ink.BLACK).size()).isEqualTo(blank.size());
    }
}

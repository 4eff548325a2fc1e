package loupe.workbench.instrument;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Numbers 0 to 1 as the pixels that they are; one image is used again as long as the size stays.
final class PixelImage {

    private int width;
    private int height;
    private int[] pixels = new int[0];
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable WritableImage image;

    /// The image of `[row, column, channel]` numbers, row by row; 1 or 3 channels.
    Image of(float[] values, int rows, int columns, int channels) {
        WritableImage target = size(columns, rows);
        for (int i = 0; i < rows * columns; i++) {
            int at = i * channels;
            int red = level(values[at]);
            int green = channels == 3 ? level(values[at + 1]) : red;
            int blue = channels == 3 ? level(values[at + 2]) : red;
            pixels[i] = 0xff << 24 | red << 16 | green << 8 | blue;
        }
        if (buffer != null) {
            buffer.updateBuffer(b -> null); // all of it
        }
        return target;
    }

    private static int level(float value) {
        return Math.clamp(Math.round(value * 255), 0, 255); // what is not a number is black
    }

    private WritableImage size(int w, int h) {
        WritableImage target = image;
        if (target == null || w != width || h != height) {
            width = w;
            height = h;
            pixels = new int[w * h];
            PixelBuffer<IntBuffer> fresh =
                    new PixelBuffer<>(w, h, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            buffer = fresh;
            target = new WritableImage(fresh);
            image = target;
        }
        return target;
    }
}

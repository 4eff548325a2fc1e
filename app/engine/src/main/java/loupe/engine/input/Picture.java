package loupe.engine.input;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// A picture of somebody's own, PNG or JPEG, as red, green and blue between 0 and 1. What is transparent is white.
///
/// The header is checked by us first: at most 8 MiB, 8,192 pixels a side, 16 megapixels. Only then does a decoder see
/// the file, without its attachments.
public final class Picture {

    private static final int CHANNELS = 3; // red, green, blue

    private final int rows;
    private final int columns;
    private final int[] pixels; // 0xRRGGBB, row by row

    private Picture(int rows, int columns, int[] pixels) {
        this.rows = rows;
        this.columns = columns;
        this.pixels = pixels;
    }

    /// Reads a file, which may be anything.
    ///
    /// @throws LoupeInputException IO-01 to IO-03 or IM-01 to IM-04, in a sentence
    public static Picture read(Path file) {
        String shown = String.valueOf(file.getFileName());
        return read(shown, Bounded.bytes(file, shown, PictureHeader.MOST_BYTES));
    }

    /// Reads the bytes of a picture file; `shown` names it in messages.
    public static Picture read(String shown, byte[] bytes) {
        PictureHeader header = PictureHeader.read(shown, bytes);
        BufferedImage image = decode(shown, header);
        int[] pixels = pixels(image);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = onWhite(pixels[i]);
        }
        return new Picture(header.rows(), header.columns(), pixels);
    }

    private static BufferedImage decode(String shown, PictureHeader header) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(header.format());
        if (!readers.hasNext()) {
            throw new IllegalStateException("this Java has no reader for " + header.format());
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(header.plain()))) {
            reader.setInput(in, true, true);
            BufferedImage image = reader.read(0);
            if (image.getWidth() != header.columns() || image.getHeight() != header.rows()) {
                throw new IOException("decoded to another size");
            }
            return image;
        } catch (IOException | RuntimeException damaged) { // decoders throw anything at damaged data
            Finding finding = new Finding(
                    shown, Place.file(), "the picture's data are damaged; download or save it again", "IM-02");
            throw new LoupeInputException(finding, damaged);
        } finally {
            reader.dispose();
        }
    }

    /// Alpha, red, green and blue of every pixel. Java would brighten grey ones, taking their numbers for amounts of
    /// light; they are read from the raster instead.
    private static int[] pixels(BufferedImage image) {
        int width = image.getWidth();
        Raster raster = image.getRaster();
        if (image.getColorModel() instanceof IndexColorModel || raster.getNumBands() > 2) {
            return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        }
        int most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        int[] pixels = new int[width * image.getHeight()];
        for (int i = 0; i < pixels.length; i++) {
            int grey = raster.getSample(i % width, i / width, 0) * 0xFF / most;
            int alpha = raster.getNumBands() == 2 ? raster.getSample(i % width, i / width, 1) * 0xFF / most : 0xFF;
            pixels[i] = alpha << 24 | grey << 16 | grey << 8 | grey;
        }
        return pixels;
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 0xFF) {
            return argb & 0xFFFFFF;
        }
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int colour = (argb >> shift) & 0xFF;
            rgb |= (colour * alpha + 0xFF * (0xFF - alpha) + 0x7F) / 0xFF << shift;
        }
        return rgb;
    }

    /// Pixels down.
    public int rows() {
        return rows;
    }

    /// Pixels across.
    public int columns() {
        return columns;
    }

    /// Red, green and blue of every pixel, 0 to 1: `[row, col, channel]`.
    public Tensor tensor() {
        return scaled(0, 0, rows, columns, rows, columns);
    }

    /// The picture shrunk or stretched to a size, each new pixel the mean of what it covers: `[row, col, channel]`.
    ///
    /// @throws IllegalArgumentException if a side is below 1
    public Tensor tensor(int newRows, int newColumns) {
        return scaled(0, 0, rows, columns, newRows, newColumns);
    }

    /// The largest square in the middle, at a size of `side` pixels: `[row, col, channel]`.
    public Tensor square(int side) {
        int most = Math.min(rows, columns);
        return scaled((rows - most) / 2, (columns - most) / 2, most, most, side, side);
    }

    private Tensor scaled(int top, int left, int height, int width, int newRows, int newColumns) {
        if (newRows < 1 || newColumns < 1) {
            throw new IllegalArgumentException("picture: " + newRows + " x " + newColumns + " pixels; at least 1 x 1");
        }
        float[] cells = new float[Math.multiplyExact(Math.multiplyExact(newRows, newColumns), CHANNELS)];
        for (int row = 0; row < newRows; row++) {
            int from = top + (int) ((long) row * height / newRows);
            int to = Math.max(from + 1, top + (int) ((long) (row + 1) * height / newRows));
            for (int column = 0; column < newColumns; column++) {
                int start = left + (int) ((long) column * width / newColumns);
                int end = Math.max(start + 1, left + (int) ((long) (column + 1) * width / newColumns));
                mean(from, to, start, end, cells, (row * newColumns + column) * CHANNELS);
            }
        }
        return Tensor.of(Axes.of("row", newRows, "col", newColumns, "channel", CHANNELS), cells);
    }

    private void mean(int fromRow, int toRow, int fromColumn, int toColumn, float[] cells, int at) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int row = fromRow; row < toRow; row++) {
            for (int column = fromColumn; column < toColumn; column++) {
                int rgb = pixels[row * columns + column];
                red += rgb >> 16;
                green += (rgb >> 8) & 0xFF;
                blue += rgb & 0xFF;
            }
        }
        float most = 255f * (toRow - fromRow) * (toColumn - fromColumn);
        cells[at] = red / most;
        cells[at + 1] = green / most;
        cells[at + 2] = blue / most;
    }
}

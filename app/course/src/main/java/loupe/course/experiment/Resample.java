package loupe.course.experiment;

import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Brings a picture to the size and the channels that a run asks for. Pixels are copied, never mixed, so that each can
/// be followed back.
final class Resample {

    private Resample() {}

    /// A square of `side` pixels whose top left `content` pixels show the picture; what is left is 0.
    static Tensor nearest(Tensor picture, int content, int side) {
        int rows = picture.axes().size("row");
        int columns = picture.axes().size("column");
        int channels = picture.axes().size("channel");
        float[] cells = new float[side * side * channels];
        for (int y = 0; y < content; y++) {
            int row = y * rows / content * columns;
            for (int x = 0; x < content; x++) {
                int from = (row + x * columns / content) * channels;
                for (int c = 0; c < channels; c++) {
                    cells[(y * side + x) * channels + c] = picture.at(from + c);
                }
            }
        }
        return Tensor.of(Axes.of("row", side, "column", side, "channel", channels), cells);
    }

    /// One channel: the luminance of the colours (ITU-R BT.601).
    static Tensor grey(Tensor picture) {
        if (picture.axes().size("channel") == 1) {
            return picture;
        }
        int n = picture.size() / 3;
        float[] cells = new float[n];
        for (int i = 0; i < n; i++) {
            cells[i] = 0.299f * picture.at(3 * i) + 0.587f * picture.at(3 * i + 1) + 0.114f * picture.at(3 * i + 2);
        }
        return Tensor.of(picture.axes().withLast(new loupe.engine.tensor.Axis("channel", 1)), cells);
    }

    /// Three channels; a grey picture gets three equal ones.
    static Tensor coloured(Tensor picture) {
        if (picture.axes().size("channel") == 3) {
            return picture;
        }
        float[] cells = new float[picture.size() * 3];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = picture.at(i / 3);
        }
        return Tensor.of(picture.axes().withLast(new loupe.engine.tensor.Axis("channel", 3)), cells);
    }
}

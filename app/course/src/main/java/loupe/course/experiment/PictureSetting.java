package loupe.course.experiment;

import java.util.Base64;
import java.util.SplittableRandom;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// A small picture that the learner draws or loads: `[row, column, channel]`, numbers 0 to 1 in steps of 1/255.
///
/// @param maxSide larger pictures are refused; whoever loads one scales it first
public record PictureSetting(String name, String label, int maxSide, Tensor first) implements Setting<Tensor> {

    private static final float LEVELS = 255;

    @Override
    public Class<Tensor> type() {
        return Tensor.class;
    }

    /// Rows, columns and channels, then one byte a value: `16x16x3 <base64>`.
    @Override
    public String write(Tensor value) {
        byte[] bytes = new byte[value.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(value.at(i) * LEVELS);
        }
        Axes a = value.axes();
        return a.get(0).size() + "x" + a.get(1).size() + "x" + a.get(2).size() + " "
                + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public Tensor read(String text) {
        String[] parts = text.strip().split(" ", 2);
        String[] sizes = parts[0].split("x", -1);
        if (parts.length != 2 || sizes.length != 3) {
            throw new RefusedException(label + ": a picture is written as 16x16x3 and its bytes; load it again");
        }
        int[] n = new int[3];
        for (int i = 0; i < 3; i++) {
            n[i] = (int) Numerals.number(label, sizes[i]);
        }
        byte[] bytes = decode(parts[1]);
        if (!fits(n) || bytes.length != n[0] * n[1] * n[2]) {
            throw new RefusedException(label + ": " + parts[0] + " does not agree with its " + bytes.length
                    + " bytes, or is larger than " + maxSide + " pixels a side");
        }
        float[] cells = new float[bytes.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (bytes[i] & 0xff) / LEVELS;
        }
        return check(Tensor.of(Axes.of("row", n[0], "column", n[1], "channel", n[2]), cells));
    }

    private byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(label + ": the picture's bytes cannot be read; load it again");
        }
    }

    private boolean fits(int... n) {
        return n[0] >= 1 && n[0] <= maxSide && n[1] >= 1 && n[1] <= maxSide && (n[2] == 1 || n[2] == 3);
    }

    @Override
    public Tensor check(Tensor value) {
        Axes a = value.axes();
        if (a.rank() != 3 || !fits(a.get(0).size(), a.get(1).size(), a.get(2).size())) {
            throw new RefusedException(
                    label + ": the picture is " + a + "; 1 to " + maxSide + " pixels a side, 1 or 3 channels");
        }
        return value;
    }

    @Override
    public Tensor random(SplittableRandom random) {
        float[] cells = new float[first.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextInt(256) / LEVELS;
        }
        return Tensor.of(first.axes(), cells);
    }
}

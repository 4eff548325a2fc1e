package loupe.course.experiment;

import java.util.Arrays;
import java.util.List;
import loupe.course.measure.SquareProducts;
import loupe.engine.op.Affine;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// From which size on another backend multiplies faster than EJML. The times are measured, so they are a setting: the
/// pane's state holds what this machine did, and the pass only works out what follows from it.
///
/// Sites: `sizes [size]` (n of n × n), `times [backend, size]` (microseconds, not a number where nothing was
/// measured), `speed_up [backend, size]` (how many times as long EJML takes), `break_even [backend]`, `against` (row of
/// the backend that is asked about), `claim` (what the learner says; not a number before, ∞ for never).
public final class BreakEven {

    static final String TIMES = "times";
    static final String AGAINST = "against";
    static final String CLAIM = "claim";

    private static final String UNSAID = "unsaid";
    private static final String NEVER = "never";
    private static final int[] SIZES = {4, 8, 16, 32, 64, 128, 256, 512, 1024};
    private static final float LONGEST = 1e9f; // microseconds
    private static final List<String> IDS = List.of("ejml", "simd", "blas", "opencl");
    private static final List<String> NAMES =
            List.of("Java (EJML)", "Java SIMD", "Native CPU (OpenBLAS)", "GPU (OpenCL)");

    private BreakEven() {}

    /// The sizes n that are measured, rising.
    public static int[] sizes() {
        return SIZES.clone();
    }

    /// Whether a backend of this short name has a row; of several devices the first has it.
    public static boolean has(String backend) {
        return row(backend) >= 0;
    }

    private static int row(String backend) {
        return IDS.indexOf(backend.replaceFirst(":.*", ""));
    }

    /// What was measured as the value of the setting `times`, in microseconds; 0 where nothing was measured.
    public static Tensor times(List<SquareProducts.Entry> measured) {
        Tensor times = Tensor.zeros(axes());
        for (SquareProducts.Entry entry : measured) {
            int size = Arrays.binarySearch(SIZES, entry.n());
            int row = row(entry.backend());
            if (row >= 0 && size >= 0 && times.get(row, size) == 0) {
                times = times.with((float) (entry.timing().median() * 1e6), row, size);
            }
        }
        return times;
    }

    static List<Setting<?>> settings() {
        return List.of(
                new GridSetting(
                        TIMES,
                        "Measured times",
                        GridSetting.Kind.NUMBERS,
                        IDS.size(),
                        SIZES.length,
                        0,
                        LONGEST,
                        Tensor.zeros(axes())),
                new ChoiceSetting(
                        AGAINST,
                        "EJML against",
                        List.of(
                                new ChoiceSetting.Option("simd", "Java SIMD"),
                                new ChoiceSetting.Option("blas", "OpenBLAS"),
                                new ChoiceSetting.Option("opencl", "OpenCL")),
                        "simd"),
                new ChoiceSetting(CLAIM, "Faster from", claims(), UNSAID));
    }

    private static List<ChoiceSetting.Option> claims() {
        List<ChoiceSetting.Option> claims = new java.util.ArrayList<>();
        claims.add(new ChoiceSetting.Option(UNSAID, "say a size"));
        for (int n : SIZES) {
            claims.add(new ChoiceSetting.Option(Integer.toString(n), "n = " + n));
        }
        claims.add(new ChoiceSetting.Option(NEVER, "at no size"));
        return claims;
    }

    private static Axes axes() {
        return Axes.of("backend", IDS.size(), "size", SIZES.length);
    }

    static void publish(Pass pass, Settings settings) {
        Tensor typed = settings.grid(TIMES);
        if (!typed.axes().equals(axes())) {
            throw new RefusedException("The measured times are " + typed.axes() + "; " + axes() + " are needed.");
        }
        pass.label("backend", NAMES);
        pass.label("size", Arrays.stream(SIZES).mapToObj(Integer::toString).toList());
        float[] measured = typed.toArray();
        float[] sizes = new float[SIZES.length];
        for (int i = 0; i < measured.length; i++) {
            measured[i] = measured[i] > 0 ? 1 : 0;
        }
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = SIZES[i];
        }
        Tensor n = pass.site("sizes", Tensor.vector("size", sizes));
        Tensor there = pass.given("measured", Tensor.of(axes(), measured));
        Tensor times = pass.site(TIMES, pass.where(there, pass.given("stopwatch", typed), Float.NaN));
        Tensor ejml = pass.relabel(pass.slice(times, "backend", 0, 1), Axes.of("size", SIZES.length));
        Tensor faster = pass.site("speed_up", pass.divide(pass.given("ejml_times", pass.repeat(ejml, axes())), times));
        pass.site("break_even", pass.apply(new FasterFrom(), faster, n));
        pass.site(AGAINST, Tensor.scalar(IDS.indexOf(settings.choice(AGAINST))));
        pass.site(CLAIM, pass.apply(Affine.scale(1), Tensor.scalar(claim(settings.choice(CLAIM)))));
    }

    private static float claim(String said) {
        return switch (said) {
            case UNSAID -> Float.NaN;
            case NEVER -> Float.POSITIVE_INFINITY;
            default -> Integer.parseInt(said);
        };
    }
}

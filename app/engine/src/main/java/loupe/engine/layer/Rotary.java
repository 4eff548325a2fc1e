package loupe.engine.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// Tells each vector its place by turning it: its features form pairs, and each pair is a point of a plane that turns
/// by `place · frequency`. Two turned vectors meet at a score that depends on their distance alone.
///
/// `(a, b)` becomes `(a cos t − b sin t, b cos t + a sin t)` with t = place · frequency (RoPE; Su et al. 2021,
/// *RoFormer*, §3.2.2, arXiv 2104.09864).
///
/// @param frequencies `[pair]`, radians a place; see [Frequencies]
/// @param layout which features form a pair
public record Rotary(Tensor frequencies, Layout layout) {

    /// `NEIGHBOURS`: features 2i and 2i + 1 (RoFormer, GPT-J). `HALVES`: features i and i + d/2 (Llama and most files
    /// of the Hugging Face Hub). The same model with its features in another order.
    public enum Layout {
        NEIGHBOURS("pair", "side"),
        HALVES("side", "pair");

        private final List<String> axes;

        Layout(String... axes) {
            this.axes = List.of(axes);
        }

        /// `d_head` cut into pairs of two sides.
        private Axes cut(int pairs) {
            return Axes.of(axes.stream()
                    .map(name -> new Axis(name, name.equals("side") ? 2 : pairs))
                    .toList());
        }
    }

    /// Vectors `[…, query, d_head]` turned; the axis of the places may have any name and stands before the last.
    ///
    /// @param places `[query]`, where each vector stands
    /// @throws IllegalArgumentException if there are not two features for each frequency
    public Tensor forward(Pass pass, Tensor x, Tensor places) {
        int pairs = frequencies.size();
        if (x.axes().last().size() != 2 * pairs) {
            throw new IllegalArgumentException("rotary: " + x.axes() + " with " + pairs + " frequencies; a frequency"
                    + " for each pair of features is needed, " + x.axes().last().size() / 2.0);
        }
        List<Axis> axes = new ArrayList<>(x.axes().list());
        axes.removeLast();
        axes.addAll(layout.cut(pairs).list());
        Tensor sides = pass.relabel(x, Axes.of(axes)); // […, query, pair and side]
        Tensor a = pass.slice(sides, "side", 0, 1);
        Tensor b = pass.slice(sides, "side", 1, 2);
        Tensor cos = pass.given("cos", cosines(places)); // [query, pair]
        Tensor sin = pass.given("sin", sines(places));
        Tensor first = pass.subtract(pass.multiply(a, cos), pass.multiply(b, sin));
        Tensor second = pass.add(pass.multiply(b, cos), pass.multiply(a, sin));
        return pass.relabel(pass.join("side", first, second), x.axes());
    }

    /// `cos(place · frequency)`: `[query, pair]`.
    public Tensor cosines(Tensor places) {
        return angles(places, Math::cos);
    }

    /// `sin(place · frequency)`: `[query, pair]`.
    public Tensor sines(Tensor places) {
        return angles(places, Math::sin);
    }

    private Tensor angles(Tensor places, DoubleUnaryOperator of) {
        int pairs = frequencies.size();
        float[] cells = new float[places.size() * pairs];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) of.applyAsDouble((double) places.at(i / pairs) * frequencies.at(i % pairs));
        }
        return Tensor.of(places.axes().append(new Axis("pair", pairs)), cells);
    }
}

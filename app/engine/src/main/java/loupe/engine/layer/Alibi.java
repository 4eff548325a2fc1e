package loupe.engine.layer;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// The farther back a key stands, the lower its score: `slope_head · (key − query)`. Each head has its own fixed slope,
/// so some heads see only what is near and others far (ALiBi; Press, Smith, Lewis 2021, §3, arXiv 2108.12409).
///
/// @param slopes `[head]`, positive
public record Alibi(Tensor slopes) implements ScoreBias {

    /// The slopes of the paper: 2^(−8/n), its square, its cube, … for n heads; where n is no power of two, those of the
    /// next smaller power, then every other one of twice that many heads (as in BLOOM).
    public static Alibi of(int heads) {
        int power = Integer.highestOneBit(heads);
        List<Double> slopes = new ArrayList<>(geometric(power));
        List<Double> finer = geometric(2 * power);
        for (int i = 0; slopes.size() < heads; i += 2) {
            slopes.add(finer.get(i));
        }
        float[] cells = new float[heads];
        for (int h = 0; h < heads; h++) {
            cells[h] = slopes.get(h).floatValue();
        }
        return new Alibi(Tensor.vector("head", cells));
    }

    private static List<Double> geometric(int heads) {
        List<Double> slopes = new ArrayList<>();
        for (int h = 1; h <= heads; h++) {
            slopes.add(Math.pow(2, -8.0 * h / heads));
        }
        return slopes;
    }

    @Override
    public Tensor forward(Pass pass, int past, int queries, int keys) {
        float[] cells = new float[queries * keys];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i % keys - (past + i / keys); // tokens; negative for keys that stand before
        }
        Tensor distances = pass.given("distances", Tensor.of(Axes.of("query", queries, "key", keys), cells));
        return pass.contract(pass.given("slopes", slopes), distances, "head", "query", "key");
    }
}

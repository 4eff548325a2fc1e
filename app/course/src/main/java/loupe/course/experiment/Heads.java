package loupe.course.experiment;

import java.util.Arrays;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Probe;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// Interventions in attention heads.
final class Heads {

    private Heads() {}

    /// Silences heads: what they read is set to 0 before it is mapped back into the stream.
    ///
    /// @param open `[layer, head]`, 1 = speaks, 0 = silent
    static Probe mute(Tensor open) {
        return (site, tensor) -> {
            if (!site.endsWith(".attn.z")) {
                return tensor;
            }
            int layer = Integer.parseInt(site.split("\\.")[1]);
            return layer < open.axes().get(0).size() ? silence(open, layer, tensor) : tensor;
        };
    }

    private static Tensor silence(Tensor open, int layer, Tensor z) {
        int heads = Math.min(z.axes().size("head"), open.axes().get(1).size());
        float[] cells = z.toArray();
        int run = cells.length / z.axes().size("head");
        boolean changed = false;
        for (int head = 0; head < heads; head++) {
            if (open.get(layer, head) == 0) {
                Arrays.fill(cells, head * run, (head + 1) * run, 0);
                changed = true;
            }
        }
        return changed ? Tensor.of(z.axes(), cells) : z;
    }

    /// Whether one of the first so many heads of a layer is silent.
    static boolean anyMuted(Tensor open, int heads) {
        for (int i = 0; i < open.size(); i++) {
            if (open.at(i) == 0 && open.axes().cell(i)[1] < heads) {
                return true;
            }
        }
        return false;
    }

    /// Where one head looks from one position: `[key]`.
    static Tensor looks(Pass pass, Tensor pattern, int head, int query) {
        Tensor row = pass.slice(pass.slice(pattern, "head", head, head + 1), "query", query, query + 1);
        return pass.relabel(row, Axes.of("key", pattern.axes().size("key")));
    }

    /// Takes the division by √d back, so that softmax sees the raw scores.
    static Probe unscale(int dHead) {
        float root = (float) Math.sqrt(dHead);
        return (site, tensor) -> {
            if (!site.endsWith(".attn.scaled_scores")) {
                return tensor;
            }
            float[] cells = tensor.toArray();
            for (int i = 0; i < cells.length; i++) {
                cells[i] *= root;
            }
            return Tensor.of(tensor.axes(), cells);
        };
    }

    static Probe both(Probe first, Probe second) {
        return (site, tensor) -> second.at(site, first.at(site, tensor));
    }
}

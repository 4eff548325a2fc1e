package loupe.engine.layer;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.backend.Norm;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// Brings each group of channels to mean 0 and variance 1 over all its places, then gives every channel its own gain
/// and shift (Wu, He 2018, §3.1, arXiv 1803.08494). One channel a group is instance norm, one group layer norm over
/// everything.
///
/// @param groups how many; the channels divide among them
/// @param gain `[channel]`
/// @param bias `[channel]`
public record GroupNormalisation(int groups, Tensor gain, Tensor bias, float epsilon) {

    public GroupNormalisation {
        if (groups < 1 || gain.size() % groups != 0) {
            throw new IllegalArgumentException("group norm: " + gain.axes() + " do not divide into " + groups
                    + " groups; choose a divisor of " + gain.size());
        }
    }

    /// `[…, channel, time]` gives the same; a picture has `row, column` in the place of `time`.
    public Tensor forward(Pass pass, Tensor x) {
        int at = x.axes().indexOf("channel");
        Axes before = Axes.of(x.axes().list().subList(0, at));
        List<Axis> parts = new ArrayList<>(before.list());
        parts.add(new Axis("group", groups));
        parts.add(new Axis("cell", x.size() / before.size() / groups));
        Tensor scaled = pass.normalise(Norm.LAYER, epsilon, pass.relabel(x, Axes.of(parts)));
        return pass.add(pass.multiply(pass.relabel(scaled, x.axes()), gain), bias);
    }
}

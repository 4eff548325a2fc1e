package loupe.engine.layer;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// A convolution whose channels are parted into groups that do not see each other, each with its own kernels
/// (Krizhevsky, Sutskever, Hinton 2012, §3.5).
///
/// @param each the convolution of every group: weight `[group, out_channel, channel, kernel]`, bias `[group,
/// out_channel]`; both count the channels of one group
public record GroupedConvolution(Convolution each) {

    /// `[…, channel, time]` gives `[…, out_channel, time]`, the groups' channels one after another.
    ///
    /// @throws IllegalArgumentException if the channels do not divide among the groups
    public Tensor forward(Pass pass, Tensor x) {
        Axis group = each.weight().axes().axis("group");
        Axis channel = each.weight().axes().axis("channel");
        if (x.axes().size("channel") != group.size() * channel.size()) {
            throw new IllegalArgumentException("grouped convolution: " + x.axes() + ", " + group + " of " + channel
                    + "; " + group.size() * channel.size() + " channels are needed");
        }
        Tensor y = each.forward(pass, pass.relabel(x, parted(x.axes(), group, channel)));
        return pass.relabel(y, whole(y.axes()));
    }

    /// `channel` becomes `group, channel`.
    private static Axes parted(Axes axes, Axis group, Axis channel) {
        List<Axis> parted = new ArrayList<>(axes.list());
        int at = axes.indexOf("channel");
        parted.set(at, channel);
        parted.add(at, group);
        return Axes.of(parted);
    }

    /// `group, out_channel` become one.
    private static Axes whole(Axes axes) {
        List<Axis> whole = new ArrayList<>(axes.list());
        int at = axes.indexOf("out_channel");
        whole.set(at, new Axis("out_channel", axes.size("group") * axes.size("out_channel")));
        whole.remove(axes.indexOf("group"));
        return Axes.of(whole);
    }
}

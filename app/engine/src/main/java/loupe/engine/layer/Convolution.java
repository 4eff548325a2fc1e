package loupe.engine.layer;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// Looks through a small window that moves along a sound or over a picture, with the same weights wherever it stands.
///
/// `y[o, t] = Σ over c and k of x[c, t · stride + k · dilation − padding] · W[o, c, k] + b[o]` (LeCun et al. 1989,
/// *Backpropagation applied to handwritten zip code recognition*, §3). The kernel is not flipped, as in every
/// framework: strictly a cross-correlation.
///
/// @param weight W `[out_channel, channel, kernel]`, with a kernel axis for each window
/// @param bias b `[out_channel]`, or null for none
/// @param windows one for each axis that the kernel moves along: `time`, or `row` and `column`
public record Convolution(Tensor weight, @Nullable Tensor bias, List<Window> windows) {

    public Convolution {
        windows = List.copyOf(windows);
    }

    /// Along one axis.
    public Convolution(Tensor weight, @Nullable Tensor bias, Window window) {
        this(weight, bias, List.of(window));
    }

    /// `[…, channel, time]` gives `[…, out_channel, time steps]`; a picture has `row, column` in the place of `time`.
    public Tensor forward(Pass pass, Tensor x) {
        Tensor seen = x;
        for (Window window : windows) {
            seen = window.views(pass, seen, weight.axes().size(window.kernel())); // [time, kernel, …, channel]
        }
        List<String> axes = new ArrayList<>(x.axes().names());
        axes.set(x.axes().indexOf("channel"), "out_channel");
        Tensor y = pass.contract(seen, weight, axes.toArray(String[]::new));
        return bias == null ? y : pass.add(y, bias);
    }
}

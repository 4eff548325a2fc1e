package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.pass.Trace;
import loupe.workbench.paint.Scale;

/// How far a colour scale reaches: the larger, the better pictures can be compared; the smaller, the more each shows.
public enum Span {
    /// The matrix that is seen.
    MATRIX("this matrix"),
    /// The whole tensor: all heads of a layer.
    LAYER("this layer"),
    /// Every tensor of that name: all layers.
    GLOBAL("all layers");

    private final String label;

    Span(String label) {
        this.label = label;
    }

    /// The words on the control.
    public String label() {
        return label;
    }

    /// The scale for a plane, with round ends.
    Scale scale(Trace trace, Plane plane, Tone tone) {
        float[][] tensors = this == MATRIX ? new float[][] {{plane.census().largest()}} : all(trace, plane.slice());
        return tone == Tone.AMOUNT ? Scale.sequential(tensors) : Scale.diverging(tensors);
    }

    private float[][] all(Trace trace, Slice slice) {
        List<float[]> tensors = new ArrayList<>();
        for (String site : trace.sites()) {
            boolean kin = this == GLOBAL && kind(site).equals(kind(slice.site()));
            if (kin || site.equals(slice.site())) {
                tensors.add(trace.get(site).toArray());
            }
        }
        return tensors.toArray(float[][]::new);
    }

    /// A name without its layer: `blocks.1.attn.pattern` is of the kind `blocks.*.attn.pattern`.
    private static String kind(String site) {
        return site.replaceAll("\\.\\d+\\.", ".*.");
    }
}

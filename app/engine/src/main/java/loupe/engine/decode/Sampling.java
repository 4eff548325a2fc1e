package loupe.engine.decode;

import java.util.ArrayList;
import java.util.List;

/// Stages in the order in which they act. The usual order is temperature, top-k, top-p; another order can keep others.
///
/// ```java
/// Sampling sampling = Sampling.of(new Temperature(0.7), new TopK(20), new TopP(0.9));
/// int token = Draw.of(sampling.apply(Distribution.ofLogits(logits)), new SplitMix(seed)).token();
/// ```
///
/// @param stages what happens to the probabilities, first things first; none is allowed
public record Sampling(List<Stage> stages) {

    public Sampling {
        stages = List.copyOf(stages);
    }

    /// These stages in this order.
    public static Sampling of(Stage... stages) {
        return new Sampling(List.of(stages));
    }

    /// What every stage did, in order.
    public List<Cut> trace(Distribution distribution) {
        List<Cut> cuts = new ArrayList<>(stages.size());
        Distribution now = distribution;
        for (Stage stage : stages) {
            Cut cut = stage.apply(now);
            cuts.add(cut);
            now = cut.after();
        }
        return cuts;
    }

    /// The distribution that tokens are drawn from.
    public Distribution apply(Distribution distribution) {
        Distribution now = distribution;
        for (Stage stage : stages) {
            now = stage.apply(now).after();
        }
        return now;
    }
}

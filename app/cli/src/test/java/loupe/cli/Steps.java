package loupe.cli;

import java.util.List;
import java.util.Map;
import loupe.engine.model.Weights;
import loupe.engine.train.CurvePoint;
import loupe.engine.train.Moment;
import loupe.engine.train.OptimizerState;
import loupe.engine.train.Progress;

/// Progress without a training behind it.
final class Steps {
    private Steps() {}

    static Progress progress(int step, int steps) {
        double loss = step == 0 ? Double.NaN : 0.5;
        Moment moment = new Moment(step, Weights.of(Map.of()), OptimizerState.fresh(), loss, 1, 1);
        return new Progress(moment, steps, List.of(new CurvePoint(0, Double.NaN, 1.1)));
    }
}

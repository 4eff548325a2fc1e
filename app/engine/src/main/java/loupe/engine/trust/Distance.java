package loupe.engine.trust;

import loupe.engine.tensor.Tensor;

/// How far a result is from what was expected.
final class Distance {

    private Distance() {}

    /// ‖result − expected‖ / ‖expected‖ over the cells that should be finite. Where NaN or an infinity is expected, the
    /// result must have the same; otherwise the distance is infinite. What is smaller than a normal float32 may be
    /// rounded to zero, as many devices do.
    static double between(Tensor result, Tensor expected) {
        if (!result.axes().equals(expected.axes())) {
            return Double.POSITIVE_INFINITY;
        }
        double off = 0;
        double size = 0;
        for (int i = 0; i < expected.size(); i++) {
            float there = expected.at(i);
            float here = result.at(i);
            if (!Float.isFinite(there)) {
                if (Float.compare(here, there) != 0) {
                    return Double.POSITIVE_INFINITY;
                }
                continue;
            }
            double difference = Math.abs((double) here - there);
            if (!(difference <= Float.MIN_NORMAL)) { // so that NaN counts
                off += difference * difference;
            }
            size += (double) there * there;
        }
        double error = off == 0 ? 0 : Math.sqrt(off / size);
        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    }
}

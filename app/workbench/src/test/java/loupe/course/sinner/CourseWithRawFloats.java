package loupe.course.sinner;

import loupe.engine.tensor.Tensor;

/// Sins: takes the floats that only the engine may see.
public final class CourseWithRawFloats {
    float first(Tensor tensor) {
        return tensor.data()[0];
    }
}

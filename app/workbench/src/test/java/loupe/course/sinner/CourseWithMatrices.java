package loupe.course.sinner;

import org.ejml.data.FMatrixRMaj;

/// Sins: EJML outside its one class.
public record CourseWithMatrices(FMatrixRMaj matrix) {}

package loupe.course.exercise;

/// Where a variable of a formula is tried out.
public record Domain(double least, double most, Kind kind) {

    public enum Kind {
        WHOLE,
        DECIMAL
    }
}

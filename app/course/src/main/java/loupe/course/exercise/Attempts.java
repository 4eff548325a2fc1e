package loupe.course.exercise;

/// How often one may try (0: as often as wanted) and what each wrong try before takes off, as a fraction.
public record Attempts(int max, double penalty) {

    /// In a lesson nothing is taken off.
    public static final Attempts FREE = new Attempts(0, 0);
}

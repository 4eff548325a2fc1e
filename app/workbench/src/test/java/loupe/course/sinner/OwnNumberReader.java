package loupe.course.sinner;

/// Sins: reads a number by itself.
public final class OwnNumberReader {
    double read(String text) {
        return Double.parseDouble(text);
    }
}

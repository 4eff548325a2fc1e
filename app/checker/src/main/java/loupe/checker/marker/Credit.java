package loupe.checker.marker;

import java.util.List;

/// A part of the points, from 0 to 1, and which cells earned it.
public record Credit(double fraction, List<Boolean> cells) {

    public static final Credit NONE = new Credit(0, List.of());

    public Credit {
        cells = List.copyOf(cells);
    }

    public static Credit of(double fraction) {
        return new Credit(fraction, List.of());
    }
}

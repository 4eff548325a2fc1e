package loupe.checker.text.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// So many of so many.
public record Share(int count, int of) {

    /// How many of `all` are `such`.
    static <T> Share of(List<T> all, Predicate<T> such) {
        return new Share((int) all.stream().filter(such).count(), all.size());
    }

    public Wilson interval() {
        return Wilson.of(count, of);
    }

    /// `3 of 40, 7.5 % (2.6 to 19.9)`; out of nothing there is no share.
    public String shown() {
        if (of == 0) {
            return "0 of 0";
        }
        Wilson i = interval();
        return String.format(
                Locale.ROOT,
                "%d of %d, %.1f %% (%.1f to %.1f)",
                count,
                of,
                100.0 * count / of,
                100 * i.least(),
                100 * i.most());
    }
}

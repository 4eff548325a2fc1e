package loupe.engine.property;

/// Runs a check on many random inputs, each from its own seed.
///
/// `-Dloupe.tries=20000` tries more seeds (200 otherwise), `-Dloupe.seed=17` only that one. A failing try is repeated
/// with halved sizes for as long as it still fails, and the smallest failure is reported with the line that repeats it.
public final class Property {

    private static final int TRIES = 200;
    private static final int MOST_HALVINGS = 4;

    /// A statement that should hold for whatever is drawn; it throws where it does not.
    @FunctionalInterface
    public interface Check {
        void on(Draw draw);
    }

    private Property() {}

    /// @throws AssertionError naming the seed, if the check fails for any
    public static void holds(Check check) {
        holds(tries(), check);
    }

    /// For checks so slow that a build has time for only a few: never more than `most` tries in a usual run.
    public static void holdsFewTimes(int most, Check check) {
        holds(tries() > TRIES ? tries() : Math.min(most, tries()), check);
    }

    private static void holds(int tries, Check check) {
        Long only = Long.getLong("loupe.seed");
        if (only != null) {
            attempt(only, Integer.getInteger("loupe.halvings", 0), check);
            return;
        }
        for (long seed = 0; seed < tries; seed++) {
            attempt(seed, 0, check);
        }
    }

    private static void attempt(long seed, int halvings, Check check) {
        try {
            check.on(new Draw(seed, halvings));
        } catch (RuntimeException | AssertionError first) {
            Throwable smallest = first;
            int failing = halvings;
            for (int h = halvings + 1; h <= MOST_HALVINGS; h++) {
                Throwable smaller = failure(seed, h, check);
                if (smaller == null) {
                    break;
                }
                smallest = smaller;
                failing = h;
            }
            String repeat = "-Dloupe.seed=" + seed + (failing == 0 ? "" : " -Dloupe.halvings=" + failing);
            throw new AssertionError(repeat + ": " + smallest.getMessage(), smallest);
        }
    }

    private static Throwable failure(long seed, int halvings, Check check) {
        try {
            check.on(new Draw(seed, halvings));
            return null;
        } catch (RuntimeException | AssertionError e) {
            return e;
        }
    }

    private static int tries() {
        return Integer.getInteger("loupe.tries", TRIES);
    }
}

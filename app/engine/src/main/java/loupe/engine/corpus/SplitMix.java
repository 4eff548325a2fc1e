package loupe.engine.corpus;

/// Seeded pseudo-random numbers that are the same on every machine and every JDK.
///
/// SplitMix64: Steele, Lea and Flood 2014, *Fast Splittable Pseudorandom Number Generators*, §5.
public final class SplitMix {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    public SplitMix(long seed) {
        this.state = seed;
    }

    /// The stream number `index` of a seed, so that step 700 of a training needs none of the steps before it.
    public static SplitMix stream(long seed, long index) {
        return new SplitMix(mix(seed + GOLDEN * (2 * index + 1)) ^ mix(index));
    }

    /// The next 64 random bits.
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /// A number in [0, 1), a multiple of 2⁻⁵³.
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /// A whole number in [0, bound).
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("nextInt: bound " + bound + ": give a bound of at least 1");
        }
        return (int) (nextDouble() * bound);
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

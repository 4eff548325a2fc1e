package loupe.course.exercise;

/// Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators: one 64-bit state, three lines.
/// Written out here because numbers handed to a class must outlive every library.
public final class SplitMix64 {

    private long state;

    public SplitMix64(long seed) {
        this.state = seed;
    }

    public long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// From 0 to `bound` - 1: the remainder of the next number, taken as unsigned.
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /// From 0 up to, not including, 1; the upper 53 bits.
    public double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }
}

package loupe.backend.opencl;

/// How far one result is from another.
final class Distance {

    private Distance() {}

    /// ‖a − b‖ / ‖b‖ over the cells that are numbers; +∞ where one is a number and the other is not.
    static double relative(float[] a, float[] b) {
        double off = 0;
        double size = 0;
        for (int i = 0; i < b.length; i++) {
            if (Float.isNaN(a[i]) != Float.isNaN(b[i])) {
                return Double.POSITIVE_INFINITY;
            }
            if (!Float.isNaN(b[i])) {
                off += ((double) a[i] - b[i]) * ((double) a[i] - b[i]);
                size += (double) b[i] * b[i];
            }
        }
        return Math.sqrt(off / (size == 0 ? 1 : size));
    }
}

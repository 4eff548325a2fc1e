package loupe.workbench.instrument;

/// What kinds of number a picture holds.
///
/// @param largest the largest finite magnitude, 0 if there is none
/// @param masked whether some are −∞
/// @param broken whether some are NaN or +∞
record Census(float largest, boolean masked, boolean broken) {

    static Census of(float[] cells) {
        float largest = 0;
        boolean masked = false;
        boolean broken = false;
        for (float v : cells) {
            float size = Math.abs(v);
            if (size <= Float.MAX_VALUE) {
                largest = Math.max(largest, size);
            } else if (v == Float.NEGATIVE_INFINITY) {
                masked = true;
            } else {
                broken = true;
            }
        }
        return new Census(largest, masked, broken);
    }
}

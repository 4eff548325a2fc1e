package loupe.course.expression;

/// Who writes the expression, and so what it may look like.
public enum Dialect {
    /// The whole language, spelled out.
    AUTHOR(2_000),
    /// A formula typed by a learner: `2 r d` and `r(d+k)` are products.
    LEARNER(500);

    private final int longest;

    Dialect(int longest) {
        this.longest = longest;
    }

    /// In characters.
    int longest() {
        return longest;
    }
}

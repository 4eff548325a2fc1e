package loupe.workbench.lessons.nucleus;

/// Six probabilities that can be had by one press.
enum Shape {
    PEAKED("Peaked", 0.9f, 0.04f, 0.02f, 0.02f, 0.01f, 0.01f),
    FLAT("Flat", 0.18f, 0.18f, 0.17f, 0.16f, 0.16f, 0.15f);

    private final String label;
    private final float[] probabilities;

    Shape(String label, float... probabilities) {
        this.label = label;
        this.probabilities = probabilities;
    }

    /// The word on the button.
    String label() {
        return label;
    }

    /// They sum to 1.
    float[] probabilities() {
        return probabilities.clone();
    }
}

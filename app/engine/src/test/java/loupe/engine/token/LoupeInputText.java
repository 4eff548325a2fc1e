package loupe.engine.token;

/// The shape of every refusal.
final class LoupeInputText {

    static final String SHAPE =
            "^[^:\\n]+: (byte \\d+|line \\d+(, column \\d+)?|entry \"[^\"]+\"|key \"[^\"]+\"|file): "
                    + "[^\\n]+ \\[[A-Z]+-\\d\\d\\]$";

    private LoupeInputText() {}
}

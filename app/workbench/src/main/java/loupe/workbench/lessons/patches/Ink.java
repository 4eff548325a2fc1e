package loupe.workbench.lessons.patches;

import javafx.scene.paint.Color;

/// What the brush paints with.
enum Ink {
    BLACK(20, 20, 20),
    WHITE(255, 255, 255),
    RED(200, 50, 45),
    YELLOW(255, 204, 51),
    GREEN(60, 150, 80),
    BLUE(50, 110, 215);

    private final int[] levels;

    Ink(int... levels) {
        this.levels = levels;
    }

    /// Its name in a sentence.
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Color colour() {
        return Color.rgb(levels[0], levels[1], levels[2]);
    }

    /// Writes red, green and blue from a place on, each 0 to 1.
    void into(float[] cells, int at) {
        for (int c = 0; c < levels.length; c++) {
            cells[at + c] = levels[c] / 255f;
        }
    }
}

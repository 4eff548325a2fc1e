package loupe.workbench.paint;

import java.util.List;
import javafx.scene.paint.Color;

/// The token values of the four looks. The stylesheet repeats those that controls need; a test compares the two.
final class Palettes {

    static final Palette LIGHT = new Palette(
            hex("#f7f8fa"), // background
            hex("#ffffff"), // card
            hex("#ffffff"), // rail
            hex("#1c2330"), // ink
            hex("#667085"), // muted
            hex("#e3e7ee"), // line
            hex("#5b50d6"), // accent
            hex("#efedfc"), // accentSoft
            hex("#2f6fde"), // query
            hex("#d0453b"), // key
            hex("#2b8a57"), // value
            new Ramp(hex("#f8f7fd"), hex("#8e79e2"), hex("#3a218c")), // attention
            new Ramp(hex("#b35806"), hex("#f7f7f7"), hex("#2166ac")), // signed
            hex("#eceff4"), // masked
            hex("#b4bccb"), // hatch
            hex("#1d7f4e"), // right
            hex("#e7f5ee"), // rightSoft
            hex("#b8431f"), // wrong
            hex("#fdf0ea"), // wrongSoft
            hex("#fff6d6"), // tryIt
            hex("#8a6d1a"), // weight
            hex("#0d1119"), // cellDark
            hex("#ffffff"), // cellPale
            List.of(
                    hex("#5b50d6"),
                    hex("#c2640c"),
                    hex("#0f7f8c"),
                    hex("#b0357a"),
                    hex("#4f7a1e"),
                    hex("#2f6fde"),
                    hex("#8a5a3b"),
                    hex("#667085")));

    static final Palette DARK = new Palette(
            hex("#12151b"),
            hex("#1a1f28"),
            hex("#161a22"),
            hex("#e6e9ef"),
            hex("#98a2b3"),
            hex("#2b3240"),
            hex("#a79cff"),
            hex("#28254a"),
            hex("#7fb0ff"),
            hex("#ff9189"),
            hex("#79d3a3"),
            new Ramp(hex("#1a1f28"), hex("#6e50dc"), hex("#e2d8ff")),
            new Ramp(hex("#f1a340"), hex("#20252f"), hex("#67a9cf")),
            hex("#232936"),
            hex("#4a5468"),
            hex("#7fdcae"),
            hex("#17332a"),
            hex("#ffae8c"),
            hex("#3a241b"),
            hex("#3a3520"),
            hex("#d9b95c"),
            hex("#12151b"),
            hex("#ffffff"),
            List.of(
                    hex("#a79cff"),
                    hex("#f3a356"),
                    hex("#5fd0d8"),
                    hex("#f08fc4"),
                    hex("#b3d66b"),
                    hex("#7fb0ff"),
                    hex("#d6a98a"),
                    hex("#98a2b3")));

    static final Palette CONTRAST = new Palette(
            hex("#000000"),
            hex("#000000"),
            hex("#000000"),
            hex("#ffffff"),
            hex("#d6d6d6"),
            hex("#ffffff"),
            hex("#ffe14d"),
            hex("#3d3600"),
            hex("#8fc3ff"),
            hex("#ff9f98"),
            hex("#7df0b0"),
            new Ramp(hex("#000000"), hex("#7d64ff"), hex("#ffffff")),
            new Ramp(hex("#ffb000"), hex("#141414"), hex("#5cc8ff")),
            hex("#1f1f1f"),
            hex("#9a9a9a"),
            hex("#7df0b0"),
            hex("#00331c"),
            hex("#ffb199"),
            hex("#4a1500"),
            hex("#333000"),
            hex("#ffe14d"),
            hex("#000000"),
            hex("#ffffff"),
            List.of(
                    hex("#ffe14d"),
                    hex("#5cc8ff"),
                    hex("#ff9f98"),
                    hex("#7df0b0"),
                    hex("#d9a8ff"),
                    hex("#ffb000"),
                    hex("#ffffff"),
                    hex("#9ae6e6")));

    static final Palette PROJECTOR = new Palette(
            hex("#ffffff"),
            hex("#ffffff"),
            hex("#ffffff"),
            hex("#000000"),
            hex("#333333"),
            hex("#999999"),
            hex("#5b50d6"),
            hex("#efedfc"),
            hex("#2f6fde"),
            hex("#d0453b"),
            hex("#2b8a57"),
            new Ramp(hex("#f8f7fd"), hex("#8e79e2"), hex("#3a218c")),
            new Ramp(hex("#b35806"), hex("#f7f7f7"), hex("#2166ac")),
            hex("#e8ebf0"),
            hex("#8a93a3"),
            hex("#1d7f4e"),
            hex("#e7f5ee"),
            hex("#b8431f"),
            hex("#fdf0ea"),
            hex("#fff6d6"),
            hex("#7a5f10"),
            hex("#000000"),
            hex("#ffffff"),
            LIGHT.categories());

    private Palettes() {}

    private static Color hex(String rgb) {
        return Color.web(rgb);
    }
}

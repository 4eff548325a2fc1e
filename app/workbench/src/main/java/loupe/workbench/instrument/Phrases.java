package loupe.workbench.instrument;

import loupe.workbench.paint.Numbers;

/// The sentences that a picture of a plane can say about itself. Every number in them is read from the plane.
final class Phrases {

    private static final float ONE = 1e-3f; // how far a row of shares may be from 1

    private Phrases() {}

    /// What rows and columns are: `row: who asks · column: who is asked`.
    static String axes(Plane plane) {
        if (plane.rowAxis().isEmpty()) {
            return plane.columnAxis().isEmpty() ? "" : "column: " + role(plane.columnAxis());
        }
        return "row: " + role(plane.rowAxis()) + " · column: " + role(plane.columnAxis());
    }

    private static String role(String axis) {
        return switch (axis) {
            case "query" -> "who asks";
            case "key" -> "who is asked";
            case "pos" -> "position";
            case "d_vocab" -> "token";
            default -> axis;
        };
    }

    /// ` · rows sum to 1` if they do and ought to; empty otherwise.
    static String rowSums(Plane plane, Slice slice) {
        boolean shares =
                slice.shortName().equals("pattern") || slice.shortName().equals("probs");
        return shares && plane.columns() > 1 && rowsSumToOne(plane) ? " · rows sum to 1" : "";
    }

    private static boolean rowsSumToOne(Plane plane) {
        for (int r = 0; r < plane.rows(); r++) {
            double sum = 0;
            for (int c = 0; c < plane.columns(); c++) {
                sum += plane.value(r, c);
            }
            if (!(Math.abs(sum - 1) < ONE)) {
                return false;
            }
        }
        return true;
    }

    /// `bank, river 0.4181`: what a cell is called and holds.
    static String tag(Plane plane, int row, int column) {
        return where(plane, row, column) + "  " + Numbers.hover(plane.value(row, column));
    }

    /// A cell as it is read aloud.
    static String spoken(Plane plane, int row, int column) {
        float value = plane.value(row, column);
        String words = value == Float.NEGATIVE_INFINITY ? "masked" : Numbers.hover(value);
        return where(plane, row, column) + ": " + words;
    }

    private static String where(Plane plane, int row, int column) {
        String r = AxisLabels.visible(plane.rowLabels().get(row));
        String c = AxisLabels.visible(plane.columnLabels().get(column));
        if (r.isEmpty()) {
            return c;
        }
        return plane.rowAxis().equals("query") && plane.columnAxis().equals("key") ? r + " → " + c : r + ", " + c;
    }

    /// The whole plane in a few sentences.
    static String summary(Plane plane) {
        int[] most = new int[2];
        int[] least = new int[2];
        boolean any = false;
        int masked = 0;
        int broken = 0;
        for (int r = 0; r < plane.rows(); r++) {
            for (int c = 0; c < plane.columns(); c++) {
                float v = plane.value(r, c);
                if (!Float.isFinite(v)) {
                    masked += v == Float.NEGATIVE_INFINITY ? 1 : 0;
                    broken += v == Float.NEGATIVE_INFINITY ? 0 : 1;
                    continue;
                }
                most = !any || v > plane.value(most[0], most[1]) ? new int[] {r, c} : most;
                least = !any || v < plane.value(least[0], least[1]) ? new int[] {r, c} : least;
                any = true;
            }
        }
        StringBuilder text = new StringBuilder(plane.slice().site() + " " + plane.shape() + ".");
        if (any) {
            text.append(" Largest: ").append(spoken(plane, most[0], most[1])).append(".");
            text.append(" Smallest: ").append(spoken(plane, least[0], least[1])).append(".");
        }
        text.append(masked > 0 ? " Masked cells: " + masked + "." : "");
        text.append(broken > 0 ? " Cells that are not a number: " + broken + "." : "");
        return text.toString();
    }
}

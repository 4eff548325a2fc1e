package loupe.workbench.instrument;

/// How large the cells of a heat map are allowed to be, for one look and one zoom of the window; all lengths in px.
///
/// @param digitsWidth from this width a cell has its number in it
/// @param widest no cell is wider
/// @param highest no cell is higher
/// @param picture where many cells share the room, the map is at most about this wide before it is stretched by hand
record CellSize(double digitsWidth, double widest, double highest, double picture) {

    private static final double DIGITS = 34;
    private static final double WIDEST = 46;
    private static final double HIGHEST = 34;
    private static final double PICTURE = 560;
    private static final double GLYPH = 0.6; // width of a figure of JetBrains Mono, in parts of its size

    /// Sizes that fit the longest number and the labels of these columns.
    ///
    /// @param figures characters of the longest number
    static CellSize of(Easel easel, int figures, AxisLabels columns) {
        double figure = easel.type(FIGURE) * GLYPH;
        double numbers = Math.max(easel.px(DIGITS), figures * figure + easel.px(6));
        double labels = Math.min(columns.longest(), 7) * figure + easel.px(8);
        double widest =
                Math.max(numbers, Math.max(easel.px(WIDEST), columns.full().size() > 12 ? 0 : labels));
        return new CellSize(numbers, widest, easel.px(HIGHEST), easel.px(PICTURE));
    }

    /// The same for cells that may be larger than usual where there is room.
    ///
    /// @param width room for all columns
    /// @param most how many times as large they may be, 1 or more
    CellSize grown(double width, int columns, double most) {
        double factor = Math.clamp(width / columns / widest, 1.0, most);
        return new CellSize(digitsWidth, widest * factor, highest * factor, picture);
    }

    /// Size of the figures in a cell; px before the look's magnification.
    static final double FIGURE = 12;

    /// Width and height of the cells when everything is to be seen in this room; square when there are no digits.
    double[] fit(int rows, int columns, double width, double height) {
        double w = Math.min(widest, width / columns);
        double h = Math.min(highest, height / rows);
        boolean digits = w >= digitsWidth && h >= highest / 2;
        double side = Math.max(Math.min(w, h), 0.01);
        return digits ? new double[] {w, h} : new double[] {side, side};
    }

    /// Width and height of cells that fill a room, whatever shape that gives them.
    double[] stretched(int rows, int columns, double width, double height) {
        return new double[] {Math.min(widest, width / columns), Math.min(highest, height / rows)};
    }

    /// The same enlarged, up to the largest cell.
    double[] zoomed(double[] fit, double zoom) {
        double w = Math.min(fit[0] * zoom, Math.max(widest, fit[0]));
        double h = Math.min(fit[1] * zoom, Math.max(highest, fit[1]));
        return new double[] {w, h};
    }

    /// The zoom at which cells have their largest size.
    double largestZoom(double[] fit) {
        return Math.max(1, widest / fit[0]);
    }
}

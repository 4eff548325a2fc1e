package loupe.workbench.instrument;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Cards side by side in equal columns, or in columns by shares, as many as the width has room for; the cards of a row
/// are equally high.
public final class CardRows extends Pane {

    private static final double GAP = 14; // px

    private final Easel easel;
    private final double least;
    private final int most;
    private double[] shares = new double[0];

    /// @param least how narrow a card may become; px of the light look
    /// @param most columns at most
    public CardRows(Easel easel, double least, int most, Node... cards) {
        this.easel = easel;
        this.least = least;
        this.most = most;
        getChildren().addAll(cards);
        setMinWidth(0);
        getStyleClass().add("card-rows");
        easel.appearance().addListener((o, was, now) -> requestLayout());
    }

    /// How the width is shared out when all cards stand in one row, such as 3 to 2.
    public CardRows shares(double... parts) {
        shares = parts.clone();
        requestLayout();
        return this;
    }

    private double gap() {
        return Math.rint(easel.px(GAP));
    }

    /// Columns for a width; a last row that would hold a single card is avoided where fewer columns do it.
    private int columns(double width) {
        int cards = Math.max(1, getManagedChildren().size());
        int room = (int) ((width + gap()) / (easel.px(least) + gap()));
        int columns = Math.clamp(room, 1, Math.min(most, cards));
        return columns > 2 && cards % columns == 1 ? columns - 1 : columns;
    }

    /// The width of a column.
    private double column(double width, int at) {
        int columns = columns(width);
        double all = width - gap() * (columns - 1);
        boolean shared =
                columns == shares.length && columns == getManagedChildren().size();
        double share = shared ? shares[at] / Arrays.stream(shares).sum() : 1.0 / columns;
        return Math.max(1, all * share);
    }

    private double height(List<Node> row, double width) {
        return IntStream.range(0, row.size())
                .mapToDouble(c -> Math.ceil(row.get(c).prefHeight(column(width, c))))
                .max()
                .orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return easel.px(least) * most + gap() * (most - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? prefWidth(-1) : width;
        List<Node> cards = getManagedChildren();
        int columns = columns(wide);
        double high = 0;
        for (int i = 0; i < cards.size(); i += columns) {
            high += height(cards.subList(i, Math.min(i + columns, cards.size())), wide) + (i > 0 ? gap() : 0);
        }
        return high;
    }

    @Override
    protected void layoutChildren() {
        List<Node> cards = getManagedChildren();
        int columns = columns(getWidth());
        double y = 0;
        for (int i = 0; i < cards.size(); i += columns) {
            List<Node> row = cards.subList(i, Math.min(i + columns, cards.size()));
            double high = height(row, getWidth());
            double x = 0;
            for (int c = 0; c < row.size(); c++) {
                double column = column(getWidth(), c);
                row.get(c).resizeRelocate(snapPositionX(x), y, snapSizeX(column), high);
                x += column + gap();
            }
            y += high + gap();
        }
    }
}

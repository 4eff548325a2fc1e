package loupe.workbench.text;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.Picture;
import loupe.engine.tensor.Tensor;
import loupe.workbench.live.Outcome;

/// A picture in a text: as wide as the column at most, never larger than it is. Its words are what a screen reader
/// says, and what is shown with the reason if the picture cannot be read.
final class Illustration extends Region {

    private static final int SHARPEST = 1600; // pixels a side that are kept; 800 px of screen at double density
    private static final double HIGHEST = 480; // px

    private final ImageView view = new ImageView();
    private final SafeText instead = new SafeText();
    private final String words;

    private Illustration(String words) {
        this.words = words;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
        view.setPreserveRatio(true);
        instead.setVisible(false);
        instead.getStyleClass().add("picture-missing");
        getStyleClass().add("illustration");
        getChildren().addAll(view, instead);
    }

    /// The picture at an address, read away from the JavaFX thread.
    ///
    /// @param words what it shows, in words
    static Illustration of(String address, String words, Connections connections) {
        Illustration illustration = new Illustration(words);
        connections
                .runner()
                .<Tensor>start(
                        () -> bounded(connections.pictures().apply(address)), outcome -> illustration.show(outcome));
        return illustration;
    }

    /// `[row, col, channel]`, with at most [#SHARPEST] pixels a side.
    private static Tensor bounded(Picture picture) {
        double shrink = Math.min(1, (double) SHARPEST / Math.max(picture.rows(), picture.columns()));
        return picture.tensor(
                Math.max(1, (int) (picture.rows() * shrink)), Math.max(1, (int) (picture.columns() * shrink)));
    }

    private void show(Outcome<Tensor> outcome) {
        switch (outcome) {
            case Outcome.Done<Tensor>(Tensor pixels) -> view.setImage(image(pixels));
            case Outcome.Failed<Tensor>(Throwable cause) -> {
                String why = cause instanceof LoupeInputException refused
                        ? refused.finding().text()
                        : "The picture could not be shown: " + cause;
                instead.setText((words.isEmpty() ? "" : words + " ") + "(" + why + ")");
                instead.setVisible(true);
                setAccessibleText(instead.getText());
            }
        }
        requestLayout();
    }

    private static WritableImage image(Tensor pixels) {
        int rows = pixels.axes().size("row");
        int columns = pixels.axes().size("col");
        WritableImage image = new WritableImage(columns, rows);
        PixelWriter writer = image.getPixelWriter();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Color colour =
                        Color.color(pixels.get(row, column, 0), pixels.get(row, column, 1), pixels.get(row, column, 2));
                writer.setColor(column, row, colour);
            }
        }
        return image;
    }

    /// How wide the picture is drawn where there is so much room.
    private double wide(double room) {
        double columns = view.getImage().getWidth();
        double highest = columns * HIGHEST / view.getImage().getHeight();
        return Math.min(Math.min(columns, highest), room < 0 ? Double.MAX_VALUE : room);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return instead.isVisible() ? instead.prefWidth(-1) : view.getImage() == null ? 0 : wide(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (instead.isVisible()) {
            return instead.prefHeight(width);
        }
        return view.getImage() == null
                ? 0
                : Math.ceil(wide(width)
                        * view.getImage().getHeight()
                        / view.getImage().getWidth());
    }

    @Override
    protected void layoutChildren() {
        instead.resizeRelocate(0, 0, getWidth(), instead.isVisible() ? getHeight() : 0);
        if (view.getImage() != null) {
            view.setFitWidth(wide(getWidth()));
        }
    }
}

package loupe.workbench.classroom;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line of a list whose words wrap: as high as they need at the width of the list.
abstract class WrappingCell<T> extends ListCell<T> {

    private static final double SCROLL_BAR = 18; // px at most

    private final Region row;

    /// @param row what the line is made of
    WrappingCell(Region row) {
        this.row = row;
        setPrefWidth(0); // as wide as the list, however long the words are
    }

    /// Writes the line.
    abstract void fill(T item);

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        fill(item);
        setGraphic(row);
    }

    @Override
    protected double computePrefHeight(double width) {
        double around = snappedLeftInset() + snappedRightInset();
        double room = getListView() == null ? width : getListView().getWidth() - SCROLL_BAR;
        return isEmpty() || room <= around
                ? super.computePrefHeight(width)
                : snappedTopInset() + Math.ceil(row.prefHeight(room - around)) + snappedBottomInset();
    }
}

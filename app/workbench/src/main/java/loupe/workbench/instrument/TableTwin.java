package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A table of every number of a picture, with its labels: rows scroll, columns come in pages.
public final class TableTwin extends VBox {

    private static final int PAGE = 32; // columns at a time; a thousand table columns would take seconds to lay out

    private final TableView<Integer> table = new TableView<>();
    private final Label where = new Label();
    private final Button back = new Button("Earlier columns");
    private final Button on = new Button("Later columns");
    private final HBox pages = new HBox(back, where, on);
    private @Nullable Twin shown;
    private int first;

    public TableTwin() {
        getStyleClass().add("table-twin");
        pages.getStyleClass().add("twin-pages");
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setAccessibleText("Table of the picture's numbers");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(table, pages);
        back.setOnAction(e -> turnTo(first - PAGE));
        on.setOnAction(e -> turnTo(first + PAGE));
    }

    /// Shows a table; its columns are made anew only if their heads differ.
    public void show(Twin twin) {
        Twin was = shown;
        shown = twin;
        boolean same = was != null
                && was.columns().equals(twin.columns())
                && was.corner().equals(twin.corner())
                && was.rows().equals(twin.rows());
        if (same) {
            table.refresh();
            return;
        }
        first = Math.min(first, Math.max(0, (twin.columns().size() - 1) / PAGE * PAGE));
        table.setItems(FXCollections.observableArrayList(
                IntStream.range(0, twin.rows().size()).boxed().toList()));
        turnTo(first);
    }

    private void turnTo(int column) {
        if (shown == null) {
            return;
        }
        int all = shown.columns().size();
        first = Math.clamp(column, 0, Math.max(0, all - 1));
        int last = Math.min(all, first + PAGE);
        List<TableColumn<Integer, String>> columns = new ArrayList<>();
        columns.add(heads(shown.corner()));
        for (int c = first; c < last; c++) {
            columns.add(column(shown.columns().get(c), c));
        }
        table.getColumns().setAll(columns);
        where.setText("Columns " + first + " to " + (last - 1) + " of " + all);
        back.setDisable(first == 0);
        on.setDisable(last == all);
        pages.setVisible(all > PAGE);
        pages.setManaged(all > PAGE);
    }

    private TableColumn<Integer, String> heads(String corner) {
        TableColumn<Integer, String> column = new TableColumn<>(corner);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(headAt(row.getValue())));
        column.getStyleClass().add("twin-heads");
        column.setSortable(false);
        return column;
    }

    private TableColumn<Integer, String> column(String head, int at) {
        TableColumn<Integer, String> column = new TableColumn<>(head);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(textAt(row.getValue(), at)));
        column.setSortable(false);
        return column;
    }

    private String headAt(int row) {
        return shown == null ? "" : shown.rows().get(row);
    }

    private String textAt(int row, int column) {
        return shown == null ? "" : shown.cells().at(row, column);
    }
}

package loupe.workbench.shell;

import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The palette: type a few letters of a lesson, a term, a tensor or a command; Enter goes there.
final class Finder extends VBox {

    private static final int MOST = 60; // hits; whoever needs more types another letter

    private final List<Found> all;
    private final Runnable close;
    private final TextField field = new TextField();
    private final ObservableList<Found> hits = FXCollections.observableArrayList();
    private final ListView<Found> list = new ListView<>(hits);
    private final Label none = new Label("Nothing has that name. Try fewer letters.");

    /// @param all what can be found, the most useful first
    /// @param close closes the palette
    Finder(List<Found> all, Runnable close) {
        this.all = List.copyOf(all);
        this.close = close;
        field.setId("palette-field");
        field.setPromptText(Command.FIND.label());
        field.setAccessibleText(Command.FIND.label());
        field.setAccessibleHelp("Arrow keys choose, Enter goes there, Escape closes");
        field.textProperty().addListener((o, was, now) -> search(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setFocusTraversable(false);
        list.setPlaceholder(none);
        list.setCellFactory(v -> new Row());
        list.setOnMouseClicked(e -> choose());
        list.setAccessibleText("What was found");
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("palette");
        getChildren().addAll(field, list);
        search("");
    }

    /// Puts the caret where typing starts.
    void begin() {
        field.requestFocus();
    }

    private void search(String typed) {
        List<Found> fits = all.stream()
                .filter(f -> f.fit(typed) > 0)
                .sorted(Comparator.comparingInt((Found f) -> -f.fit(typed)))
                .limit(MOST)
                .toList();
        hits.setAll(fits);
        list.getSelectionModel().selectFirst();
    }

    private void onKey(KeyEvent e) {
        switch (e.getCode()) {
            case DOWN -> move(1, e);
            case UP -> move(-1, e);
            case ENTER -> {
                choose();
                e.consume();
            }
            default -> {
                // typing goes on in the field
            }
        }
    }

    private void move(int by, KeyEvent e) {
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, hits.size() - 1));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 4));
        e.consume();
    }

    private void choose() {
        Found chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.does().run();
        }
    }

    private static final class Row extends ListCell<Found> {

        private static final double DETAIL = 300; // px; a long detail gives way to the title

        private final Label title = new Label();
        private final Label kind = new Label();
        private final HBox row;

        Row() {
            title.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            kind.getStyleClass().add("find-kind");
            kind.setMinWidth(0);
            kind.setMaxWidth(DETAIL);
            row = new HBox(title, gap, kind);
            row.getStyleClass().add("find-row");
            setPrefWidth(0); // as wide as the list, however long the words are
        }

        @Override
        protected void updateItem(Found item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            title.setText(item.title());
            kind.setText(item.detail().isEmpty() ? item.kind() : item.detail() + "  ·  " + item.kind());
            setGraphic(row);
            setAccessibleText(item.kind() + " " + item.title());
        }
    }
}

package loupe.workbench.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import loupe.workbench.paint.ScrollArea;

/// All keys on one card, made from the [KeyMap] itself.
final class KeysCard extends VBox {

    KeysCard(KeyMap map) {
        Label title = new Label("Keys");
        title.getStyleClass().add("keys-title");
        VBox left = new VBox();
        VBox right = new VBox();
        Map<String, List<KeyMap.Binding>> byGroup = map.bindings().stream()
                .collect(Collectors.groupingBy(b -> b.command().group(), LinkedHashMap::new, Collectors.toList()));
        byGroup.forEach((name, bindings) ->
                (left.getChildren().size() < 2 ? left : right).getChildren().add(group(name, bindings)));
        right.getChildren().add(instruments());
        FlowPane groups = new FlowPane(40, 0, left, right); // px between the columns
        ScrollArea scroll = new ScrollArea(groups);
        scroll.setFitToWidth(true);
        getStyleClass().add("keys-card");
        getChildren().addAll(title, scroll);
    }

    private static Node group(String name, List<KeyMap.Binding> bindings) {
        Map<Command, List<KeyMap.Binding>> byCommand = bindings.stream()
                .collect(Collectors.groupingBy(KeyMap.Binding::command, LinkedHashMap::new, Collectors.toList()));
        GridPane grid = grid();
        int row = 0;
        for (Map.Entry<Command, List<KeyMap.Binding>> e : byCommand.entrySet()) {
            HBox keys = new HBox(6); // px
            e.getValue().stream()
                    .filter(b -> !b.written().contains("keypad"))
                    .forEach(b -> keys.getChildren().add(key(b.written())));
            grid.addRow(row++, keys, new Label(e.getKey().label()));
        }
        return under(name, grid);
    }

    private static Node instruments() {
        GridPane grid = grid();
        grid.addRow(0, key("Arrow keys"), new Label("Move the cell cursor"));
        grid.addRow(1, key("Enter"), new Label("Lock the cell, or type into it"));
        grid.addRow(2, key("T"), new Label("Picture or table"));
        grid.addRow(3, key("Shift Arrow"), new Label("Turn a knob ten steps"));
        return under("A picture in focus", grid);
    }

    private static Node under(String name, GridPane grid) {
        Label heading = new Label(name);
        heading.getStyleClass().add("keys-group");
        return new VBox(heading, grid);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(14); // px
        grid.setVgap(6); // px
        return grid;
    }

    private static Label key(String written) {
        Label key = new Label(written);
        key.getStyleClass().add("key-name");
        return key;
    }
}

package loupe.workbench.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.workbench.live.Runner;

/// The switch in the status bar: what computes the tensors, and the others to choose from; below them, in a sentence
/// each, why some are not there.
final class BackendSwitch extends MenuButton {

    private static final double SENTENCE = 360; // px

    private final BackendChoice choice;

    BackendSwitch(BackendChoice choice, Runner runner) {
        this.choice = choice;
        setId("backend");
        getStyleClass().add("backend");
        setTooltip(new Tooltip("What computes the tensors"));
        setAccessibleHelp("Chooses what computes the tensors");
        setOnShowing(e -> choice.find(runner, all -> {})); // the listener below shows them
        choice.foundProperty().addListener((o, was, now) -> refresh());
        choice.chosenProperty().addListener((o, was, now) -> refresh());
        refresh();
    }

    private void refresh() {
        Backends found = choice.foundProperty().get();
        Backend chosen = choice.chosenProperty().get();
        setText(chosen.name());
        setAccessibleText("Computed by " + chosen.name());
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup one = new ToggleGroup();
        for (Backend backend : found.ready()) {
            RadioMenuItem item = new RadioMenuItem(backend.name());
            item.setToggleGroup(one);
            item.setSelected(backend.id().equals(chosen.id()));
            item.setOnAction(e -> choice.choose(backend));
            items.add(item);
        }
        if (!found.missing().isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        for (String reason : found.missing()) {
            Label sentence = new Label(reason);
            sentence.setWrapText(true);
            sentence.setMaxWidth(SENTENCE);
            sentence.getStyleClass().add("backend-missing");
            CustomMenuItem item = new CustomMenuItem(sentence, false);
            items.add(item);
        }
        getItems().setAll(items);
    }
}

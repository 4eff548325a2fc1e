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
import loupe.course.trust.Offer;
import loupe.course.trust.Offers;
import loupe.engine.backend.Backend;
import loupe.workbench.live.Runner;

/// The switch in the status bar: what computes the tensors, and the others to choose from; below them, in a sentence
/// each, why some are not there, and the way to try them again.
final class BackendSwitch extends MenuButton {

    private static final double SENTENCE = 360; // px

    private final BackendChoice choice;
    private final Runner runner;

    BackendSwitch(BackendChoice choice, Runner runner) {
        this.choice = choice;
        this.runner = runner;
        setId("backend");
        getStyleClass().add("backend");
        setTooltip(new Tooltip("What computes the tensors"));
        setAccessibleHelp("Chooses what computes the tensors");
        setOnShowing(e -> choice.find(runner, all -> {})); // the listener below shows them
        choice.foundProperty().addListener((o, was, now) -> refresh());
        choice.chosenProperty().addListener((o, was, now) -> refresh());
        choice.tryingProperty().addListener((o, was, now) -> refresh());
        refresh();
    }

    private void refresh() {
        Offers found = choice.foundProperty().get();
        Backend chosen = choice.chosenProperty().get();
        String trying = choice.tryingProperty().get();
        setText(trying.isEmpty() ? chosen.name() : trying);
        setAccessibleText(trying.isEmpty() ? "Computed by " + chosen.name() : trying);
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup one = new ToggleGroup();
        for (Offer offer : found.ready()) {
            RadioMenuItem item = new RadioMenuItem(offer.name());
            item.setToggleGroup(one);
            item.setSelected(offer.id().equals(chosen.id()));
            item.setOnAction(e -> choice.choose(runner, offer));
            items.add(item);
        }
        if (!found.missing().isEmpty() || !trying.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        found.missing().forEach(reason -> items.add(sentence(reason)));
        if (!trying.isEmpty()) {
            items.add(sentence(trying));
        } else if (!found.missing().isEmpty()) {
            items.add(again());
        }
        getItems().setAll(items);
    }

    /// Leaves the menu open, so that the learner sees what comes of it.
    private MenuItem again() {
        Label words = new Label("Try again");
        words.getStyleClass().add("backend-again");
        CustomMenuItem item = new CustomMenuItem(words, false);
        item.setOnAction(e -> choice.tryAgain(runner));
        return item;
    }

    private static MenuItem sentence(String text) {
        Label sentence = new Label(text);
        sentence.setWrapText(true);
        sentence.setMaxWidth(SENTENCE);
        sentence.getStyleClass().add("backend-missing");
        return new CustomMenuItem(sentence, false);
    }
}

package loupe.workbench.knob;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A row of words of which one is chosen. Tab goes to the chosen one, the arrow keys choose its neighbours.
public final class Segments extends HBox {

    private final List<String> options;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final Consumer<String> chosen;

    /// @param name what is chosen, for a screen reader
    /// @param options the words, left to right
    /// @param chosen told the word that was chosen by hand
    public Segments(String name, List<String> options, Consumer<String> chosen) {
        this.options = List.copyOf(options);
        this.chosen = chosen;
        ToggleGroup group = new ToggleGroup();
        for (String option : options) {
            ToggleButton button = new ToggleButton(option);
            button.setToggleGroup(group);
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.setAccessibleText(name + ": " + option);
            button.getStyleClass().setAll("segment");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            button.setOnAction(e -> pick(option));
            HBox.setHgrow(button, Priority.ALWAYS);
            buttons.add(button);
        }
        getChildren().addAll(buttons);
        getStyleClass().add("segments");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(name);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Shows which word is chosen; a word that is not among the options chooses none.
    public void show(String option) {
        for (int i = 0; i < options.size(); i++) {
            boolean isChosen = options.get(i).equals(option);
            buttons.get(i).setSelected(isChosen);
            buttons.get(i).setFocusTraversable(isChosen || (i == 0 && !options.contains(option)));
        }
    }

    /// Offers the first words only; the others stay in sight but cannot be chosen.
    public void offer(int count) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setDisable(i >= count);
        }
    }

    private void pick(String option) {
        show(option);
        chosen.accept(option);
    }

    private void onKey(KeyEvent e) {
        int step = switch (e.getCode()) {
            case RIGHT, DOWN -> 1;
            case LEFT, UP -> -1;
            default -> 0;
        };
        int at = focused();
        if (step == 0 || at < 0) {
            return;
        }
        int next = Math.clamp(at + step, 0, options.size() - 1);
        if (buttons.get(next).isDisabled()) {
            return;
        }
        pick(options.get(next));
        buttons.get(next).requestFocus();
        e.consume();
    }

    private int focused() {
        for (int i = 0; i < buttons.size(); i++) {
            if (buttons.get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }
}

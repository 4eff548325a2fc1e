package loupe.workbench.instrument;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Goes through named steps, one at a time, back and forth.
public final class Stepper extends HBox {

    private final List<String> steps;
    private final IntConsumer moved;
    private final Button back = new Button("‹ Back");
    private final Button on = new Button("Next ›");
    private final Label where = new Label();
    private int step;

    /// @param steps names of the steps, in order
    /// @param moved told the step that was gone to, from 0
    public Stepper(List<String> steps, IntConsumer moved) {
        this.steps = List.copyOf(steps);
        this.moved = moved;
        getStyleClass().add("stepper");
        where.getStyleClass().add("stepper-where");
        where.setAccessibleRole(AccessibleRole.TEXT);
        on.getStyleClass().add("accent");
        back.setOnAction(e -> go(step - 1));
        on.setOnAction(e -> go(step + 1));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        getChildren().addAll(back, on, where);
        show(0);
    }

    /// Shows a step without telling anybody.
    public void show(int now) {
        step = Math.clamp(now, 0, Math.max(0, steps.size() - 1));
        where.setText("Step " + (step + 1) + " of " + steps.size() + ": " + steps.get(step));
        back.setDisable(step == 0);
        on.setDisable(step == steps.size() - 1);
        back.setAccessibleText(step == 0 ? "Back" : "Back to: " + steps.get(step - 1));
        on.setAccessibleText(step == steps.size() - 1 ? "Next" : "Next: " + steps.get(step + 1));
    }

    /// The step that is shown, from 0.
    public int step() {
        return step;
    }

    private void go(int to) {
        if (to >= 0 && to < steps.size()) {
            show(to);
            moved.accept(step);
        }
    }

    private void onKey(KeyEvent e) {
        switch (e.getCode()) {
            case LEFT -> go(step - 1);
            case RIGHT -> go(step + 1);
            default -> {
                return;
            }
        }
        e.consume();
    }
}

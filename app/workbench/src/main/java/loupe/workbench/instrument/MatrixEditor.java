package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import loupe.course.experiment.GridSetting;
import loupe.course.experiment.RefusedException;
import loupe.engine.tensor.Tensor;
import loupe.workbench.knob.Settable;
import loupe.workbench.paint.Numbers;
import org.jspecify.annotations.Nullable;

/// A matrix to type into, bound to a grid setting: every number that can be read takes effect at once.
///
/// Arrow keys and Enter go from cell to cell, pasted cells fill the matrix from the focused cell on. A cell that cannot
/// be read, or whose number is not allowed, is marked and says why; the result stays as it was.
public final class MatrixEditor extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Settable settable;
    private final GridSetting setting;
    private final GridPane cells = new GridPane();
    private final Label reason = new Label();
    private final List<TextField> fields = new ArrayList<>();
    private Tensor shown;
    private List<String> rowLabels = List.of();
    private List<String> columnLabels = List.of();
    private @Nullable TextField fresh; // got the focus, and no click has set its caret yet
    private boolean writing; // the editor itself changes texts

    /// @param name of a grid setting
    public MatrixEditor(Settable settable, String name) {
        this.settable = settable;
        this.setting = (GridSetting) settable.settings().setting(name);
        shown = settable.settings().grid(name);
        Label title = new Label(setting.label());
        title.getStyleClass().add("matrix-title");
        reason.getStyleClass().add("cell-field-reason");
        reason.setWrapText(true);
        cells.getStyleClass().add("matrix-cells");
        getStyleClass().add("matrix-editor");
        getChildren().addAll(title, cells, reason);
        build();
        settable.settingsProperty().addListener((o, was, now) -> follow(now.grid(name)));
    }

    /// Names along both sides; without them there are none.
    public MatrixEditor labels(List<String> rows, List<String> columns) {
        rowLabels = List.copyOf(rows);
        columnLabels = List.copyOf(columns);
        build();
        return this;
    }

    /// Gives the matrix the hue of queries, keys or values: `query`, `key`, `value`.
    public MatrixEditor hue(String word) {
        getStyleClass().add(word);
        return this;
    }

    /// The field of a cell.
    public TextField field(int row, int column) {
        return fields.get(row * columns() + column);
    }

    private int columns() {
        return shown.axes().get(1).size();
    }

    private void follow(Tensor now) {
        if (now.sameAs(shown)) {
            return;
        }
        boolean resized = !now.axes().equals(shown.axes());
        shown = now;
        if (resized) {
            build();
            return;
        }
        writing = true;
        for (int i = 0; i < fields.size(); i++) {
            TextField field = fields.get(i);
            Optional<Float> typed = read(field.getText());
            if (typed.isEmpty() ? !field.isFocused() : typed.get() != now.at(i)) {
                field.setText(Numbers.plain(now.at(i)));
            }
        }
        writing = false;
        judge();
    }

    private void build() {
        cells.getChildren().clear();
        fields.clear();
        int columns = columns();
        for (int c = 0; c < Math.min(columns, columnLabels.size()); c++) {
            cells.add(label(columnLabels.get(c)), c + 1, 0);
        }
        for (int i = 0; i < shown.size(); i++) {
            int at = i;
            if (i % columns == 0 && i / columns < rowLabels.size()) {
                cells.add(label(rowLabels.get(i / columns)), 0, i / columns + 1);
            }
            TextField field = new TextField(Numbers.plain(shown.at(i)));
            field.setId(setting.name() + "-" + i / columns + "-" + i % columns);
            field.setPrefColumnCount(4);
            field.setAccessibleText(setting.label() + ", row " + (i / columns + 1) + ", column " + (i % columns + 1));
            field.textProperty().addListener((o, was, now) -> typed(at));
            field.focusedProperty().addListener((o, was, now) -> focused(field, now));
            field.setOnMouseReleased(e -> clicked(field));
            field.addEventFilter(KeyEvent.KEY_PRESSED, e -> onKey(e, at));
            fields.add(field);
            cells.add(field, i % columns + 1, i / columns + 1);
        }
        judge();
    }

    private static Label label(String text) {
        Label label = new Label(AxisLabels.cut(text));
        label.getStyleClass().add("matrix-label");
        return label;
    }

    private void focused(TextField field, boolean now) {
        if (!now) {
            settable.drop();
        } else {
            fresh = field;
            field.selectAll();
        }
    }

    /// The click that brings the focus selects the whole number, so that typing replaces it; the next one sets the
    /// caret.
    private void clicked(TextField field) {
        if (fresh == field && field.getSelection().getLength() == 0) {
            field.selectAll();
        }
        fresh = null;
    }

    private void typed(int at) {
        if (writing) {
            return;
        }
        judge();
        Optional<Float> value = read(fields.get(at).getText());
        if (value.isPresent() && whyNot(at).isEmpty()) {
            float[] next = shown.toArray();
            next[at] = value.get();
            shown = Tensor.of(shown.axes(), next);
            settable.drag(setting.name(), shown);
        }
    }

    private static Optional<Float> read(String text) {
        return CellField.read(text).isPresent()
                ? Optional.of((float) CellField.read(text).getAsDouble())
                : Optional.empty();
    }

    /// Why the text of a cell cannot be taken; nothing if it can.
    private Optional<String> whyNot(int at) {
        String text = fields.get(at).getText();
        Optional<String> unread = CellField.whyNot(text);
        if (unread.isPresent()) {
            return unread;
        }
        try {
            setting.check(shown.with(read(text).orElseThrow(), shown.axes().cell(at)));
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.ofNullable(refused.getMessage());
        }
    }

    /// Marks every cell that cannot be taken; the first of them says why.
    private void judge() {
        String first = "";
        for (int i = 0; i < fields.size(); i++) {
            Optional<String> why = whyNot(i);
            fields.get(i).pseudoClassStateChanged(WRONG, why.isPresent());
            fields.get(i).setAccessibleHelp(why.orElse(""));
            first = first.isEmpty() ? why.orElse("") : first;
        }
        reason.setText(first);
        reason.setVisible(!first.isEmpty());
        reason.setManaged(!first.isEmpty());
    }

    private void onKey(KeyEvent e, int at) {
        TextField field = fields.get(at);
        boolean all = field.getSelection().getLength() == field.getLength();
        int columns = columns();
        int to = switch (e.getCode()) {
            case UP -> at - columns;
            case DOWN, ENTER -> at + columns;
            case LEFT -> all || field.getCaretPosition() == 0 ? at - 1 : at;
            case RIGHT -> all || field.getCaretPosition() == field.getLength() ? at + 1 : at;
            default -> at;
        };
        if (to != at) {
            if (to >= 0 && to < fields.size()) {
                fields.get(to).requestFocus();
            }
            e.consume();
        } else if (e.isShortcutDown() && e.getCode() == KeyCode.V) {
            String text = Clipboard.getSystemClipboard().getString();
            if (text != null && text.strip().matches("(?s).*\\s.*")) {
                paste(at, text);
                e.consume();
            }
        }
    }

    /// Fills cells from one on: rows parted by lines, numbers by blanks or tabs. What does not fit is left out.
    void paste(int at, String text) {
        String[] rows = text.strip().split("\\R");
        int columns = columns();
        for (int r = 0; r < rows.length; r++) {
            String[] numbers = rows[r].strip().split("\\s+");
            for (int c = 0; c < numbers.length; c++) {
                int row = at / columns + r;
                int column = at % columns + c;
                if (column < columns && row * columns + column < fields.size()) {
                    fields.get(row * columns + column).setText(numbers[c]);
                }
            }
        }
        settable.drop();
    }
}

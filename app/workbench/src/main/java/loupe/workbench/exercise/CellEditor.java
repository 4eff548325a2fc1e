package loupe.workbench.exercise;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.checker.number.CellsReader;
import loupe.checker.number.CellsReading;
import loupe.checker.number.NumberReader;
import loupe.checker.number.NumberReading;
import loupe.checker.number.Written;
import loupe.course.exercise.Answer;
import loupe.course.exercise.NumberRules;

/// Cells for the numbers of a row or a matrix.
///
/// Arrow keys go from cell to cell, a space or a comma goes on to the next, and rows of numbers can be pasted. A row
/// grows while it is filled, so that it does not tell how many numbers are asked for; a matrix has its shape.
final class CellEditor implements Editor {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass UNREADABLE = PseudoClass.getPseudoClass("unreadable");
    private static final KeyCombination PASTE = KeyCombination.keyCombination("Shortcut+V");
    private static final int MOST = 128; // cells in a row, rows in a matrix
    private static final int BEGUN = 3; // cells of a row before anything is typed

    private final NumberRules rules;
    private final NumberReader reader;
    private final Runnable changed;
    private final GridPane grid = new GridPane();
    private final Label preview = new Label();
    private final VBox box = new VBox(grid, preview);
    private final List<List<TextField>> rows = new ArrayList<>();
    private final boolean grows;

    private CellEditor(NumberRules rules, int rowCount, int columns, boolean grows, Runnable changed) {
        this.rules = rules;
        this.reader = NumberReader.ofCells(rules);
        this.changed = changed;
        this.grows = grows;
        grid.setId("answer");
        grid.getStyleClass().add("cell-grid");
        preview.getStyleClass().add("answer-preview");
        box.getStyleClass().add("answer-box");
        for (int i = 0; i < rowCount; i++) {
            rows.add(new ArrayList<>());
            for (int j = 0; j < columns; j++) {
                addCell(i);
            }
        }
        explain();
    }

    static CellEditor row(NumberRules rules, Runnable changed) {
        return new CellEditor(rules, 1, BEGUN, true, changed);
    }

    static CellEditor matrix(NumberRules rules, int rows, int columns, Runnable changed) {
        return new CellEditor(rules, rows, columns, false, changed);
    }

    private void addCell(int row) {
        int column = rows.get(row).size();
        TextField cell = new TextField();
        Typing.limit(cell, rules.longest());
        cell.setPrefColumnCount(6);
        cell.getStyleClass().addAll("answer-field", "answer-cell");
        cell.setAccessibleText(grows ? "Number " + (column + 1) : "Row " + (row + 1) + ", column " + (column + 1));
        cell.textProperty().addListener((o, was, now) -> {
            mark(List.of());
            if (grows && !now.isBlank() && column == rows.get(row).size() - 1 && column + 1 < MOST) {
                addCell(row);
            }
            explain();
            changed.run();
        });
        cell.addEventFilter(KeyEvent.KEY_PRESSED, e -> onKey(e, cell, row, column));
        cell.addEventFilter(KeyEvent.KEY_TYPED, e -> onTyped(e, row, column));
        rows.get(row).add(cell);
        grid.add(cell, column, row);
    }

    private void onKey(KeyEvent e, TextField cell, int row, int column) {
        boolean atStart = cell.getCaretPosition() == 0;
        boolean atEnd = cell.getCaretPosition() == cell.getLength();
        if (PASTE.match(e)) {
            paste(e, row, column);
        } else if (e.getCode() == KeyCode.UP && row > 0) {
            go(e, row - 1, column);
        } else if (e.getCode() == KeyCode.DOWN && row + 1 < rows.size()) {
            go(e, row + 1, column);
        } else if (e.getCode() == KeyCode.LEFT && atStart && column > 0) {
            go(e, row, column - 1);
        } else if (e.getCode() == KeyCode.RIGHT
                && atEnd
                && column + 1 < rows.get(row).size()) {
            go(e, row, column + 1);
        }
    }

    /// A space, a comma or a semicolon after a number goes on to the next cell.
    private void onTyped(KeyEvent e, int row, int column) {
        boolean parts = e.getCharacter().equals(" ")
                || e.getCharacter().equals(";")
                || (e.getCharacter().equals(",") && rules.decimal() != ',' && !rules.allows(NumberRules.Form.GROUPS));
        if (!parts) {
            return;
        }
        e.consume();
        boolean filled = !rows.get(row).get(column).getText().isBlank();
        if (filled && column + 1 < rows.get(row).size()) {
            go(e, row, column + 1);
        } else if (filled && row + 1 < rows.size()) {
            go(e, row + 1, 0);
        }
    }

    private void go(KeyEvent e, int row, int column) {
        TextField next = rows.get(row).get(Math.min(column, rows.get(row).size() - 1));
        next.requestFocus();
        next.selectAll();
        e.consume();
    }

    private void paste(KeyEvent e, int row, int column) {
        String text = Clipboard.getSystemClipboard().hasString()
                ? Clipboard.getSystemClipboard().getString()
                : "";
        Typing.severalCells(text).ifPresent(several -> {
            put(several, row, column);
            e.consume();
        });
    }

    /// Numbers in a text, from a cell on. Cells of a table stay as they were written.
    private void put(String text, int row, int column) {
        boolean commas = rules.decimal() != ',' && !rules.allows(NumberRules.Form.GROUPS);
        PastedCells.of(text, commas)
                .ifPresentOrElse(
                        table -> fill(grows ? inOneRow(table) : table, row, column), () -> read(text, row, column));
    }

    /// A column of a table is a row of numbers too.
    private static List<List<String>> inOneRow(List<List<String>> table) {
        return List.of(table.stream().flatMap(List::stream).toList());
    }

    private void read(String text, int row, int column) {
        Answer answer = Answer.of(text);
        CellsReader cells = new CellsReader(rules);
        switch (grows ? cells.vector(answer) : cells.matrix(answer)) {
            case CellsReading.Read(List<List<Written>> numbers) ->
                fill(
                        numbers.stream()
                                .map(line ->
                                        line.stream().map(CellEditor::plain).toList())
                                .toList(),
                        row,
                        column);
            case CellsReading.Unreadable(String reason) -> complain(reason);
        }
    }

    private void fill(List<List<String>> numbers, int row, int column) {
        int width = numbers.stream().mapToInt(List::size).max().orElse(0);
        if (!grows
                && (row + numbers.size() > rows.size()
                        || column + width > rows.getFirst().size())) {
            complain("these are " + shape(numbers.size(), width) + "; from here on there is room for "
                    + shape(rows.size() - row, rows.getFirst().size() - column));
            return;
        }
        for (int i = 0; i < numbers.size() && row + i < rows.size(); i++) {
            for (int j = 0; j < numbers.get(i).size(); j++) {
                put(row + i, column + j, numbers.get(i).get(j));
            }
        }
    }

    private static String shape(int rowCount, int columns) {
        return (rowCount == 1 ? "1 row of " : rowCount + " rows of ") + columns;
    }

    private void put(int row, int column, String text) {
        while (grows && column >= rows.get(row).size() && column < MOST) {
            addCell(row);
        }
        if (column < rows.get(row).size()) {
            rows.get(row).get(column).setText(text);
        }
    }

    private static String plain(Written number) {
        boolean exact = number.denominator().equals(java.math.BigDecimal.ONE);
        return exact
                ? number.numerator().toPlainString()
                : number.numerator().toPlainString() + "/"
                        + number.denominator().toPlainString();
    }

    private void explain() {
        int filled = 0;
        String trouble = "";
        for (TextField cell : rows.stream().flatMap(List::stream).toList()) {
            String typed = cell.getText();
            boolean bad = false;
            if (!typed.isBlank()) {
                filled++;
                if (reader.read(typed) instanceof NumberReading.Unreadable(String reason)) {
                    bad = true;
                    trouble = reason;
                }
            }
            cell.pseudoClassStateChanged(UNREADABLE, bad);
        }
        preview.getStyleClass().remove("unreadable");
        if (!trouble.isEmpty()) {
            complain(trouble);
        } else if (grows) {
            preview.setText(filled == 0 ? "numbers, parted by spaces" : filled == 1 ? "1 number" : filled + " numbers");
        } else {
            preview.setText(rows.size() + " rows of " + rows.getFirst().size() + "; rows of numbers can be pasted");
        }
    }

    private void complain(String reason) {
        preview.setText(reason);
        if (!preview.getStyleClass().contains("unreadable")) {
            preview.getStyleClass().add("unreadable");
        }
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public Answer answer() {
        if (grows) {
            List<String> texts = new ArrayList<>(
                    rows.getFirst().stream().map(TextField::getText).toList());
            while (!texts.isEmpty() && texts.getLast().isBlank()) {
                texts.removeLast();
            }
            return texts.isEmpty() ? Answer.NOTHING : Answer.of(texts);
        }
        return new Answer.Items(rows.stream()
                .map(row -> Answer.of(row.stream().map(TextField::getText).toList()))
                .toList());
    }

    @Override
    public void show(Answer answer) {
        if (answer instanceof Answer.Text && !answer.blank()) {
            put(answer.shown(), 0, 0);
        }
        if (!(answer instanceof Answer.Items(List<Answer> items))) {
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            if (grows) {
                put(0, i, items.get(i).shown());
            } else if (i < rows.size() && items.get(i) instanceof Answer.Items(List<Answer> row)) {
                for (int j = 0; j < row.size(); j++) {
                    put(i, j, row.get(j).shown());
                }
            }
        }
    }

    @Override
    public void focus() {
        rows.getFirst().getFirst().requestFocus();
    }

    @Override
    public void mark(List<Boolean> cells) {
        List<TextField> all = rows.stream().flatMap(List::stream).toList();
        for (int i = 0; i < all.size(); i++) {
            boolean known = i < cells.size();
            all.get(i).pseudoClassStateChanged(RIGHT, known && cells.get(i));
            all.get(i).pseudoClassStateChanged(WRONG, known && !cells.get(i));
            String name = all.get(i).getAccessibleText().replaceFirst(", (right|wrong)$", "");
            all.get(i).setAccessibleText(known ? name + (cells.get(i) ? ", right" : ", wrong") : name);
        }
    }
}

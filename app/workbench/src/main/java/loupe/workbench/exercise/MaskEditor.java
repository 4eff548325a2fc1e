package loupe.workbench.exercise;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Question;

/// A grid that is painted: press and drag, or arrow keys and Space.
final class MaskEditor implements Editor {

    private static final PseudoClass PAINTED = PseudoClass.getPseudoClass("painted");
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Question.Mask question;
    private final Runnable changed;
    private final String word;
    private final boolean[][] painted;
    private final Region[][] cells;
    private final GridPane grid = new GridPane();
    private final Label legend = new Label();
    private final VBox box = new VBox(grid, legend);
    private int row;
    private int column;
    private boolean brush; // what a drag paints

    MaskEditor(Question.Mask question, Runnable changed) {
        this.question = question;
        this.changed = changed;
        word = question.paint() == Question.Mask.Paint.BLOCKED ? "blocked" : "allowed";
        painted = new boolean[question.rows()][question.columns()];
        cells = new Region[question.rows()][question.columns()];
        grid.setId("answer");
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.NODE);
        grid.getStyleClass().addAll("mask-grid", "paints-" + word);
        for (int i = 0; i < question.rows(); i++) {
            grid.add(axis(i), 0, i + 1);
            for (int j = 0; j < question.columns(); j++) {
                grid.add(cell(i, j), j + 1, i + 1);
            }
        }
        for (int j = 0; j < question.columns(); j++) {
            grid.add(axis(j), j + 1, 0);
        }
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        grid.setOnMouseDragged(this::onDrag);
        grid.focusedProperty().addListener((o, was, now) -> cursor());
        legend.setText("painted = " + word + "; Space paints, arrow keys move");
        legend.getStyleClass().add("answer-preview");
        box.getStyleClass().add("answer-box");
        tell();
    }

    private static Label axis(int index) {
        Label label = new Label(String.valueOf(index));
        label.getStyleClass().add("mask-axis");
        return label;
    }

    private Region cell(int i, int j) {
        Region cell = new Region();
        cell.getStyleClass().add("mask-cell");
        cell.setOnMousePressed(e -> {
            grid.requestFocus();
            brush = !painted[i][j];
            paint(i, j, brush);
        });
        cells[i][j] = cell;
        return cell;
    }

    private void onDrag(MouseEvent e) {
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                if (cells[i][j].getBoundsInParent().contains(e.getX(), e.getY()) && painted[i][j] != brush) {
                    paint(i, j, brush);
                }
            }
        }
    }

    private void onKey(KeyEvent e) {
        switch (e.getCode()) {
            case UP -> row = Math.max(0, row - 1);
            case DOWN -> row = Math.min(question.rows() - 1, row + 1);
            case LEFT -> column = Math.max(0, column - 1);
            case RIGHT -> column = Math.min(question.columns() - 1, column + 1);
            case SPACE -> paint(row, column, !painted[row][column]);
            default -> {
                return;
            }
        }
        e.consume();
        cursor();
        tell();
    }

    private void paint(int i, int j, boolean on) {
        row = i;
        column = j;
        painted[i][j] = on;
        cells[i][j].pseudoClassStateChanged(PAINTED, on);
        mark(List.of());
        cursor();
        tell();
        changed.run();
    }

    private void cursor() {
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                cells[i][j].pseudoClassStateChanged(CURSOR, grid.isFocused() && i == row && j == column);
            }
        }
    }

    private void tell() {
        grid.setAccessibleText("Grid of " + question.rows() + " by " + question.columns() + ", row " + row + ", column "
                + column + ", " + (painted[row][column] ? word : "not " + word));
    }

    @Override
    public Region node() {
        return box;
    }

    /// An empty grid is no answer yet.
    @Override
    public Answer answer() {
        String rows = rowsOf(painted);
        return rows.indexOf('1') < 0 ? Answer.NOTHING : Answer.of(rows);
    }

    private static String rowsOf(boolean[][] painted) {
        return IntStream.range(0, painted.length)
                .mapToObj(i -> IntStream.range(0, painted[i].length)
                        .mapToObj(j -> painted[i][j] ? "1" : "0")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("/"));
    }

    @Override
    public void show(Answer answer) {
        String[] lines = answer.shown().split("/");
        for (int i = 0; i < Math.min(lines.length, painted.length); i++) {
            for (int j = 0; j < Math.min(lines[i].length(), painted[i].length); j++) {
                painted[i][j] = lines[i].charAt(j) == '1';
                cells[i][j].pseudoClassStateChanged(PAINTED, painted[i][j]);
            }
        }
    }

    @Override
    public void focus() {
        grid.requestFocus();
    }

    @Override
    public void mark(List<Boolean> marks) {
        int at = 0;
        for (Node[] line : cells) {
            for (Node cell : line) {
                boolean known = at < marks.size();
                cell.pseudoClassStateChanged(RIGHT, known && marks.get(at));
                cell.pseudoClassStateChanged(WRONG, known && !marks.get(at));
                at++;
            }
        }
    }
}

package loupe.workbench.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Race;
import loupe.course.experiment.Race.Gap;
import loupe.course.experiment.Race.Lap;
import loupe.course.experiment.Settings;
import loupe.engine.backend.Backend;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.lesson.Sentences;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Numbers;

/// The race: the open pane's pass on every backend in turn, with the times and the largest difference of each.
final class RaceCard extends VBox {

    private static final List<String> HEADS =
            List.of("", "median", "fastest to slowest", "", "largest difference from the first");

    private final Label state = new Label();
    private final GridPane table = new GridPane(28, 10); // px between columns and rows

    RaceCard(List<Backend> backends) {
        Label title = new Label("Race");
        title.getStyleClass().add("keys-title");
        state.setWrapText(true);
        state.setText("The pass of this pane runs on "
                + backends.stream().map(Backend::name).collect(Collectors.joining(", "))
                + ", one after the other, a few seconds each.");
        state.setId("race-state");
        table.setId("race-table");
        for (int i = 0; i < HEADS.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(i == 1 || i == 3 ? HPos.RIGHT : HPos.LEFT);
            boolean ofWords = i == 0 || i == HEADS.size() - 1; // they wrap where there is little room
            column.setMinWidth(ofWords ? 0 : Region.USE_PREF_SIZE);
            column.setHgrow(ofWords ? Priority.SOMETIMES : Priority.NEVER);
            table.getColumnConstraints().add(column);
        }
        getStyleClass().add("race-card");
        setMaxHeight(Region.USE_PREF_SIZE);
        setAccessibleText("Race of the backends");
        setFocusTraversable(true);
        getChildren().addAll(title, state, table);
    }

    /// Runs the race beside the JavaFX thread and shows how it went.
    void start(Runner runner, LessonModel model, Lab lab, List<Backend> backends) {
        Settings settings = model.settings();
        runner.<List<Lap>>start(() -> Race.run(model.experiment(), settings, lab, backends), outcome -> {
            switch (outcome) {
                case Outcome.Done<List<Lap>>(List<Lap> laps) -> show(laps);
                case Outcome.Failed<List<Lap>>(Throwable cause) -> state.setText(Sentences.of(cause));
            }
        });
    }

    private void show(List<Lap> laps) {
        state.setText(
                laps.size() == 1
                        ? "There is only one backend on this machine, so it ran alone."
                        : "The same pass, the same numbers: differences are rounding. An ulp is the distance of "
                                + "neighbouring float32 numbers, here at the largest number of the tensor.");
        table.getChildren().clear();
        for (int i = 0; i < HEADS.size(); i++) {
            Label head = new Label(HEADS.get(i));
            head.getStyleClass().add("keys-group");
            table.add(head, i, 0);
        }
        long measure = laps.getFirst().median();
        for (int row = 1; row <= laps.size(); row++) {
            Lap lap = laps.get(row - 1);
            if (!lap.trouble().isEmpty()) {
                Label trouble = wrapped(lap.trouble());
                trouble.getStyleClass().add("trouble-word");
                table.addRow(row, wrapped(lap.backend()), trouble);
                GridPane.setColumnSpan(trouble, HEADS.size() - 1);
                GridPane.setHalignment(trouble, HPos.LEFT);
                continue;
            }
            table.addRow(
                    row,
                    wrapped(lap.backend()),
                    strong(Numbers.time(lap.median())),
                    new Label(Numbers.time(lap.least()) + " to " + Numbers.time(lap.most()) + ", "
                            + Numbers.count(lap.runs()) + " runs"),
                    strong(row == 1 ? "" : String.format(Locale.ROOT, "%.1f ×", (double) measure / lap.median())),
                    wrapped(row == 1 ? "the measure" : words(lap.gap())));
        }
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("race-figure");
        return label;
    }

    private static String words(Gap gap) {
        if (gap.site().isEmpty()) {
            return "none: every bit is the same";
        }
        String ulps = Double.isInfinite(gap.ulps()) ? "not a number" : Numbers.plain(gap.ulps()) + " ulp";
        return ulps + " in " + gap.site() + Arrays.toString(gap.cell()) + ": " + Numbers.copy(gap.here()) + " for "
                + Numbers.copy(gap.there());
    }
}

package loupe.workbench.classroom;

import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.checker.Grader;
import loupe.checker.classroom.ClassReport;
import loupe.checker.classroom.Decisions;
import loupe.workbench.classroom.ClassModel.PlaceInPack;
import loupe.workbench.instrument.Easel;
import loupe.workbench.instrument.Selection;
import loupe.workbench.knob.Segments;
import loupe.workbench.lesson.Sentences;
import loupe.workbench.lesson.StateCard;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.text.SafeText;
import org.jspecify.annotations.Nullable;

/// A class on the screen: grades, parts, mistakes and the answers to read, one area at a time.
///
/// ```java
/// ClassView view = new ClassView(grader, runner, appearance, "mk", title -> picker.folder(title), done);
/// view.open(folder, pack);
/// ```
public final class ClassView {

    /// The areas, by the words on their switch.
    public static final List<String> AREAS = List.of("Grades", "Parts", "Mistakes", "Review");

    private final ClassModel model;
    private final Runner runner;
    private final ObjectProperty<Appearance> appearance;
    private final Function<String, Optional<Path>> pickFolder;
    private final Consumer<String> say;
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final ReviewArea review;
    private final MistakesArea mistakes;
    private final SafeText title = new SafeText();
    private final Label facts = new Label();
    private final Segments switcher = new Segments("Area", AREAS, this::show);
    private final ToggleSwitch names = new ToggleSwitch("Names");
    private final Button export = new Button("Export tables…");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label graded = new Label();
    private final Button cancel = new Button("Cancel");
    private final VBox waiting = new VBox(graded, bar, cancel);
    private final StackPane place = new StackPane(waiting);
    private final VBox node;
    private String area = AREAS.getFirst();
    private Path folder = Path.of("");
    private Path pack = Path.of("");

    /// @param who reads the answers that wait; kept with each decision
    /// @param pickFolder asks for a folder to export to
    /// @param say says a sentence at the edge of the window
    /// @param leave closes the view
    public ClassView(
            Grader grader,
            Runner runner,
            Appearance now,
            String who,
            Function<String, Optional<Path>> pickFolder,
            Consumer<String> say,
            Runnable leave) {
        this.runner = runner;
        this.pickFolder = pickFolder;
        this.say = say;
        model = new ClassModel(grader, runner, who);
        appearance = new SimpleObjectProperty<>(now);
        Easel easel = new Easel(appearance, new Selection());
        review = new ReviewArea(model);
        mistakes = new MistakesArea(model);
        areas.put("Grades", new GradesArea(model, easel));
        areas.put(
                "Parts",
                new PartsArea(
                        model,
                        easel,
                        () -> look("Mistakes", p -> mistakes.goTo(p.exercise(), p.part())),
                        () -> look("Review", p -> review.goTo(p.exercise(), p.part()))));
        areas.put("Mistakes", mistakes);
        areas.put("Review", review);
        node = new VBox(head(leave), place);
        VBox.setVgrow(place, Priority.ALWAYS);
        node.getStyleClass().add("class-view");
        node.setId("class-view");
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        listen();
    }

    private HBox head(Runnable leave) {
        title.getStyleClass().add("class-title");
        facts.setId("class-facts");
        facts.getStyleClass().add("muted");
        switcher.setId("class-areas");
        switcher.show(area);
        names.setId("class-names");
        names.setAccessibleText("Names beside the keys of students");
        names.selectedProperty().bindBidirectional(model.namedProperty());
        export.setId("class-export");
        export.setOnAction(e -> export());
        cancel.setId("class-cancel");
        cancel.setOnAction(e -> {
            model.cancel();
            trouble("Grading was stopped.");
        });
        Button close = new Button("Close");
        close.setId("class-close");
        close.setOnAction(e -> leave.run());
        waiting.getStyleClass().add("class-waiting");
        VBox words = new VBox(title, facts);
        words.getStyleClass().add("class-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        for (Region whole : List.of(switcher, names, export, close)) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox head = new HBox(words, switcher, names, export, close);
        head.getStyleClass().add("class-head");
        head.setFillHeight(false);
        return head;
    }

    private void listen() {
        model.gradingProperty().addListener((o, was, now) -> progress(now));
        model.reportProperty().addListener((o, was, now) -> tell(now));
        model.failureProperty().addListener((o, was, now) -> {
            if (now != null) {
                trouble(Sentences.of(now));
            }
        });
        model.namedProperty().addListener((o, was, now) -> areas.values().forEach(Area::rename));
    }

    /// Grades the submissions of a folder and shows the class.
    public void open(Path submissions, Path exercises) {
        folder = submissions;
        pack = exercises;
        title.setText(ClassFolder.of(submissions).shown());
        facts.setText("");
        export.setDisable(true);
        place.getChildren().setAll(waiting);
        graded.setText("The submissions are being read.");
        model.open(submissions, exercises);
    }

    private void progress(@Nullable Grading now) {
        if (now != null && now.whole().isEmpty()) {
            bar.setProgress((double) now.done() / now.all());
            graded.setText(now.done() + " of " + now.all() + " graded");
        }
    }

    private void tell(@Nullable ClassReport report) {
        if (report == null) {
            return;
        }
        boolean first = place.getChildren().contains(waiting);
        long toRead = report.review().stream().filter(e -> e.given().isEmpty()).count();
        facts.setText(Cards.count(report.grades().size(), "student") + " · " + toRead + " to read");
        export.setDisable(false);
        areas.values().forEach(a -> a.show(report));
        if (first) {
            show(area);
        }
    }

    private void trouble(String sentence) {
        place.getChildren().setAll(new StateCard(sentence, "Try again", () -> open(folder, pack)));
    }

    /// Shows an area.
    ///
    /// @param next one of [#AREAS]
    public void show(String next) {
        area = next;
        switcher.show(next);
        Area chosen = areas.get(next);
        if (chosen != null && model.reportProperty().get() != null) {
            place.getChildren().setAll(chosen.node());
            chosen.focus();
        }
    }

    private void look(String next, Consumer<PlaceInPack> go) {
        PlaceInPack looked = model.lookedProperty().get();
        show(next);
        if (looked != null) {
            go.accept(looked);
        }
    }

    /// Ctrl with 1 to 4 shows an area.
    private void onKey(KeyEvent e) {
        int digit = e.getCode().getCode() - KeyCode.DIGIT1.getCode();
        if (e.isShortcutDown() && digit >= 0 && digit < AREAS.size()) {
            show(AREAS.get(digit));
            e.consume();
        }
    }

    private void export() {
        ClassReport report = model.reportProperty().get();
        ReviewDesk desk = model.reviewProperty().get();
        if (report == null || desk == null) {
            return;
        }
        Decisions decisions = desk.decisionsProperty().get();
        pickFolder
                .apply("A folder for the tables of the class")
                .ifPresent(target -> runner.<String>start(
                        () -> {
                            new ClassTables(report, decisions).write(target);
                            return "The tables are in " + target.getFileName() + ".";
                        },
                        outcome -> say.accept(
                                switch (outcome) {
                                    case Outcome.Done<String>(String sentence) -> sentence;
                                    case Outcome.Failed<String>(Throwable cause) -> Sentences.of(cause);
                                })));
    }

    /// Changes how the class looks.
    public void dress(Appearance now) {
        if (!now.equals(appearance.get())) {
            appearance.set(now);
            areas.values().forEach(Area::dress);
        }
    }

    public Region node() {
        return node;
    }

    /// Keeps what is written and ends all work.
    public void close() {
        review.close();
        model.close();
    }
}

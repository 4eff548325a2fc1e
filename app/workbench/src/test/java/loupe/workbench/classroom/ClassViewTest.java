package loupe.workbench.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import loupe.checker.ExperimentRunner;
import loupe.checker.Grader;
import loupe.checker.classroom.Decision;
import loupe.checker.classroom.DecisionLog;
import loupe.checker.classroom.Grade;
import loupe.course.Home;
import loupe.course.experiment.Lab;
import loupe.course.experiment.ShippedModels;
import loupe.engine.backend.EjmlBackend;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import loupe.workbench.text.SafeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ClassViewTest {

    @TempDir
    private Path folder;

    private final StackPane place = new StackPane();
    private final List<String> said = new ArrayList<>();
    private Optional<Path> exportTo = Optional.empty();
    private int left;

    @Start
    void show(Stage stage) {
        Scene scene = new Scene(place, 980, 760);
        Stylesheets.dress(scene, Appearance.of(Look.LIGHT));
        stage.setScene(scene);
        stage.show();
    }

    private ClassView view(Runner runner) {
        Grader grader = new Grader(new ExperimentRunner(
                new Lab(new EjmlBackend(), new ShippedModels(Home.find().assets()))));
        return new ClassView(
                grader, runner, Appearance.of(Look.LIGHT), "mk", title -> exportTo, said::add, () -> left++);
    }

    private SmallClass opened(FxRobot robot) {
        SmallClass small = new SmallClass(folder);
        open(robot, small.submissions(), small.pack());
        return small;
    }

    private void open(FxRobot robot, Path submissions, Path pack) {
        robot.interact(() -> {
            ClassView view = view(Runner.immediate());
            place.getChildren().setAll(view.node());
            view.open(submissions, pack);
            place.applyCss();
            place.layout();
        });
    }

    private static void go(FxRobot robot, int area) {
        robot.push(
                KeyCode.SHORTCUT,
                List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4)
                        .get(area));
    }

    private static List<String> texts(FxRobot robot) {
        return Stream.concat(
                        robot.lookup((Node n) -> n instanceof Label && n.isVisible()).queryAllAs(Label.class).stream()
                                .map(Label::getText),
                        robot
                                .lookup((Node n) -> n instanceof SafeText && n.isVisible())
                                .queryAllAs(SafeText.class)
                                .stream()
                                .map(SafeText::getText))
                .toList();
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private static List<Decision> kept(SmallClass small) throws IOException {
        return DecisionLog.read("decisions.jsonl", Files.readString(small.decisions(), StandardCharsets.UTF_8));
    }

    @Test
    void aFolderOfSubmissionsIsGradedAndBrokenFilesAreNamed(FxRobot robot) {
        opened(robot);
        assertThat(label(robot, "class-facts")).contains("6 students", "4 to read");
        assertThat(texts(robot)).contains("A small pack, 5 points can be had");
        assertThat(texts(robot)).anyMatch(t -> t.startsWith("s-7.loupesub")).contains("1 file could not be graded");
        TableView<Grade> table = robot.lookup("#students").queryTableView();
        assertThat(table.getItems())
                .extracting(Grade::student)
                .containsExactly("s-1", "s-2", "s-3", "s-4", "s-5", "s-6");
        assertThat(table.getItems()).extracting(Grade::points).containsExactly(2.0, 2.0, 1.0, 0.0, 0.0, 0.0);
    }

    @Test
    void aFolderWithoutSubmissionsIsSaidWithTheWayOut(FxRobot robot) {
        SmallClass small = new SmallClass(folder);
        open(robot, folder.resolve("seminar/nothing"), small.pack());
        assertThat(texts(robot)).anyMatch(t -> t.contains("nothing"));
        assertThat(robot.lookup("Try again").queryButton()).isNotNull();
    }

    @Test
    void everyAreaIsShownByItsKey(FxRobot robot) {
        opened(robot);
        robot.clickOn("#students");
        go(robot, 1);
        assertThat(robot.lookup("#part-chart").tryQuery()).isPresent();
        go(robot, 2);
        assertThat(robot.lookup("#mistakes").tryQuery()).isPresent();
        go(robot, 3);
        assertThat(robot.lookup("#review-answer").tryQuery()).isPresent();
        go(robot, 0);
        assertThat(robot.lookup("#grade-chart").tryQuery()).isPresent();
    }

    @Test
    void aDotThatIsClickedChoosesItsPart(FxRobot robot) {
        SmallClass small = new SmallClass(folder);
        ClassModel model = model();
        List<PartsArea> areas = new ArrayList<>();
        robot.interact(() -> {
            PartsArea area = new PartsArea(model, loupe.workbench.instrument.Easel.of(Look.LIGHT), () -> {}, () -> {});
            areas.add(area);
            model.open(small.submissions(), small.pack());
            area.show(model.reportProperty().get());
            place.getChildren().setAll(area.node());
            place.applyCss();
            place.layout();
        });
        PartChart chart = areas.getFirst().chart();
        robot.clickOn(chart.region().localToScreen(chart.place(1)));
        assertThat(areas.getFirst().chosen()).containsExactly("product", "n");
        assertThat(texts(robot)).contains("The product").anyMatch(t -> t.startsWith("3 correct · 3 incorrect"));
    }

    private ClassModel model() {
        Grader grader = new Grader(new ExperimentRunner(
                new Lab(new EjmlBackend(), new ShippedModels(Home.find().assets()))));
        return new ClassModel(grader, Runner.immediate(), "mk");
    }

    @Test
    void mistakesStandInOrderWithWhatWasWrittenSideBySide(FxRobot robot) {
        opened(robot);
        robot.clickOn("#students");
        go(robot, 2);
        ListView<MistakeLine> list = robot.lookup("#mistakes").queryListView();
        assertThat(list.getItems())
                .extracting(line -> line.exercise() + " " + line.what() + " "
                        + line.answers().size())
                .containsExactly("sum product taken 3", "product  2");
        assertThat(texts(robot)).contains("You multiplied.", "6", "3 ×", "s-3, s-4, s-5");
        robot.type(KeyCode.DOWN);
        assertThat(texts(robot)).contains("9", "2 ×", "s-4, s-5").anyMatch(t -> t.startsWith("The pack does not"));
    }

    @Test
    void oneKeyGivesPointsAndTheNextAnswerOpens(FxRobot robot) throws IOException {
        SmallClass small = opened(robot);
        robot.clickOn("#students");
        go(robot, 3);
        assertThat(label(robot, "review-progress")).isEqualTo("0 of 4 read");
        robot.type(KeyCode.DIGIT2).type(KeyCode.F).type(KeyCode.H).type(KeyCode.Z);
        assertThat(label(robot, "review-progress")).isEqualTo("4 of 4 read");
        assertThat(kept(small)).extracting(d -> d.points().getAsDouble()).containsExactly(2.0, 3.0, 1.5, 0.0);
        assertThat(kept(small)).extracting(Decision::who).containsOnly("mk");
        assertThat(kept(small)).extracting(Decision::student).doesNotHaveDuplicates();
        go(robot, 0);
        TableView<Grade> table = robot.lookup("#students").queryTableView();
        assertThat(table.getItems().stream().mapToDouble(Grade::points).sum()).isEqualTo(5 + 6.5);
        assertThat(table.getItems()).extracting(Grade::pendingPoints).containsOnly(0.0);
    }

    @Test
    void morePointsThanThereAreAreNotGiven(FxRobot robot) {
        SmallClass small = opened(robot);
        robot.clickOn("#students");
        go(robot, 3);
        robot.type(KeyCode.DIGIT7);
        assertThat(texts(robot)).contains("There are at most 3 points for this answer.");
        assertThat(small.decisions()).doesNotExist();
    }

    @Test
    void whatIsSuggestedIsTakenByEnterAndItsQuoteStandsOut(FxRobot robot) throws IOException {
        SmallClass small = opened(robot);
        robot.clickOn("#students");
        go(robot, 3);
        assertThat(robot.lookup(".quoted").queryAllAs(javafx.scene.text.Text.class))
                .extracting(javafx.scene.text.Text::getText)
                .anyMatch(t -> t.contains("left"))
                .noneMatch(t -> t.contains("believe"));
        robot.type(KeyCode.ENTER);
        assertThat(kept(small)).extracting(d -> d.points().getAsDouble()).containsExactly(2.0);
        assertThat(kept(small).getFirst().student()).isEqualTo("s-1");
    }

    @Test
    void aDecisionIsUndoneInItsPlaceAndNothingIsErased(FxRobot robot) throws IOException {
        SmallClass small = opened(robot);
        robot.clickOn("#students");
        go(robot, 3);
        robot.type(KeyCode.F).type(KeyCode.DIGIT1).type(KeyCode.U).type(KeyCode.U);
        assertThat(label(robot, "review-progress")).isEqualTo("0 of 4 read");
        assertThat(kept(small)).hasSize(4);
        robot.type(KeyCode.DIGIT1);
        assertThat(kept(small).getLast().student())
                .isEqualTo(kept(small).getFirst().student());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(label(robot, "review-progress")).isEqualTo("0 of 4 read");
    }

    @Test
    void aNoteIsKeptWithThePointsAndKeysAreLettersInIt(FxRobot robot) throws IOException {
        SmallClass small = opened(robot);
        robot.clickOn("#students");
        go(robot, 3);
        robot.type(KeyCode.N);
        robot.write("fuzzy, half of it");
        assertThat(small.decisions()).doesNotExist();
        robot.type(KeyCode.ESCAPE).type(KeyCode.H);
        assertThat(kept(small)).extracting(Decision::note).containsExactly("fuzzy, half of it");
        assertThat(robot.lookup("#review-note").queryAs(TextArea.class).getText())
                .isEmpty();
        robot.type(KeyCode.LEFT);
        assertThat(robot.lookup("#review-note").queryAs(TextArea.class).getText())
                .isEqualTo("fuzzy, half of it");
    }

    @Test
    void decisionsOfAnEarlierSittingHoldEvenAfterACutLine(FxRobot robot) throws IOException {
        SmallClass small = opened(robot);
        robot.clickOn("#students");
        go(robot, 3);
        robot.type(KeyCode.F).type(KeyCode.F);
        byte[] log = Files.readAllBytes(small.decisions());
        Files.write(small.decisions(), java.util.Arrays.copyOf(log, log.length - 9)); // killed in the second line
        open(robot, small.submissions(), small.pack());
        robot.clickOn("#students");
        go(robot, 3);
        assertThat(label(robot, "review-progress")).isEqualTo("1 of 4 read");
        robot.type(KeyCode.Z);
        assertThat(kept(small)).extracting(d -> d.points().getAsDouble()).containsExactly(3.0, 0.0);
    }

    @Test
    void namesAreShownOnlyWhileTheyAreAskedFor(FxRobot robot) {
        opened(robot);
        assertThat(texts(robot)).contains("s-1").noneMatch(t -> t.contains("Ada"));
        robot.clickOn("#class-names .thumb-area");
        assertThat(texts(robot)).contains("Ada <b>Example</b> (s-1)", "s-2");
        robot.clickOn("#class-names .thumb-area");
        assertThat(texts(robot)).noneMatch(t -> t.contains("Ada"));
    }

    @Test
    void tablesAreExportedAndNobodysMarksAreOverwritten(FxRobot robot) throws IOException {
        opened(robot);
        Path target = folder.resolve("tables");
        exportTo = Optional.of(target);
        press(robot, "class-export");
        assertThat(said).containsExactly("The tables are in tables.");
        assertThat(target).isDirectoryContaining("glob:**/{summary,parts,misconceptions,review}.csv");
        assertThat(Files.readString(target.resolve("summary.csv")))
                .contains("s-1", "s-7.loupesub")
                .doesNotContain("Ada");
        String marked = Files.readString(target.resolve("review.csv")) + "by hand";
        Files.writeString(target.resolve("review.csv"), marked);
        press(robot, "class-export");
        assertThat(said.getLast()).contains("another review.csv").contains("nothing was written");
        assertThat(target.resolve("review.csv")).hasContent(marked);
    }

    @Test
    void gradesThatTheCommandLineMadeAreOpenedWithTheirDecisions(FxRobot robot) throws IOException {
        SmallClass small = new SmallClass(folder);
        Path grades = folder.resolve("made");
        Files.createDirectories(grades);
        Files.move(small.submissions(), grades.resolve("submissions"));
        Files.writeString(grades.resolve("class.json"), "{}");
        open(robot, grades, small.pack());
        assertThat(label(robot, "class-facts")).contains("6 students");
        robot.clickOn("#students");
        go(robot, 3);
        robot.type(KeyCode.F);
        assertThat(grades.resolve("decisions.jsonl")).exists();
    }

    @Test
    void gradingThatIsCancelledStops(FxRobot robot) {
        SmallClass small = new SmallClass(folder);
        Waiting waiting = new Waiting();
        robot.interact(() -> {
            ClassView view = view(waiting);
            place.getChildren().setAll(view.node());
            view.open(small.submissions(), small.pack());
        });
        press(robot, "class-cancel");
        robot.interact(waiting::work);
        assertThat(texts(robot)).contains("Grading was stopped.").noneMatch(t -> t.contains("students"));
    }

    @Test
    void aViewThatIsClosedIsCollected(FxRobot robot) {
        SmallClass small = new SmallClass(folder);
        List<WeakReference<ClassView>> gone = new ArrayList<>();
        robot.interact(() -> {
            ClassView view = view(Runner.immediate());
            place.getChildren().setAll(view.node());
            view.open(small.submissions(), small.pack());
            ClassView.AREAS.forEach(view::show);
            place.applyCss();
            place.layout();
            view.close();
            place.getChildren().clear();
            gone.add(new WeakReference<>(view));
        });
        robot.interact(() -> place.getScene().getRoot().requestFocus());
        for (int i = 0; i < 20 && gone.getFirst().get() != null; i++) {
            System.gc();
            robot.interact(() -> place.layout());
        }
        assertThat(gone.getFirst().get()).isNull();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    /// Does the work when the test says so.
    private static final class Waiting implements Runner {

        private final List<Runnable> jobs = new ArrayList<>();

        @Override
        public <T> void start(Callable<? extends T> work, Consumer<Outcome<T>> done) {
            jobs.add(() -> done.accept(Runner.outcomeOf(work)));
        }

        @Override
        public void later(Runnable action) {
            action.run();
        }

        @Override
        public void close() {
            jobs.clear();
        }

        void work() {
            List.copyOf(jobs).forEach(Runnable::run);
        }
    }
}

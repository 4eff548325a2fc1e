package loupe.workbench.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import loupe.checker.submission.PackName;
import loupe.checker.submission.PartAnswers;
import loupe.course.Home;
import loupe.course.exercise.Answer;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Settings;
import loupe.course.progress.ProgressStore;
import loupe.workbench.handin.CourseAnswers;
import loupe.workbench.instrument.HeatMap;
import loupe.workbench.lesson.ExerciseBar;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.LessonView;
import loupe.workbench.lesson.SoftmaxByHand;
import loupe.workbench.text.LessonPages;

/// Three small lessons in two chapters, for the tests of the window; the third cannot be opened.
final class DemoSyllabus implements Syllabus {

    static final String FIRST = "soft-dictionary";
    static final String SECOND = "many-heads";
    static final String BROKEN = "broken";

    final ReadOnlyObjectWrapper<ExerciseBar.Score> score = new ReadOnlyObjectWrapper<>(new ExerciseBar.Score(0, 0, 2));

    private final Experiment experiment;

    DemoSyllabus() {
        this(new SoftmaxByHand());
    }

    /// @param experiment has a site `pattern`
    DemoSyllabus(Experiment experiment) {
        this.experiment = experiment;
    }

    @Override
    public Outline outline() {
        return new Outline(List.of(
                new Outline.Part(
                        3,
                        "Attention from scratch",
                        List.of(
                                new Outline.Item(FIRST, "3.1", "Soft dictionary"),
                                new Outline.Item(SECOND, "3.6", "Many heads"))),
                new Outline.Part(10, "Vision", List.of(new Outline.Item(BROKEN, "", "A lesson without weights")))));
    }

    @Override
    public Optional<Lesson> lesson(String id) {
        Function<LessonContext, LessonView> opens = id.equals(BROKEN)
                ? context -> {
                    throw new IllegalStateException("mini-vit.safetensors: file: there is no such file [IO-01]");
                }
                : Picture::new;
        return Optional.of(new Lesson(id, experiment, opens));
    }

    @Override
    public Settings start(String id) {
        return experiment.start();
    }

    @Override
    public LessonPages pages(String id, LessonContext context, Consumer<String> open) {
        return new Pages(id.equals(FIRST) ? "Soft dictionary" : "Many heads");
    }

    @Override
    public ExerciseBar exercises(String id, LessonContext context, Consumer<String> open) {
        return new Bar(score);
    }

    @Override
    public int exerciseCount(String id) {
        return 2;
    }

    @Override
    public CourseAnswers answers(ProgressStore store) {
        List<PartAnswers.Try> tries = store.attempts().stream()
                .map(attempt -> new PartAnswers.Try(1, attempt.at().toString(), Answer.of(attempt.given())))
                .toList();
        PackName pack = new PackName("demo", "1.0.0", "0".repeat(64));
        return new CourseAnswers(
                pack, tries.isEmpty() ? List.of() : List.of(new PartAnswers("heads", "n", 0, tries, 0)));
    }

    @Override
    public Path pack() {
        return Home.find().content();
    }

    @Override
    public List<Term> terms() {
        return List.of(
                new Term("causal mask", "Nobody may look to the right", () -> new VBox(new Label("causal mask"))));
    }

    private record Pages(String title) implements LessonPages {

        @Override
        public String subtitle() {
            return "mini-bert · encoder, no causal mask · 2 layers, 4 heads, d_model 64";
        }

        @Override
        public int steps() {
            return 3;
        }

        @Override
        public String heading(int step) {
            return List.of("Who looks where", "Change a word", "Mute a head").get(step);
        }

        @Override
        public Node page(int step) {
            Label words =
                    new Label("Each head asks its own question. In layer 1, head 2 the word bank looks back at swam"
                            + " and river: the head has learned to collect words that settle which bank is meant.");
            words.setWrapText(true);
            return words;
        }
    }

    private static final class Bar implements ExerciseBar {

        private final ObservableValue<Score> score;
        private final TextField field = new TextField("50");
        private final HBox node;

        Bar(ObservableValue<Score> score) {
            this.score = score;
            Label name = new Label("EXERCISE 2 / 4");
            name.getStyleClass().add("step-count");
            field.setId("answer");
            node = new HBox(16, name, new Label("How many numbers are in the score tensor?"), field);
            node.getStyleClass().add("quiet-bar");
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public ObservableValue<Score> score() {
            return score;
        }

        @Override
        public void focus() {
            field.requestFocus();
        }
    }

    /// One heat map of the weights.
    private static final class Picture implements LessonView {

        private final HeatMap map;

        Picture(LessonContext context) {
            map = new HeatMap(context.easel(), "pattern");
            map.follow(context.model().showingProperty());
        }

        @Override
        public Node node() {
            return map;
        }

        @Override
        public List<Node> actions() {
            return List.of(new Button("Mute this head"), new Button("Type into tensor…"));
        }

        @Override
        public List<String> advanced() {
            return List.of("training_step");
        }
    }
}

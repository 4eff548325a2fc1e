package loupe.workbench.classroom;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import loupe.checker.Grader;
import loupe.checker.classroom.ClassReport;
import loupe.checker.classroom.Decision;
import loupe.checker.classroom.Decisions;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;
import loupe.workbench.live.Feed;
import loupe.workbench.live.Live;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;
import loupe.workbench.text.Connections;
import loupe.workbench.text.Prose;
import org.jspecify.annotations.Nullable;

/// A class that is open: how far it is graded, what can be said of it, and what is being read.
///
/// Grading and statistics run away from the JavaFX thread; everything here belongs to it.
final class ClassModel {

    /// A part that somebody looks at.
    record PlaceInPack(String exercise, String part) {}

    private final Runner runner;
    private final Grader grader;
    private final String who;
    private final Prose prose;
    private final Feed<Grading> feed;
    private final Live<ClassReport> live;
    private final ReadOnlyObjectWrapper<@Nullable GradedClass> whole = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ReviewDesk> review = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable PlaceInPack> looked = new SimpleObjectProperty<>();
    private final BooleanProperty named = new SimpleBooleanProperty(this, "named");
    private Map<String, String> names = Map.of();

    /// @param who reads the answers that wait
    ClassModel(Grader grader, Runner runner, String who) {
        this.grader = grader;
        this.runner = runner;
        this.who = who;
        prose = new Prose(new Connections(
                new SimpleObjectProperty<>(), new SimpleObjectProperty<>(), id -> Optional.empty(), id -> {}, runner));
        feed = new Feed<>(runner);
        live = new Live<>(runner, () -> {
            GradedClass graded = whole.get();
            ReviewDesk desk = review.get();
            if (graded == null || desk == null) {
                throw new IllegalStateException("no class is open");
            }
            Decisions decisions = desk.decisionsProperty().get();
            return () -> graded.report(decisions);
        });
        feed.valueProperty().addListener((o, was, now) -> {
            if (now != null) {
                now.whole().ifPresent(this::read);
            }
        });
        feed.failureProperty().addListener((o, was, now) -> failure.set(now));
        live.failureProperty().addListener((o, was, now) -> failure.set(now));
    }

    /// Grades the submissions of a folder; what was open before is let go.
    void open(Path folder, Path pack) {
        failure.set(null);
        feed.start(sink -> Grading.run(ClassFolder.of(folder), pack, grader, sink));
    }

    /// What waits is read with what was decided in earlier sittings.
    private void read(GradedClass graded) {
        runner.<Sitting>start(() -> Sitting.of(graded), outcome -> {
            switch (outcome) {
                case Outcome.Done<Sitting>(Sitting sitting) -> {
                    whole.set(graded);
                    names = graded.names();
                    ReviewDesk desk = new ReviewDesk(sitting.first().review(), sitting.file(), sitting.log(), who);
                    review.set(desk);
                    desk.decisionsProperty().addListener((o, was, now) -> live.request());
                    live.request();
                }
                case Outcome.Failed<Sitting>(Throwable cause) -> failure.set(cause);
            }
        });
    }

    /// What a sitting begins with.
    private record Sitting(ClassReport first, DecisionFile file, List<Decision> log) {
        static Sitting of(GradedClass graded) {
            DecisionFile file = new DecisionFile(graded.folder().decisions());
            return new Sitting(graded.report(Decisions.NONE), file, file.read());
        }
    }

    /// Stops grading.
    void cancel() {
        feed.stop();
    }

    void close() {
        feed.stop();
        live.close();
    }

    /// How far the grading is; null before it begins.
    ReadOnlyObjectProperty<@Nullable Grading> gradingProperty() {
        return feed.valueProperty();
    }

    /// The graded class; null until all of it is.
    ReadOnlyObjectProperty<@Nullable GradedClass> wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /// What can be said of the class by now.
    ReadOnlyObjectProperty<@Nullable ClassReport> reportProperty() {
        return live.valueProperty();
    }

    /// The answers that wait; null until the class is graded.
    ReadOnlyObjectProperty<@Nullable ReviewDesk> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    /// What went wrong last; null when nothing did.
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// The part that somebody looks at, in every area.
    ObjectProperty<@Nullable PlaceInPack> lookedProperty() {
        return looked;
    }

    /// Whether names are shown beside keys.
    BooleanProperty namedProperty() {
        return named;
    }

    /// How a student is called on the screen now.
    String called(String key) {
        String name = names.get(key);
        return named.get() && name != null ? name + " (" + key + ")" : key;
    }

    /// The exercise of a report's line.
    Optional<Exercise> exercise(String id) {
        GradedClass graded = whole.get();
        return graded == null ? Optional.empty() : graded.pack().exercise(id);
    }

    /// `Top-k and nucleus, shares`; the ids where the pack does not have them any more.
    String title(String exercise, String part) {
        return exercise(exercise)
                .map(e -> e.parts().size() == 1 ? e.title() : e.title() + " · " + words(part))
                .orElse(exercise + " · " + part);
    }

    /// The part of a report's line.
    Optional<Part> part(String exercise, String part) {
        return exercise(exercise).flatMap(e -> e.part(part));
    }

    /// What was asked, as the learner saw it.
    Region question(Exercise exercise, Part part, int variant) {
        String own = part.ask()
                .map(ask -> "\n\n" + ask.render(exercise.names(variant)))
                .orElse("");
        return prose.of(exercise.prompt(variant) + own);
    }

    /// An id as words.
    static String words(String id) {
        return id.replace('_', ' ').replace('-', ' ');
    }

    Grader grader() {
        return grader;
    }
}

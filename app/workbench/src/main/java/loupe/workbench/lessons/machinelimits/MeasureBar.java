package loupe.workbench.lessons.machinelimits;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import loupe.engine.backend.Backends;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lesson.Machine;
import loupe.workbench.lesson.Sentences;
import loupe.workbench.live.Feed;

/// A button that measures beside the JavaFX thread, says how far it is, and can be stopped.
///
/// @param <R> what is measured
final class MeasureBar<R> extends HBox {

    /// What is done beside the JavaFX thread; it says what it is at, and ends early when nobody wants it any more.
    interface Work<R> {
        R measure(Consumer<String> told, BooleanSupplier wanted);
    }

    /// How far the work is: in words, and at the end with what came of it.
    private record News<R>(String words, Optional<R> result) {}

    private final Machine machine;
    private final Feed<News<R>> feed;
    private final Function<Backends, Work<R>> plan;
    private final Button button = new Button();
    private final Label state = new Label();

    /// @param plan reads on the JavaFX thread what there is to measure, and gives the work
    /// @param done told what was measured
    MeasureBar(LessonContext context, String id, Function<Backends, Work<R>> plan, Consumer<R> done) {
        this.machine = context.machine();
        this.plan = plan;
        feed = new Feed<>(context.runner());
        button.setId(id);
        button.getStyleClass().add("accent");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> press());
        state.setWrapText(true);
        state.getStyleClass().add("measure-state");
        getStyleClass().add("pane-row");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(button, state);
        feed.runningProperty().addListener((o, was, now) -> name(now));
        feed.failureProperty().addListener((o, was, now) -> state.setText(now == null ? "" : Sentences.of(now)));
        feed.valueProperty().addListener((o, was, now) -> {
            if (now != null) {
                state.setText(now.words());
                now.result().ifPresent(done);
            }
        });
        name(false);
    }

    private void name(boolean running) {
        button.setText(running ? "Stop" : "Measure");
    }

    private void press() {
        if (feed.runningProperty().get()) {
            stop();
            state.setText("stopped");
            return;
        }
        state.setText("looking for what computes here");
        machine.backends(all -> {
            Work<R> work = plan.apply(all);
            feed.start(sink -> {
                R result = work.measure(words -> sink.publish(new News<>(words, Optional.empty())), sink::isOpen);
                sink.publish(new News<>("", Optional.of(result)));
            });
        });
    }

    /// Ends the work, if there is any.
    void stop() {
        feed.stop();
    }
}

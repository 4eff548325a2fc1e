package loupe.workbench.measure;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.course.Home;
import loupe.course.experiment.Lab;
import loupe.course.progress.ProgressStore;
import loupe.engine.backend.Backend;
import loupe.engine.backend.BackendFailure;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.live.Offscreen;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Fonts;
import loupe.workbench.shell.Assembly;
import loupe.workbench.shell.Outline;
import loupe.workbench.shell.Syllabus;

/// The lessons in a window that nobody sees, and a hand that turns their knobs. Needs no display.
///
/// @param lab what their passes are made in: EJML, where no other backend is named
record Studio(Syllabus syllabus, Lab lab, Runner runner, ProgressStore store) implements AutoCloseable {

    /// The studio of the home folder. Its toolkit paints on the JavaFX thread and waits for no screen, if it does not
    /// run yet.
    static Studio open() {
        System.setProperty("quantum.singlethreaded", "true"); // paint on the JavaFX thread
        System.setProperty("javafx.animation.fullspeed", "true"); // do not wait for the screen
        Home home = Home.find();
        Lab lab = Assembly.lab(home);
        Runner runner = Runner.immediate();
        ProgressStore store = ProgressStore.inMemory();
        Syllabus syllabus = Assembly.syllabus(home, store, lab, runner);
        begin(home);
        return new Studio(syllabus, lab, runner, store);
    }

    /// Starts the toolkit. That painting on one thread is slower it says on the standard error: the standard output
    /// belongs to those who read JSON.
    private static void begin(Home home) {
        PrintStream out = System.out;
        System.setOut(System.err);
        try {
            Offscreen.call(() -> Fonts.load(home.assets().resolve("fonts")));
        } finally {
            System.setOut(out);
        }
    }

    /// All lessons, in teaching order.
    List<Lesson> lessons() {
        return syllabus.outline().items().stream()
                .map(Outline.Item::id)
                .map(id -> syllabus.lesson(id).orElseThrow())
                .toList();
    }

    /// One turn of a knob.
    ///
    /// @param millis until its pixels were there
    record Turned(String knob, double millis) {}

    /// Opens a lesson and turns its knobs at random, twice as often as counts: the first half warms up.
    ///
    /// @param backend what computes its passes
    /// @throws BackendFailure if the backend could not make one of them
    List<Turned> turn(Lesson lesson, Backend backend, int turns) {
        Seen seen = Offscreen.await(done -> {
            Sitting sitting = new Sitting(lesson, syllabus, lab.on(backend));
            List<Sitting.Turn> deeds = sitting.turns(2 * turns);
            new Pulses(deeds.stream().map(Sitting.Turn::deed).toList(), millis -> {
                        sitting.close();
                        done.accept(new Seen(deeds, millis, sitting.failure()));
                    })
                    .start();
        });
        seen.failure().ifPresent(cause -> {
            throw cause instanceof BackendFailure failure
                    ? failure
                    : new IllegalStateException(lesson.id() + ": a pass came to no end", cause);
        });
        return seen.secondHalf();
    }

    /// What came of all turns.
    private record Seen(List<Sitting.Turn> deeds, List<Double> millis, Optional<Throwable> failure) {

        List<Turned> secondHalf() {
            return IntStream.range(deeds.size() / 2, deeds.size())
                    .mapToObj(i -> new Turned(deeds.get(i).knob(), millis.get(i)))
                    .toList();
        }
    }

    @Override
    public void close() {
        store.close();
        runner.close();
    }
}

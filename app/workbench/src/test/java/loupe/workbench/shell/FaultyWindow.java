package loupe.workbench.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import loupe.course.experiment.Edit;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Settings;
import loupe.course.experiment.Workshop;
import loupe.course.progress.ProgressStore;
import loupe.course.trust.FaultyDriver;
import loupe.course.trust.Gate;
import loupe.course.trust.Rounds;
import loupe.course.trust.TrialResult;
import loupe.engine.backend.Driver;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.pass.Trace;
import loupe.engine.trust.Attempts;
import loupe.engine.trust.Budget;
import loupe.workbench.lesson.NoModels;
import loupe.workbench.live.Runner;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import loupe.workbench.paint.Stylesheets;
import org.testfx.util.WaitForAsyncUtils;

/// A window with an open lesson, working threads as in the program, and one driver at a time. The test's own thread
/// asks; everything is done where the program does it.
final class FaultyWindow implements AutoCloseable {

    /// A learner's state of the pane.
    static final Settings EDITED = new Rounds().start().with(new Edit("rounds.3", new int[] {2, 5}, 0.75f));

    private static final long LONGEST = 120; // s; far above what anything here takes

    private final List<Driver> drivers = new CopyOnWriteArrayList<>();
    private final AtomicReference<Supplier<TrialResult>> outcome = new AtomicReference<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T08:00:00Z"));
    private final Runner runner = Runner.background();
    private final Trace expected;
    private BackendChoice choice;
    private Desk desk;
    private Stage stage;

    FaultyWindow(Path folder, Budget budget) throws TimeoutException {
        Gate gate = new Gate(drivers, it -> Optional.of(outcome.get().get()), folder, work -> {});
        Lab java = new Lab(new EjmlBackend(), new NoModels());
        expected = java.run(new Rounds(), EDITED);
        OnFx.run(() -> {
            choice = new BackendChoice(gate, new Attempts(budget), now::get);
            Lab lab = new Lab(choice.computing(runner), new NoModels(), new Workshop());
            desk = new Desk(new DemoSyllabus(new Rounds()), ProgressStore.inMemory(), lab, choice, runner);
            stage = new Stage();
            Scene scene = new Scene(desk.root(), 1000, 700);
            Stylesheets.dress(scene, Appearance.of(Look.LIGHT));
            stage.setScene(scene);
            stage.show();
            desk.begin();
        });
        next(
                () -> desk.opened().model().traceProperty(),
                () -> desk.opened().model().change("edit", settings -> EDITED),
                trace -> trace.get("rounds.3").get(2, 5) == 0.75f);
    }

    /// A trial that the driver passes.
    static Supplier<TrialResult> good(FaultyDriver driver) {
        TrialResult.Device device = new TrialResult.Device(driver.id(), driver.name(), "GELU", 1e-7);
        return () -> new TrialResult(List.of(device), "");
    }

    /// From now on there is this driver, which is tried at once; Java computes.
    void offer(FaultyDriver driver, Supplier<TrialResult> trial) throws TimeoutException {
        choose("ejml");
        drivers.clear();
        drivers.add(driver);
        outcome.set(trial);
        next(() -> choice.foundProperty(), () -> choice.tryAgain(runner), offers -> true);
    }

    /// Chooses the backend, if it is offered, and waits until it computes or is refused.
    void choose(String id) throws TimeoutException {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        OnFx.run(() -> choice.foundProperty()
                .get()
                .byId(id)
                .ifPresentOrElse(
                        offer -> {
                            choice.tryingProperty().addListener((o, was, is) -> {
                                if (is.isEmpty()) {
                                    done.complete(true);
                                }
                            });
                            choice.choose(runner, offer);
                        },
                        () -> done.complete(false)));
        await(done);
        idle();
    }

    /// Waits for the pass that a choice calls for.
    private void idle() throws TimeoutException {
        CompletableFuture<Boolean> idle = new CompletableFuture<>();
        OnFx.run(() -> {
            var busy = desk.opened().model().busyProperty();
            busy.addListener((o, was, is) -> {
                if (!is) {
                    idle.complete(true);
                }
            });
            if (!busy.get()) {
                idle.complete(true);
            }
        });
        await(idle);
    }

    /// The next pass of the lesson, after something was prepared for it.
    Trace pass(Runnable prepared) throws TimeoutException {
        hideLine();
        return next(
                () -> desk.opened().model().traceProperty(),
                () -> {
                    prepared.run();
                    desk.opened().model().rerun();
                },
                trace -> true);
    }

    /// What the pass is in Java.
    Trace expected() {
        return expected;
    }

    Settings settings() throws TimeoutException {
        return OnFx.get(() -> desk.opened().model().settings());
    }

    /// Why the driver is out.
    String refusal() throws TimeoutException {
        return OnFx.get(() -> String.join(" ", choice.foundProperty().get().missing()));
    }

    /// The line that the learner sees.
    String line() throws TimeoutException {
        return OnFx.get(() -> notice().isVisible() ? notice().getAccessibleText() : "");
    }

    /// Forgives a failure.
    void quietHour() {
        now.updateAndGet(then -> then.plus(Duration.ofHours(1)));
    }

    @Override
    public void close() throws TimeoutException {
        OnFx.run(() -> {
            stage.close();
            desk.close();
        });
        runner.close();
    }

    private void hideLine() throws TimeoutException {
        OnFx.run(() -> notice().setVisible(false));
    }

    private javafx.scene.Node notice() {
        return desk.root().lookup("#notice");
    }

    /// The first value that a property takes after something was done.
    private static <T> T next(Supplier<ObservableValue<T>> property, Runnable deed, Function<T, Boolean> wanted)
            throws TimeoutException {
        CompletableFuture<T> next = new CompletableFuture<>();
        OnFx.run(() -> {
            property.get().addListener((o, was, is) -> {
                if (wanted.apply(is)) {
                    next.complete(is);
                }
            });
            deed.run();
        });
        return await(next);
    }

    private static <T> T await(CompletableFuture<T> value) throws TimeoutException {
        return WaitForAsyncUtils.waitFor(LONGEST, TimeUnit.SECONDS, value);
    }
}

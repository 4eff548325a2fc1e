package loupe.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import loupe.course.trust.Fault;
import loupe.course.trust.FaultyDriver;
import loupe.course.trust.Rounds;
import loupe.course.trust.Trial;
import loupe.engine.pass.Trace;
import loupe.engine.trust.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Fourteen faults at twenty-five moments each, in a window with a lesson: every one ends with the numbers that Java
/// gives, a window that answers, and the learner's settings as they were.
@ExtendWith(ApplicationExtension.class)
class FaultsTest {

    private static final int MOMENTS = 25;
    private static final int CALLS = 50; // operations among which the fault shows
    private static final long SEED = 14;
    private static final long ANSWERS = 2; // s; the window's patience
    private static final long ANSWERS_BESIDE_A_HANG = 10; // s
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Budget PATIENT = new Budget(LONG, 20, LONG);
    private static final Budget IMPATIENT = new Budget(Duration.ofMillis(100), 20, Duration.ofMillis(100));
    private static final Trial TRIAL = new Trial(Trial.usual().classPath(), LONG, LONG);

    private final SplittableRandom random = new SplittableRandom(SEED);
    private int faults;
    private int survived;

    @TempDir
    private Path folder;

    @Test
    void everyFaultEndsWithTheNumbersOfJavaAndAWindowThatAnswers() throws TimeoutException {
        try (FaultyWindow patient = new FaultyWindow(folder.resolve("patient"), PATIENT);
                FaultyWindow impatient = new FaultyWindow(folder.resolve("impatient"), IMPATIENT)) {
            for (Fault fault : Fault.values()) {
                switch (fault.place()) {
                    case OPENING -> openings(patient, fault);
                    case PROCESS -> processes(patient, fault);
                    case CALL -> calls(fault == Fault.HANG ? impatient : patient, fault);
                }
            }
        }
        System.out.println(faults + " faults, " + survived + " survived");
        assertThat(survived).isEqualTo(faults).isEqualTo(350);
    }

    /// Half of them when the driver is tried, the others when it is loaded after a good trial.
    private void openings(FaultyWindow window, Fault fault) throws TimeoutException {
        for (int i = 0; i < MOMENTS; i++) {
            String id = "f" + faults;
            boolean inTrial = random.nextBoolean();
            FaultyDriver driver = new FaultyDriver(id, fault, 1);
            if (!inTrial) {
                window.offer(driver, FaultyWindow.good(driver));
            } else if (fault == Fault.INIT_ERROR) {
                window.offer(driver, () -> inChild(driver, fault, 1));
            } else {
                window.offer(driver, () -> Trial.here(new FaultyDriver(id, fault, 1)));
            }
            window.choose(id);
            endsInJava(window, fault, window.pass(() -> {}));
            assertThat(window.refusal()).contains(driver.name());
        }
    }

    /// The driver takes its process down, which is the trial's.
    private void processes(FaultyWindow window, Fault fault) throws TimeoutException {
        for (int i = 0; i < MOMENTS; i++) {
            int call = random.nextInt(1, CALLS + 1);
            FaultyDriver driver = new FaultyDriver("f" + faults, fault, call);
            window.offer(driver, () -> inChild(driver, fault, call));
            window.choose(driver.id());
            endsInJava(window, fault, window.pass(() -> {}));
            assertThat(driver.openings()).as("openings in this process").isZero();
            assertThat(window.refusal()).contains(driver.name() + " crashed when it was tried (exit code ");
        }
    }

    /// The driver is good until it computes a pass.
    private void calls(FaultyWindow window, Fault fault) throws TimeoutException {
        FaultyDriver driver = chosen(window, fault);
        for (int i = 0; i < MOMENTS; i++) {
            FaultyDriver now = fault == Fault.HANG && i > 0 ? chosen(window, fault) : driver;
            int call = random.nextInt(1, CALLS + 1);
            Trace trace = window.pass(() -> now.backend().arm(call));
            if (fault == Fault.TEN_TIMES_SLOWER) {
                assertThat(trace.backend()).isEqualTo(now.name());
                survive(window, fault, trace);
            } else {
                endsInJava(window, fault, trace);
                assertThat(window.line()).startsWith(now.name()).contains("Java");
            }
            window.quietHour();
        }
    }

    private FaultyDriver chosen(FaultyWindow window, Fault fault) throws TimeoutException {
        FaultyDriver driver = new FaultyDriver("f" + faults, fault, 0);
        window.offer(driver, FaultyWindow.good(driver));
        window.choose(driver.id());
        return driver;
    }

    private void endsInJava(FaultyWindow window, Fault fault, Trace trace) throws TimeoutException {
        assertThat(trace.backend()).as("%s, fault %d", fault, faults).isEqualTo("Java (EJML)");
        survive(window, fault, trace);
    }

    private void survive(FaultyWindow window, Fault fault, Trace trace) throws TimeoutException {
        faults++;
        Rounds.same(trace, window.expected());
        assertThat(window.settings()).isEqualTo(FaultyWindow.EDITED);
        long patience = fault == Fault.HANG ? ANSWERS_BESIDE_A_HANG : ANSWERS;
        assertThat(WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(patience), () -> "here"))
                .isEqualTo("here");
        survived++;
    }

    private loupe.course.trust.TrialResult inChild(FaultyDriver driver, Fault fault, int moment) {
        try {
            Path own = Files.createDirectories(folder.resolve("child-" + driver.id()));
            return FaultyDriver.trial(TRIAL, own, driver.id(), fault, moment)
                    .of(driver)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

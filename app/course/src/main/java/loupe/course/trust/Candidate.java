package loupe.course.trust;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import loupe.course.Obstacle;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.backend.Driver;
import loupe.engine.trust.SelfTest;

/// The child process of a [Trial]: opens one driver, tests each of its devices, and says in one line of JSON how that
/// went. Whatever the driver does to its process, it does to this one.
public final class Candidate {

    /// The first line: Java has started, and the driver comes next.
    static final String STARTED = "started";

    /// Said whenever another calculation is done.
    static final String GOING_ON = "going on";

    private Candidate() {}

    /// @param words the id of the driver
    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(STARTED);
        out.println(TrialJson.line(tried(words[0], () -> out.println(GOING_ON))));
        System.exit(0); // threads of the driver must not keep the process
    }

    private static TrialResult tried(String id, Runnable goingOn) {
        for (Driver driver : Backends.drivers()) {
            if (driver.id().equals(id)) {
                return of(driver, goingOn);
            }
        }
        return TrialResult.refused("There is no driver " + id + " in this program.");
    }

    /// The trial itself, in this process.
    static TrialResult of(Driver driver, Runnable goingOn) {
        try {
            List<TrialResult.Device> devices = new ArrayList<>();
            for (Backend backend : driver.open()) {
                devices.add(device(backend, goingOn));
            }
            return devices.isEmpty()
                    ? TrialResult.refused(driver.name() + " finds no device.")
                    : new TrialResult(devices, "");
        } catch (UnsupportedOperationException | LinkageError e) {
            return TrialResult.refused(String.valueOf(e.getMessage()));
        }
    }

    static TrialResult.Device device(Backend backend, Runnable goingOn) {
        FutureTask<SelfTest> task = new FutureTask<>(() -> SelfTest.of(backend, check -> goingOn.run()));
        task.run(); // here and now; a device that breaks must not end the trial of the others
        try {
            SelfTest.Check worst = task.get().worst();
            return new TrialResult.Device(backend.id(), backend.name(), worst.name(), worst.error());
        } catch (ExecutionException e) {
            String why = "it breaks (" + e.getCause() + ")";
            return new TrialResult.Device(backend.id(), backend.name(), why, Double.POSITIVE_INFINITY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Obstacle("The test of " + backend.name() + " was stopped.", e);
        }
    }
}

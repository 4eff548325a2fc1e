package loupe.cli.doctor;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import loupe.course.trust.Trial;
import loupe.course.trust.TrialResult;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.backend.Driver;
import loupe.engine.backend.EjmlBackend;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `loupe doctor`: says what the program finds on this machine, tries every backend, and tells what is missing and what
/// to do about it. Native drivers are tried in processes of their own, so none can end the examination.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what Loupe finds on this machine, tries every backend, and tells what is missing.")
public final class Doctor implements Callable<Integer> {
    /// What to install where a reason speaks of the word.
    private static final Map<String, String> REMEDIES = Map.of(
            "jdk.incubator.vector",
            "It is part of every full JDK 25 or newer, for example Eclipse Temurin.",
            "OpenBLAS",
            "Its library comes with the program for Linux, Windows and macOS: unpack the program again.",
            "OpenCL",
            "Install the driver of your graphics card; on Debian and Ubuntu also ocl-icd-libopencl1,"
                    + " and pocl-opencl-icd to try it without a graphics card.");

    private final Backend needed; // the others only make it faster
    private final List<Driver> drivers;
    private final Function<Driver, Optional<TrialResult>> trial;
    private final List<String> missing = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    /// For picocli.
    public Doctor() {
        this(new EjmlBackend(), Backends.drivers(), driver -> Trial.usual().of(driver));
    }

    /// @param trial of a native driver
    Doctor(Backend needed, List<Driver> drivers, Function<Driver, Optional<TrialResult>> trial) {
        this.needed = needed;
        this.drivers = drivers;
        this.trial = trial;
    }

    /// 0 when the backend that every lesson can fall back on calculates rightly, otherwise 1.
    @Override
    public Integer call() {
        Surroundings.lines().forEach((name, line) -> say("%-12s %s", name, line));
        say("");
        say("Backends");
        TrialResult.Device first = Trial.here(needed);
        tell(first);
        for (Driver driver : drivers) {
            examine(driver);
        }
        tellMissing();
        return first.passed() ? 0 : 1;
    }

    private void examine(Driver driver) {
        Optional<TrialResult> result = driver.isNative() ? trial.apply(driver) : Optional.of(Trial.here(driver));
        if (result.isEmpty()) {
            missing.add(driver.name() + " could not be tried: this machine is too busy just now.");
            return;
        }
        result.get().devices().forEach(this::tell);
        if (result.get().devices().isEmpty()) {
            missing.add(result.get().refusal());
        } else {
            say("  %-10s %s", "", driver.fingerprint());
        }
    }

    private void tell(TrialResult.Device device) {
        if (Double.isFinite(device.error())) {
            say(
                    "  %-10s %-28s %s; largest relative error %.1e (%s)",
                    device.id(),
                    device.name(),
                    device.passed() ? "calculates rightly" : "CALCULATES WRONGLY",
                    device.error(),
                    device.worst());
        } else {
            say("  %-10s %-28s CALCULATES WRONGLY: %s", device.id(), device.name(), device.worst());
        }
    }

    private void tellMissing() {
        say("");
        if (missing.isEmpty()) {
            say("Nothing is missing.");
            return;
        }
        say("Missing (the lessons work all the same, only slower)");
        for (String reason : missing) {
            say("  %s", reason);
            REMEDIES.forEach((word, remedy) -> {
                if (reason.contains(word)) {
                    say("    %s", remedy);
                }
            });
        }
    }

    private void say(String format, Object... values) {
        if (spec == null) {
            throw new IllegalStateException("doctor: picocli starts this command");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}

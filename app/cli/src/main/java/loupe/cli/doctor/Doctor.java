package loupe.cli.doctor;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import loupe.course.Obstacle;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.trust.SelfTest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `loupe doctor`: says what the program finds on this machine, tries every backend, and tells what is missing and what
/// to do about it.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what Loupe finds on this machine, tries every backend, and tells what is missing.")
public final class Doctor implements Callable<Integer> {
    private static final String NEEDED = "ejml"; // the others only make it faster

    /// What to install where a reason speaks of the word.
    private static final Map<String, String> REMEDIES = Map.of(
            "jdk.incubator.vector",
            "It is part of every full JDK 25 or newer, for example Eclipse Temurin.",
            "OpenBLAS",
            "Its library comes with the program for Linux, Windows and macOS: unpack the program again.",
            "OpenCL",
            "Install the driver of your graphics card; on Debian and Ubuntu also ocl-icd-libopencl1,"
                    + " and pocl-opencl-icd to try it without a graphics card.");

    private final Supplier<Backends> backends;

    @Spec
    private @Nullable CommandSpec spec;

    /// For picocli.
    public Doctor() {
        this(Backends::find);
    }

    Doctor(Supplier<Backends> backends) {
        this.backends = backends;
    }

    /// 0 when the backend that every lesson can fall back on calculates rightly, otherwise 1.
    @Override
    public Integer call() {
        Surroundings.lines().forEach((name, line) -> say("%-12s %s", name, line));
        Backends found = backends.get();
        say("");
        say("Backends");
        boolean well = false;
        for (Backend backend : found.ready()) {
            boolean passed = examine(backend);
            well |= passed && backend.id().equals(NEEDED);
        }
        missing(found);
        return well ? 0 : 1;
    }

    private boolean examine(Backend backend) {
        FutureTask<SelfTest> task = new FutureTask<>(() -> SelfTest.of(backend));
        task.run(); // here and now; a backend that breaks must not end the examination
        try {
            SelfTest test = task.get();
            SelfTest.Check worst = test.worst();
            say(
                    "  %-10s %-28s %s; largest relative error %.1e (%s)",
                    backend.id(),
                    backend.name(),
                    test.passed() ? "calculates rightly" : "CALCULATES WRONGLY",
                    worst.error(),
                    worst.name());
            return test.passed();
        } catch (ExecutionException e) {
            say("  %-10s %-28s BREAKS: %s", backend.id(), backend.name(), String.valueOf(e.getCause()));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Obstacle("The examination was stopped.", e);
        }
    }

    private void missing(Backends found) {
        say("");
        if (found.missing().isEmpty()) {
            say("Nothing is missing.");
            return;
        }
        say("Missing (the lessons work all the same, only slower)");
        for (String reason : found.missing()) {
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

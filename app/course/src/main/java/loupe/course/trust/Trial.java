package loupe.course.trust;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.course.Obstacle;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Driver;
import loupe.engine.input.LoupeInputException;

/// Tries a driver where it can do no harm: in a child process on the same Java and class path, which may crash, hang or
/// talk nonsense. The only class of the program, beside the bench's peer, that starts another one.
///
/// @param classPath of the child
/// @param toStart how long Java may take to come up
/// @param toTest how long the driver may take to open, and between two signs of life during the self-test
public record Trial(String classPath, Duration toStart, Duration toTest) {

    private static final int WHOLE = 6; // times the patience for a sign of life; a device may be new to Loupe
    private static final int LONGEST = 64 << 10; // bytes of a line
    private static final String VECTORS = "jdk.incubator.vector";

    /// On the class path of this program: 2 s to start, 10 s between signs of life.
    public static Trial usual() {
        String all = Stream.of("java.class.path", "jdk.module.path") // a child needs no module walls
                .map(name -> System.getProperty(name, ""))
                .filter(path -> !path.isBlank())
                .collect(Collectors.joining(File.pathSeparator));
        return new Trial(all, Duration.ofSeconds(2), Duration.ofSeconds(10));
    }

    /// The same in this process: for drivers in pure Java.
    public static TrialResult here(Driver driver) {
        return Candidate.of(driver, () -> {});
    }

    /// The self-test of one backend in this process.
    public static TrialResult.Device here(Backend backend) {
        return Candidate.device(backend, () -> {});
    }

    /// How the driver did; empty if the child did not even start, which says nothing about the driver.
    public Optional<TrialResult> of(Driver driver) {
        Process child = start(driver);
        try (InputStream out = child.getInputStream()) {
            Optional<String> first = line(out, toStart);
            if (first.isEmpty() || !first.get().equals(Candidate.STARTED)) {
                return Optional.empty();
            }
            Optional<String> answer = answer(out);
            if (answer.isEmpty()) {
                return Optional.of(slow(driver));
            }
            return Optional.of(answer.get().isEmpty() ? crashed(driver, child) : judged(driver, answer.get()));
        } catch (IOException e) {
            throw new Obstacle(driver.name() + " could not be tried: " + e.getMessage(), e);
        } finally {
            child.destroyForcibly();
        }
    }

    private Process start(Driver driver) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // starts sooner
                "-XX:+SuppressFatalErrorMessage", // a crash leaves neither a report nor a dump
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED"));
        if (ModuleLayer.boot().findModule(VECTORS).isPresent()) {
            command.addAll(List.of("--add-modules", VECTORS));
        }
        for (String own : List.of("loupe.cache", "loupe.home", "java.library.path")) {
            String value = System.getProperty(own);
            if (value != null) {
                command.add("-D" + own + "=" + value);
            }
        }
        command.addAll(List.of(Candidate.class.getName(), driver.id()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CLASSPATH", classPath); // a command line may be too short for it
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Obstacle(driver.name() + " could not be tried: Java does not start (" + e.getMessage() + ").", e);
        }
    }

    private static TrialResult crashed(Driver driver, Process child) {
        return TrialResult.refused(driver.name() + " crashed when it was tried" + end(child) + ".");
    }

    static TrialResult judged(Driver driver, String answer) {
        try {
            TrialResult result = TrialJson.result(answer);
            if (result.devices().isEmpty() && result.refusal().isBlank()) {
                throw new IllegalArgumentException("trial: neither devices nor a refusal");
            }
            return result;
        } catch (LoupeInputException | IllegalArgumentException e) {
            return TrialResult.refused(driver.name() + " answered nonsense when it was tried.");
        }
    }

    private TrialResult slow(Driver driver) {
        return TrialResult.refused(String.format(
                Locale.ROOT, "%s did not answer within %d s when it was tried.", driver.name(), toTest.toSeconds()));
    }

    /// The line after the last sign of life; empty if one does not come in time.
    private Optional<String> answer(InputStream out) {
        long end = System.nanoTime() + WHOLE * toTest.toNanos();
        Optional<String> line = line(out, toTest);
        while (line.filter(Candidate.GOING_ON::equals).isPresent()) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            line = line(out, left.compareTo(toTest) < 0 ? left : toTest);
        }
        return line;
    }

    /// What the system says about how a process ended that says nothing more.
    private static String end(Process child) {
        return exited(child) ? " (exit code " + child.exitValue() + ")" : "";
    }

    private static boolean exited(Process child) {
        try {
            return child.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    /// The next line; blank when there is none any more; empty when it does not come in time.
    private static Optional<String> line(InputStream in, Duration patience) {
        FutureTask<String> reading = new FutureTask<>(() -> line(in));
        Thread.ofVirtual().start(reading);
        try {
            return Optional.of(reading.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new Obstacle("A trial was interrupted: " + Objects.requireNonNullElse(e.getCause(), e), e);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    private static String line(InputStream in) throws IOException {
        byte[] line = new byte[LONGEST];
        int length = 0;
        for (int next = in.read(); next >= 0 && next != '\n' && length < LONGEST; next = in.read()) {
            line[length++] = (byte) next;
        }
        return new String(line, 0, length, StandardCharsets.UTF_8).strip();
    }

    private static Obstacle stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Obstacle("The trial of a driver was stopped.", e);
    }
}

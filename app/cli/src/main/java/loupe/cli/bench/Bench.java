package loupe.cli.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import loupe.course.Obstacle;
import loupe.course.measure.Ceilings;
import loupe.course.measure.Effort;
import loupe.course.trust.Gate;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `loupe bench`: times the same work on every backend, beside what the machine can do at best, and beside PyTorch
/// where
/// it is asked for.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Times the same work on every backend: W1 a lesson's pass, W2 a larger one, W3 one as large as"
                + " the small GPT-2, W4 64 tokens written by it, W5 a training step; and, where it is named,"
                + " W6 from the turn of a knob to its pixels.")
public final class Bench implements Callable<Integer> {
    private static final double MEBIBYTE = 1 << 20;

    private final Workloads workloads;
    private final Supplier<Backends> backends;
    private final Effort effort;
    private final BiFunction<List<Backend>, Effort, Ceilings> ceilings;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--workloads",
            paramLabel = "W1,W4",
            defaultValue = "",
            description =
                    "These workloads alone (default: W1 to W5). W6 opens every lesson, so it takes part only where it"
                            + " is named; the command measure says it for each lesson.")
    private String names = "";

    @Option(
            names = "--backend",
            paramLabel = "ID",
            defaultValue = "",
            description = "These backends alone, such as ejml,simd (default: all that work here).")
    private String ids = "";

    @Option(names = "--peer", paramLabel = "NAME", defaultValue = "", description = "Also times a peer: pytorch.")
    private String peer = "";

    @Option(names = "--json", description = "Prints one JSON object and nothing else.")
    private boolean json;

    /// A bench that paints nothing.
    public Bench() {
        this(Workloads.standard());
    }

    /// A bench that can also turn knobs.
    public Bench(Painter painter) {
        this(Workloads.standard().with(painter));
    }

    private Bench(Workloads workloads) {
        this(workloads, () -> Gate.here().offers().open(), Effort.USUAL, Ceilings::forBench);
    }

    Bench(
            Workloads workloads,
            Supplier<Backends> backends,
            Effort effort,
            BiFunction<List<Backend>, Effort, Ceilings> ceilings) {
        this.workloads = workloads;
        this.backends = backends;
        this.effort = effort;
        this.ceilings = ceilings;
    }

    @Override
    public Integer call() {
        List<Workload> chosen = workloads.named(names);
        checkPeer();
        checkHeap(chosen);
        Backends found = backends.get();
        found.missing().forEach(this::warn);
        List<Backend> takingPart = Chosen.among(found, ids);
        Optional<PyTorch> pytorch = peer.isBlank() ? Optional.empty() : PyTorch.find();
        if (!peer.isBlank() && pytorch.isEmpty()) {
            warn(PyTorch.missing());
        }
        PrintWriter out = spec().commandLine().getOut();
        Report report = json ? new JsonObject(out) : new Table(out);
        report.begin(ceilings.apply(found.ready(), effort));
        for (Workload workload : chosen) {
            List<Measurement> measurements = new ArrayList<>(workload.race(takingPart, effort));
            pytorch.flatMap(it -> time(it, workload)).ifPresent(measurements::add);
            report.tell(workload, measurements);
        }
        report.end();
        return 0;
    }

    private Optional<Measurement> time(PyTorch pytorch, Workload workload) {
        if (workload.words().isEmpty()) {
            warn(workload.id() + " has no peer: PyTorch has no lessons to paint.");
            return Optional.empty();
        }
        Optional<Measurement> measurement = pytorch.time(workload, effort);
        if (measurement.isEmpty()) {
            warn(workload.id() + " came to no end in PyTorch.");
        }
        return measurement;
    }

    private void checkPeer() {
        if (!peer.isBlank() && !peer.equals(PyTorch.NAME)) {
            throw new Obstacle("There is no peer \"" + peer + "\"; there is " + PyTorch.NAME + ".");
        }
    }

    /// Running out of memory in the middle would leave half a table.
    private static void checkHeap(List<Workload> chosen) {
        double allowed = Runtime.getRuntime().maxMemory();
        List<Workload> tooLarge =
                chosen.stream().filter(workload -> workload.heap() > allowed).toList();
        if (!tooLarge.isEmpty()) {
            throw new Obstacle(String.format(
                    Locale.ROOT,
                    "%s needs %.0f MiB of memory and Java may use %.0f MiB: leave it out with --workloads,"
                            + " or set LOUPE_JAVA_OPTS=-Xmx3g.",
                    tooLarge.stream().map(Workload::id).collect(Collectors.joining(" and ")),
                    tooLarge.stream().mapToDouble(Workload::heap).max().orElse(0) / MEBIBYTE,
                    allowed / MEBIBYTE));
        }
    }

    private void warn(String sentence) {
        PrintWriter err = spec().commandLine().getErr();
        err.println(sentence);
        err.flush();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("bench: picocli starts this command");
        }
        return spec;
    }
}

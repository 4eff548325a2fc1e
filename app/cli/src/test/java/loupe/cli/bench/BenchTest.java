package loupe.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loupe.cli.Loupe;
import loupe.course.measure.Ceilings;
import loupe.course.measure.Effort;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.ReferenceBackend;
import loupe.engine.input.Json;
import loupe.engine.input.StrictJson;
import loupe.engine.model.TransformerConfig;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {
    private static final Backends BACKENDS =
            new Backends(List.of(new EjmlBackend(), new ReferenceBackend()), List.of("The abacus has lost its beads."));

    private static final Ceilings CEILINGS = new Ceilings(1e9, "Java (EJML)", 1e10);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theJsonIsOneObjectWithTheMachineAndALineForEachWorkloadAndBackend() {
        assertThat(run("--json")).isZero();
        Json.Obj whole = StrictJson.read("bench", out.toString(), StrictJson.Limits.SETTINGS);
        assertThat(whole.fields()).containsOnlyKeys("machine", "results");
        assertThat(((Json.Obj) whole.fields().get("machine")).fields())
                .containsOnlyKeys("cores", "arch", "java", "os", "gflops", "gb_per_s");
        List<Json> results = ((Json.Arr) whole.fields().get("results")).items();
        assertThat(results)
                .hasSize(6)
                .allSatisfy(result -> assertThat(((Json.Obj) result).fields())
                        .containsOnlyKeys("workload", "backend", "median_s", "min_s", "max_s", "runs"));
        assertThat(((Json.Obj) results.getFirst()).fields())
                .containsEntry("workload", new Json.Str("W1"))
                .containsEntry("backend", new Json.Str("ejml"));
    }

    @Test
    void whatIsMissingIsSaidOnTheErrorStream() {
        assertThat(run("--workloads", "w1")).isZero();
        assertThat(err.toString().strip()).isEqualTo("The abacus has lost its beads.");
    }

    @Test
    void theTableHasALineForEachBackendThatTakesPart() {
        assertThat(run("--workloads", "W4", "--backend", "ejml")).isZero();
        assertThat(out.toString())
                .contains("W4  3 tokens written after 4 read")
                .contains("    ejml ")
                .contains("% of memory")
                .doesNotContain("reference", "W1");
    }

    @Test
    void anUnknownWorkloadIsAnsweredWithTheNamesOfAll() {
        assertThat(run("--workloads", "W1,W9")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("There is no workload \"W9\"; there are W1, W4, W5.");
    }

    @Test
    void knobToPixelsIsLeftToTheWorkbench() {
        assertThat(run("--workloads", "W6")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).allMatch(line -> line.contains("the command measure"));
    }

    @Test
    void anUnknownBackendIsAnsweredWithThoseThatWorkHere() {
        assertThat(run("--backend", "abacus")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no backend \"abacus\" here; there are ejml, reference");
    }

    @Test
    void anUnknownPeerIsAnsweredWithTheOneThatThereIs() {
        assertThat(run("--peer", "slide-rule")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("There is no peer \"slide-rule\"; there is pytorch.");
    }

    @Test
    void whoeverPaintsIsAskedForEveryBackendAndWhatItSaysIsReportedAsAllElse() {
        assertThat(run(painted(), "--workloads", "w6", "--json")).isZero();
        Json.Obj whole = StrictJson.read("bench", out.toString(), StrictJson.Limits.SETTINGS);
        assertThat(((Json.Arr) whole.fields().get("results")).items())
                .extracting(result -> ((Json.Obj) result).fields())
                .containsExactly(fields("ejml", "0.25", "0.125", "0.5"), fields("reference", "0.5", "0.25", "1.0"));
    }

    private static Map<String, Json> fields(String backend, String median, String min, String max) {
        return Map.of(
                "workload", new Json.Str("W6"),
                "backend", new Json.Str(backend),
                "median_s", new Json.Num(median),
                "min_s", new Json.Num(min),
                "max_s", new Json.Num(max),
                "runs", new Json.Num("3"));
    }

    @Test
    void aTurnOfAKnobIsHeldAgainstNoCeiling() {
        assertThat(run(painted(), "--workloads", "W6", "--backend", "reference"))
                .isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("    reference")))
                .singleElement()
                .asString()
                .contains("250.00 ms")
                .endsWith(" 3")
                .doesNotContain("ceiling", "computing", "Infinity", "NaN");
    }

    @Test
    void knobsAreTurnedOnlyWhereTheyAreNamed() {
        Painter never = backends -> {
            throw new IllegalStateException("nobody asked for pictures");
        };
        assertThat(run(new Workloads(List.of(), List.of(new KnobTurns(never))))).isZero();
        assertThat(run(painted(), "--workloads", "W9")).isEqualTo(2);
        assertThat(err.toString()).contains("there are W1, W6.");
    }

    /// A painter whose second backend takes twice as long as its first.
    private static Workloads painted() {
        RandomModel model = new RandomModel(TransformerConfig.decoder(11, 16, 8, 1, 2));
        return new Workloads(List.of(new WatchedPass("W1", model, 5)), List.of()).with(backends -> {
            Map<Backend, List<Double>> seconds = new HashMap<>();
            double slowness = 1;
            for (Backend backend : backends) {
                seconds.put(backend, List.of(0.5 * slowness, 0.125 * slowness, 0.25 * slowness));
                slowness *= 2;
            }
            return seconds;
        });
    }

    private int run(String... words) {
        RandomModel model = new RandomModel(TransformerConfig.decoder(11, 16, 8, 1, 2));
        return run(
                new Workloads(
                        List.of(
                                new WatchedPass("W1", model, 5),
                                new Writing("W4", model, 4, 3),
                                new TrainingStep("W5", model, 6, 2)),
                        List.of()),
                words);
    }

    private int run(Workloads workloads, String... words) {
        CommandLine bench = new CommandLine(
                        new Bench(workloads, () -> BACKENDS, new Effort(0, 0, 3), (all, effort) -> CEILINGS))
                .setExecutionExceptionHandler(Loupe.commandLine().getExecutionExceptionHandler());
        bench.setOut(new PrintWriter(out));
        bench.setErr(new PrintWriter(err));
        return bench.execute(words);
    }
}

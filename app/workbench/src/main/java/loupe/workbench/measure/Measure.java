package loupe.workbench.measure;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.model.Beginning;
import loupe.engine.model.Transformer;
import loupe.engine.model.TransformerConfig;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.live.Offscreen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command `measure`: how long it takes from a knob to new pixels in each lesson, how long one pass takes, and how
/// much memory is left in use after all lessons were opened and closed ten times. Needs no display.
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = "Measures this machine: knob to pixels in every lesson, one pass, memory.")
public final class Measure implements Callable<Integer> {

    private static final int PASSES = 2_000;
    private static final int REPAINTS = 200; // of the large map
    private static final int ROUNDS = 10; // of opening and closing every lesson
    private static final double MEBIBYTE = 1 << 20;

    @Option(names = "--turns", paramLabel = "N", defaultValue = "300", description = "Turns of knobs in each lesson.")
    private int turns = 300;

    @Option(names = "--lesson", paramLabel = "ID", description = "This lesson alone.")
    private @Nullable String lesson;

    @Option(names = "--each-knob", description = "Also says it for every knob alone.")
    private boolean eachKnob;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        say("%d cores, %s, Java %s", cores(), System.getProperty("os.arch"), System.getProperty("java.version"));
        say("one pass (2 layers, d_model 64, 4 heads, 16 tokens, vocabulary 512, every site kept): %s", onePass());
        try (Studio studio = Studio.open()) {
            List<Lesson> lessons = studio.lessons().stream()
                    .filter(each -> lesson == null || lesson.equals(each.id()))
                    .toList();
            largeMap();
            for (Lesson each : lessons) {
                knobs(each, studio);
            }
            heap(lessons, studio);
        }
        return 0;
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static Spread onePass() {
        Transformer model = Transformer.of(decoder(), Beginning.of(decoder(), 1));
        SplittableRandom random = new SplittableRandom(1);
        Tensor ids = Tensor.ids("pos", random.ints(16, 0, 512).toArray());
        EjmlBackend backend = new EjmlBackend();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 2 * PASSES; i++) {
            Pass pass = Pass.on(backend);
            pass.site("probs", pass.softmax(model.forward(pass, ids)));
            long nanos = pass.trace().nanos();
            if (i >= PASSES) {
                millis.add(nanos / 1e6);
            }
        }
        return Spread.of(millis);
    }

    private static TransformerConfig decoder() {
        return TransformerConfig.decoder(512, 64, 64, 2, 4);
    }

    private void knobs(Lesson each, Studio studio) {
        List<Studio.Turned> turned = studio.turn(each, studio.lab().backend(), turns);
        say("%-14s knob to pixels: %s", each.id(), spread(turned));
        if (eachKnob) {
            turned.stream()
                    .collect(Collectors.groupingBy(Studio.Turned::knob, TreeMap::new, Collectors.toList()))
                    .forEach((knob, own) -> say("    %-24s %s", knob, spread(own)));
        }
    }

    private static Spread spread(List<Studio.Turned> turned) {
        return Spread.of(turned.stream().map(Studio.Turned::millis).toList());
    }

    private void largeMap() {
        List<Double> all = Offscreen.await(done -> {
            LargeMap map = new LargeMap();
            new Pulses(map.repaints(2 * REPAINTS), times -> {
                        map.close();
                        done.accept(times);
                    })
                    .start();
        });
        say("heat map of 1024 x 1024 cells repainted: %s", Spread.of(all.subList(REPAINTS, all.size())));
    }

    private void heap(List<Lesson> lessons, Studio studio) {
        for (int round = 0; round < ROUNDS; round++) {
            for (Lesson each : lessons) {
                Offscreen.call(() -> {
                    new Sitting(each, studio.syllabus(), studio.lab()).close();
                    return true;
                });
            }
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        say(
                "heap in use after opening and closing %d lessons %d times: %.0f MiB of %.0f MiB allowed",
                lessons.size(),
                ROUNDS,
                (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE,
                runtime.maxMemory() / MEBIBYTE);
    }

    private void say(String format, Object... values) {
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(String.format(Locale.ROOT, format, values));
            out.flush();
        }
    }
}

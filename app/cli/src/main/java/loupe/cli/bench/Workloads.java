package loupe.cli.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.course.Obstacle;
import loupe.engine.model.TransformerConfig;

/// The work that is timed, in the order in which it is done.
///
/// @param usual what is timed where nothing is named
/// @param onRequest what is timed only where it is named
record Workloads(List<Workload> usual, List<Workload> onRequest) {

    Workloads {
        usual = List.copyOf(usual);
        onRequest = List.copyOf(onRequest);
    }

    /// From a lesson's pass to a model as large as the small GPT-2. Weights are made when they are needed.
    static Workloads standard() {
        RandomModel lesson = new RandomModel(TransformerConfig.decoder(512, 64, 64, 2, 4));
        RandomModel larger = new RandomModel(TransformerConfig.decoder(2048, 128, 128, 4, 4));
        RandomModel gpt2 = new RandomModel(TransformerConfig.decoder(50_257, 1024, 768, 12, 12));
        RandomModel letters = new RandomModel(TransformerConfig.decoder(65, 64, 128, 4, 4));
        return new Workloads(
                List.of(
                        new WatchedPass("W1", lesson, 16),
                        new WatchedPass("W2", larger, 128),
                        new WatchedPass("W3", gpt2, 128),
                        new Writing("W4", gpt2, 32, 64),
                        new TrainingStep("W5", letters, 64, 12)),
                List.of());
    }

    /// The same where somebody paints. Knobs are turned on request alone: it opens every lesson, and a plain bench
    /// measures the same everywhere.
    Workloads with(Painter painter) {
        return new Workloads(usual, List.of(new KnobTurns(painter)));
    }

    /// Those of a list such as `W1,w4`; the usual ones for an empty one.
    ///
    /// @throws Obstacle if there is no workload of a name
    List<Workload> named(String list) {
        return list.isBlank()
                ? usual
                : Arrays.stream(list.split(",", -1))
                        .map(name -> one(name.strip().toUpperCase(Locale.ROOT)))
                        .distinct()
                        .toList();
    }

    private Workload one(String name) {
        return all().filter(workload -> workload.id().equals(name)).findFirst().orElseThrow(() -> missing(name));
    }

    private Obstacle missing(String name) {
        return new Obstacle(
                name.equals(KnobTurns.ID)
                        ? "W6, from a knob to the pixels, is measured by the command measure,"
                                + " because only the workbench paints."
                        : "There is no workload \"" + name + "\"; there are "
                                + all().map(Workload::id).collect(Collectors.joining(", ")) + ".");
    }

    private Stream<Workload> all() {
        return Stream.concat(usual.stream(), onRequest.stream());
    }
}

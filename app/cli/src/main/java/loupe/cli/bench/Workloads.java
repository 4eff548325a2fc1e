package loupe.cli.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import loupe.course.Obstacle;
import loupe.engine.model.TransformerConfig;

/// The work that is timed, in the order in which it is done.
record Workloads(List<Workload> all) {
    private static final String KNOBS = "W6";

    Workloads {
        all = List.copyOf(all);
    }

    /// From a lesson's pass to a model as large as the small GPT-2. Weights are made when they are needed.
    static Workloads standard() {
        RandomModel lesson = new RandomModel(TransformerConfig.decoder(512, 64, 64, 2, 4));
        RandomModel larger = new RandomModel(TransformerConfig.decoder(2048, 128, 128, 4, 4));
        RandomModel gpt2 = new RandomModel(TransformerConfig.decoder(50_257, 1024, 768, 12, 12));
        RandomModel letters = new RandomModel(TransformerConfig.decoder(65, 64, 128, 4, 4));
        return new Workloads(List.of(
                new WatchedPass("W1", lesson, 16),
                new WatchedPass("W2", larger, 128),
                new WatchedPass("W3", gpt2, 128),
                new Writing("W4", gpt2, 32, 64),
                new TrainingStep("W5", letters, 64, 12)));
    }

    /// Those of a list such as `W1,w4`; all of them for an empty one.
    ///
    /// @throws Obstacle if there is no workload of a name
    List<Workload> named(String list) {
        return list.isBlank()
                ? all
                : Arrays.stream(list.split(",", -1))
                        .map(name -> one(name.strip().toUpperCase(Locale.ROOT)))
                        .distinct()
                        .toList();
    }

    private Workload one(String name) {
        if (name.equals(KNOBS)) {
            throw new Obstacle("W6, from a knob to the pixels, is measured by the command measure,"
                    + " because only the workbench paints.");
        }
        return all.stream()
                .filter(workload -> workload.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new Obstacle("There is no workload \"" + name + "\"; there are "
                        + all.stream().map(Workload::id).collect(Collectors.joining(", ")) + "."));
    }
}

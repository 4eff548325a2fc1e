package loupe.course.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All experiments, by id. One line each.
public final class Experiments {

    private static final Map<String, Experiment> ALL = byId(List.of(
            new BytePairs(),
            new QkvByHand(),
            new Masks(),
            new ManyHeads(),
            new TrainGpt(),
            new Temperatures(),
            new Nucleus(),
            new HiddenWords(),
            new Patches(),
            new MachineLimits()));

    private Experiments() {}

    public static Optional<Experiment> find(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    public static List<Experiment> all() {
        return List.copyOf(ALL.values());
    }

    private static Map<String, Experiment> byId(List<Experiment> experiments) {
        Map<String, Experiment> byId = new LinkedHashMap<>();
        for (Experiment experiment : experiments) {
            if (byId.put(experiment.id(), experiment) != null) {
                throw new IllegalStateException("two experiments are called " + experiment.id());
            }
        }
        return byId;
    }
}

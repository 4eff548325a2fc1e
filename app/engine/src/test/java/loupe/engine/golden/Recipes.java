package loupe.engine.golden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How each case is run, by its id.
final class Recipes {

    static final Map<String, Recipe> ALL = all(List.of(
            SoftmaxCases.RECIPES,
            NormCases.RECIPES,
            LayerCases.RECIPES,
            AttentionCases.RECIPES,
            HeadCases.RECIPES,
            BlockCases.RECIPES,
            PositionCases.RECIPES,
            RotaryCases.RECIPES,
            LossCases.RECIPES,
            SimilarityCases.RECIPES,
            RecurrentCases.RECIPES,
            FrontEndCases.RECIPES,
            ModelCases.RECIPES,
            FamilyCases.RECIPES,
            OptimizerCases.RECIPES,
            TrainingCases.RECIPES));

    private Recipes() {}

    private static Map<String, Recipe> all(List<Map<String, Recipe>> parts) {
        Map<String, Recipe> all = new HashMap<>();
        parts.forEach(part -> part.forEach((id, recipe) -> {
            if (all.put(id, recipe) != null) {
                throw new IllegalStateException(id + " has two recipes");
            }
        }));
        return Map.copyOf(all);
    }
}

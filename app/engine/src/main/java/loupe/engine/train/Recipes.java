package loupe.engine.train;

import java.util.List;
import java.util.Optional;

/// The models that ship with the program.
public final class Recipes {
    private Recipes() {}

    /// All recipes.
    public static List<Recipe> all() {
        return List.of(new SorterRecipe(), new StoryRecipe(), new MiniBertRecipe());
    }

    /// The recipe of this name.
    public static Optional<Recipe> named(String name) {
        return all().stream().filter(recipe -> recipe.name().equals(name)).findFirst();
    }
}

package loupe.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import loupe.course.Obstacle;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.train.Kitchen;
import loupe.engine.train.Recipe;
import loupe.engine.train.Recipes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `loupe train NAME`: trains a shipped model again, from its recipe. Ctrl-C puts the training aside; the same command
/// goes on with it.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Train a model again from its recipe: sorter, story-gpt or mini-bert."
                + " Ctrl-C puts the training aside; the same command goes on with it.")
public final class Train implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The model: sorter, story-gpt or mini-bert.")
    private String name = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for weights, checkpoints and figures (default: trained/NAME).")
    private @Nullable Path out;

    /// 0 when the model is finished, 2 when the work could not be done; a training put aside ends with 1.
    @Override
    public Integer call() {
        Recipe recipe = Recipes.named(name)
                .orElseThrow(() -> new Obstacle("There is no recipe \"" + name + "\"; there are "
                        + Recipes.all().stream().map(Recipe::name).collect(Collectors.joining(", ")) + "."));
        Path folder = out == null ? Path.of("trained", name) : out;
        PrintWriter screen = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        screen.println(recipe.summary() + " Training into " + folder + "; Ctrl-C puts it aside.");
        return train(recipe, folder, screen);
    }

    private static int train(Recipe recipe, Path folder, PrintWriter screen) {
        ProgressBar bar =
                new ProgressBar(screen, System.console() == null ? ProgressBar.Style.LINES : ProgressBar.Style.REDRAWN);
        try (StopKey stop = StopKey.onInterrupt()) {
            Optional<Map<String, Double>> figures = new Kitchen(recipe, new EjmlBackend(), folder).run(progress -> {
                bar.show(progress);
                return !stop.pressed();
            });
            bar.end();
            if (figures.isEmpty()) {
                screen.println("Put aside. The same command goes on from here.");
                return 1;
            }
            figures.get()
                    .forEach((figure, value) ->
                            screen.println(String.format(Locale.ROOT, "%-28s %.4f", figure.replace('_', ' '), value)));
            return 0;
        } catch (IOException e) {
            throw new Obstacle(
                    "The folder " + folder + " cannot be written (" + e.getMessage()
                            + "); give another with --out DIR.",
                    e);
        }
    }
}

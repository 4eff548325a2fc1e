package loupe.cli.check;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import loupe.checker.PackLint;
import loupe.course.Home;
import loupe.course.experiment.Lab;
import loupe.course.experiment.ShippedModels;
import loupe.engine.backend.EjmlBackend;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `loupe check lint PACK`: tells an author what is wrong before a learner finds out.
///
/// One line a problem, then their number. Ends with 0 when all is well, with 1 when it is not, with 5 when there is no
/// such pack.
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Examines a pack (.yaml, folder or .zip) or a course folder: its tests, its variants, its links.")
public final class Lint implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PACK", description = "A .yaml file, a folder with pack.yaml or course.yaml, or a .zip.")
    private Path pack = Path.of("");

    @Override
    public Integer call() {
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        List<String> problems = new PackLint(lab()).check(pack);
        problems.forEach(out::println);
        out.println(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
        out.flush();
        return problems.isEmpty() ? Exit.DONE : Exit.FAULTS;
    }

    /// With the models of the program, where they lie beside it.
    private static Lab lab() {
        Path assets = Home.nearby().map(Home::assets).orElse(Path.of("assets"));
        return new Lab(new EjmlBackend(), new ShippedModels(assets.resolve("models")));
    }
}

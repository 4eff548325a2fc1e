package loupe.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.application.Application;
import loupe.course.Home;
import loupe.course.Obstacle;
import loupe.course.UserFolder;
import loupe.workbench.shell.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command `class-view`: opens the window with a class in it.
@Command(
        name = "class-view",
        mixinStandardHelpOptions = true,
        description = "Opens the workbench with a class: grades, parts, mistakes, and the answers to read.")
final class ClassWindow implements Callable<Integer> {

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description = "The pack: a .yaml, a folder or a .zip (default: the course).")
    private @Nullable Path pack;

    @Parameters(
            paramLabel = "DIR",
            description = "The folder with the submissions, or one that loupe check class wrote.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        Path exercises = pack == null ? Home.find().content() : pack;
        if (!Files.isDirectory(folder)) {
            throw new Obstacle(folder + " is no folder; name the one that holds the submissions.");
        }
        if (!Files.exists(exercises)) {
            throw new Obstacle("There is no pack " + exercises + "; name a .yaml file, a folder or a .zip.");
        }
        UserFolder.find().ready();
        Screen.here().demand();
        try {
            Application.launch(
                    Workbench.class,
                    "--" + Workbench.CLASS + "=" + folder.toAbsolutePath(),
                    "--" + Workbench.PACK + "=" + exercises.toAbsolutePath());
            return 0;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            throw new Obstacle(Screen.here().whyNoWindow(e), e);
        }
    }
}

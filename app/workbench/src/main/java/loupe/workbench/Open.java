package loupe.workbench;

import java.util.concurrent.Callable;
import javafx.application.Application;
import loupe.course.Home;
import loupe.course.Obstacle;
import loupe.course.UserFolder;
import loupe.workbench.shell.Workbench;
import picocli.CommandLine.Command;

/// The command `open`: opens the window, after asking for everything that the window cannot do without.
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Opens the workbench. This is what loupe does when nothing else is asked.")
final class Open implements Callable<Integer> {
    @Override
    public Integer call() {
        Home.find();
        UserFolder.find().ready();
        Screen.here().demand();
        try {
            Application.launch(Workbench.class);
            return 0;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            throw new Obstacle(Screen.here().whyNoWindow(e), e);
        }
    }
}

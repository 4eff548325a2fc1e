package loupe.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loupe.course.Obstacle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `loupe check new FOLDER`: a pack to begin with, commented, that `loupe check lint` finds in order. Nothing that is
/// there is ever written over.
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Writes a commented pack to begin with into a new folder.")
public final class New implements Callable<Integer> {

    private static final List<String> FILES = List.of("pack.yaml", "readme.md");
    private static final String ID = "my-pack"; // of the starter, unless the folder's name can be one
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "The folder to make; it must not exist yet, or be empty.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        try {
            Files.createDirectories(folder);
            requireEmpty();
            for (String file : FILES) {
                Files.writeString(folder.resolve(file), starter(file), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            throw new Obstacle("The folder " + folder + " cannot be written; choose another place.", e);
        }
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        out.println("A pack to begin with is in " + folder + "; examine it with: loupe check lint " + folder);
        out.flush();
        return Exit.DONE;
    }

    private void requireEmpty() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new Obstacle(
                        "The folder " + folder + " is not empty, and nothing is written over; choose a new one.");
            }
        }
    }

    private String starter(String file) throws IOException {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        try (InputStream in = Objects.requireNonNull(New.class.getResourceAsStream("starter/" + file), file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return PLAIN.matcher(name).matches() ? text.replace("id: " + ID, "id: " + name) : text;
        }
    }
}

package loupe.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.course.archive.EntryNames;
import loupe.course.archive.PackArchive;
import loupe.course.content.Course;
import loupe.course.content.Glossary;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.ExercisePacks;
import loupe.course.exercise.PackKind;
import loupe.course.experiment.Lab;
import loupe.course.source.ContentException;
import loupe.course.source.ContentProblem;
import loupe.engine.input.LoupeInputException;

/// Examines a pack, whatever it is kept as, or a whole course.
///
/// ```java
/// List<String> problems = new PackLint(lab).check(Path.of("content"));
/// ```
public final class PackLint {

    private final Lab lab;

    public PackLint(Lab lab) {
        this.lab = lab;
    }

    /// One line for each problem, in the form that all messages about files have; none if all is well.
    ///
    /// @throws loupe.course.exercise.MissingPackException if there is no pack at `path`
    public List<String> check(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        try {
            return switch (PackKind.of(path)) {
                case COURSE -> lines(new CourseLint(Course.read(whole), Glossary.read(whole), lab).check());
                case FOLDER ->
                    Stream.concat(misnamed(whole).stream(), exercises(whole).stream())
                            .toList();
                case FILE, ARCHIVE -> exercises(whole);
            };
        } catch (ContentException e) {
            return lines(e.problems());
        } catch (LoupeInputException e) {
            return List.of(e.getMessage());
        }
    }

    private List<String> exercises(Path path) {
        ExercisePack pack = ExercisePacks.open(path);
        List<ContentProblem> problems = new ArrayList<>(new Lint(new ExperimentRunner(lab)).check(pack));
        problems.addAll(new PackLinks(lab, pack).check());
        return lines(problems);
    }

    private static List<String> lines(List<ContentProblem> problems) {
        return problems.stream().map(ContentProblem::toString).toList();
    }

    /// Files that a zip archive of the folder could not hold. What begins with a dot belongs to the author's tools.
    private static List<String> misnamed(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith(".") && !name.contains("/."))
                    .sorted()
                    .flatMap(name -> misnamed(folder, name).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> misnamed(Path folder, String name) {
        String shown = folder.getFileName() + "/" + name;
        return EntryNames.objection(name)
                .map(why -> ContentProblem.ofFile(shown, "its name does not fit: " + why, "rename it", "ZP-01"))
                .or(() -> EntryNames.knownType(name)
                        ? Optional.empty()
                        : Optional.of(ContentProblem.ofFile(
                                shown, "this type has no place in a pack", EntryNames.types(), "ZP-07")))
                .filter(problem -> !name.equals(PackArchive.MANIFEST))
                .map(ContentProblem::toString);
    }
}

package loupe.cli.check;

import java.nio.file.Path;
import loupe.checker.result.Policies;
import loupe.checker.result.Policy;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.ExercisePacks;
import loupe.course.source.ContentException;
import loupe.engine.input.LoupeInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say by what to grade.
final class PackOption {

    @Option(
            names = "--pack",
            required = true,
            paramLabel = "PACK",
            description = "The pack: a .yaml, a folder or a .zip.")
    private Path pack = Path.of("");

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "What counts: a loupe.policy/1 file (default: as the pack says).")
    private @Nullable Path policy;

    @Option(
            names = "--any-version",
            description = "Grade submissions that were made with another version of the pack too.")
    private boolean anyVersion;

    /// The pack; a pack that cannot be used ends the command with [Exit#PACK].
    ExercisePack pack() {
        return open(pack);
    }

    static ExercisePack open(Path path) {
        try {
            return ExercisePacks.open(path);
        } catch (ContentException | LoupeInputException e) {
            throw new Stop(Exit.PACK, String.valueOf(e.getMessage()), e);
        }
    }

    /// @param usual what holds where no file is named
    Policy policy(Policy usual) {
        Policy read = policy == null ? usual : Policies.read(policy);
        return anyVersion ? read.accepting(Policy.Versions.ANY) : read;
    }
}

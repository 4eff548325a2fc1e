package loupe.cli.autograder;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What an autograder grades: a pack, by a policy (null: every part of the pack counts), under the name of a problem.
///
/// @param problem how Autolab calls what is graded: letters, digits, spaces, `.`, `_`, `-`
public record Task(Path pack, @Nullable Path policy, String problem) {}

package loupe.checker.classroom;

import java.util.OptionalDouble;
import loupe.checker.result.PartLine.ForReview;

/// An answer that a person has to read. `submission` is the SHA-256 of the submission that it stands in, so that a
/// decision never strays to another text; `found` holds what the program saw, and the points that can be
/// given; `given` are those that a person gave, absent while it waits.
public record ReviewEntry(
        String student,
        String exercise,
        String part,
        int variant,
        String submission,
        String raw,
        ForReview found,
        OptionalDouble given) {}

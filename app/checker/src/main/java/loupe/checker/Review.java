package loupe.checker;

import java.util.List;
import java.util.OptionalDouble;
import loupe.checker.text.Idea;

/// What a person who reads a free text gets to see: the points that are possible, those suggested, and
/// what was found.
public record Review(
        double minPoints, double maxPoints, OptionalDouble suggestedPoints, String reason, List<Idea> ideas) {

    /// The program could not decide.
    public static final String UNDECIDED = "free_text_not_decided";

    public Review {
        ideas = List.copyOf(ideas);
    }
}

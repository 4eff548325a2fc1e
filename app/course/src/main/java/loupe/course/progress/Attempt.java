package loupe.course.progress;

import java.time.Instant;

/// One graded answer to one exercise.
///
/// @param at when it was given
/// @param lesson id of the lesson
/// @param exercise key of the question within the lesson: an exercise, or one part of it; asked with other numbers, the
///     variant stands behind it, `heads.count#7`
/// @param verdict the checker's word for it: `right`, `wrong` or `needs_review`
/// @param given what the learner gave, as the submission file writes it; at most 16,000 characters are kept
public record Attempt(Instant at, String lesson, String exercise, String verdict, String given) {

    /// The verdict that solves an exercise.
    public static final String RIGHT = "right";

    private static final int LONGEST = 16_000; // characters
    private static final char OTHER_NUMBERS = '#'; // no id has it

    public Attempt {
        at = Instant.ofEpochMilli(at.toEpochMilli());
        given = given.length() <= LONGEST ? given : given.substring(0, LONGEST);
    }

    /// The key of a question asked with the numbers of a variant.
    public static String key(String question, int variant) {
        return variant == 0 ? question : question + OTHER_NUMBERS + variant;
    }

    /// The question, whatever its numbers were.
    public String question() {
        int end = exercise.indexOf(OTHER_NUMBERS);
        return end < 0 ? exercise : exercise.substring(0, end);
    }

    /// The variant whose numbers were asked with.
    public int variant() {
        String behind =
                exercise.substring(Math.min(exercise.length(), question().length() + 1));
        return behind.matches("\\d{1,7}") ? Integer.parseInt(behind) : 0;
    }

    /// Whether the answer was right.
    public boolean isRight() {
        return verdict.equals(RIGHT);
    }
}

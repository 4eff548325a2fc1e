package loupe.course.exercise;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.course.expression.Expression;
import loupe.course.expression.Names;
import loupe.course.expression.Value;

/// Draws the numbers of a variant. The way it is done is part of the format, so that a variant
/// stays the same for ever: SplitMix64 (Steele et al. 2014, Fast splittable pseudorandom number
/// generators), seeded with the first 8 bytes of SHA-256 of `exercise-id:variant`.
public final class Variants {

    private static final int MOST_DRAWS = 1000;

    private Variants() {}

    /// Values by name, in the order of the file. Throws [IllegalStateException] if no draw meets the
    /// conditions.
    public static Map<String, Value> draw(String exercise, Parameters parameters, int variant) {
        if (variant == 0 || parameters.list().isEmpty()) {
            Map<String, Value> own = new LinkedHashMap<>();
            parameters.list().forEach(p -> own.put(p.name(), p.own()));
            return own;
        }
        SplitMix64 random = new SplitMix64(seed(exercise + ":" + variant));
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            Map<String, Value> values = new LinkedHashMap<>();
            for (Parameters.Parameter p : parameters.list()) {
                values.put(p.name(), p.choices().get(random.below(p.choices().size())));
            }
            if (holds(parameters.require(), Names.of(values))) {
                return values;
            }
        }
        throw new IllegalStateException("variant " + variant + " of " + exercise + ": 1000 draws and none meets the"
                + " conditions under require; loosen them");
    }

    private static boolean holds(List<Expression> conditions, Names names) {
        return conditions.stream().allMatch(c -> c.evaluate(names).equals(Value.of(true)));
    }

    /// The first 8 bytes of the SHA-256 of the text, the first byte highest.
    public static long seed(String text) {
        return ByteBuffer.wrap(sha256(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package loupe.checker.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import loupe.checker.Status;
import loupe.checker.submission.JsonFields;
import loupe.checker.submission.PackName;
import loupe.engine.input.Bounded;
import loupe.engine.input.Json;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.StrictJson;

/// Reads back a result that [ResultJson] wrote.
public final class ResultReader {

    private static final StrictJson.Limits LIMITS = new StrictJson.Limits(16, 1_000_000);
    private static final int MOST = 10_000; // parts, sentences, cells
    private static final int LONGEST = 10_000; // characters

    private ResultReader() {}

    /// @param file how it is called in messages
    /// @throws LoupeInputException if it is no result
    public static Result read(String file, byte[] bytes) {
        Json.Obj root = StrictJson.read(file, Bounded.text(file, bytes, note -> {}), LIMITS);
        JsonFields fields = new JsonFields(file, "", root);
        String format = fields.text("format", LONGEST);
        if (!format.equals(ResultJson.FORMAT)) {
            String what = JsonFields.quoted(format) + " is not read; it must be " + ResultJson.FORMAT;
            throw fields.refuse("format", what, "SB-05");
        }
        JsonFields pack = fields.object("pack");
        List<PartLine> parts = new ArrayList<>();
        fields.objects("parts", MOST).forEach(part -> parts.add(part(part)));
        return new Result(
                fields.text("submission_id", LONGEST),
                fields.text("submission_sha256", LONGEST),
                new PackName(pack.text("id", LONGEST), pack.text("version", LONGEST), pack.text("sha256", LONGEST)),
                fields.object("checker").text("policy", LONGEST),
                fields.object("student").optionalText("key", LONGEST).orElse(""),
                word(fields, "status", Result.State.class),
                fields.amount("points"),
                fields.amount("max_points"),
                fields.amount("pending_points"),
                parts,
                fields.texts("warnings", MOST));
    }

    private static PartLine part(JsonFields part) {
        return new PartLine(
                part.text("exercise", LONGEST),
                part.text("part", LONGEST),
                part.text("type", LONGEST),
                part.whole("variant", 0, Integer.MAX_VALUE),
                word(part, "status", Status.class),
                part.amount("fraction"),
                part.amount("points"),
                part.amount("max_points"),
                part.whole("attempts_used", 0, MOST),
                part.optional("attempt_graded").isPresent()
                        ? OptionalInt.of(part.whole("attempt_graded", 1, Integer.MAX_VALUE))
                        : OptionalInt.empty(),
                part.whole("hints_used", 0, MOST),
                part.optionalText("misconception", LONGEST),
                part.optional("feedback").isPresent() ? part.texts("feedback", MOST) : List.of(),
                part.optional("carried_forward").isPresent(),
                part.optional("cells").isPresent() ? cells(part) : List.of(),
                part.optional("review").isPresent() ? Optional.of(review(part.object("review"))) : Optional.empty());
    }

    private static List<Boolean> cells(JsonFields part) {
        return part.list("cells", MOST).stream()
                .map(cell -> cell instanceof Json.Bool(boolean right) && right)
                .toList();
    }

    private static PartLine.ForReview review(JsonFields review) {
        return new PartLine.ForReview(
                review.amount("min_points"),
                review.amount("max_points"),
                OptionalDouble.empty(),
                review.text("reason", LONGEST),
                Map.of(),
                List.of());
    }

    private static <E extends Enum<E>> E word(JsonFields fields, String name, Class<E> kind) {
        String word = fields.text(name, LONGEST);
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw fields.refuse(name, JsonFields.quoted(word) + " is not known", "SB-03");
    }
}

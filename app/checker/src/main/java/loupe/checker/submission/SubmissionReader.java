package loupe.checker.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import loupe.checker.submission.PartAnswers.Try;
import loupe.course.exercise.Answer;
import loupe.engine.input.Bounded;
import loupe.engine.input.Finding;
import loupe.engine.input.Json;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.Place;
import loupe.engine.input.StrictJson;

/// Reads a submission, or refuses it with one sentence.
///
/// The codes: those of [Bounded] and [StrictJson]; SB-02 a part answered twice, SB-03 a value of the wrong kind, SB-04
/// a key that is not known, SB-05 another format, SB-06 no usable student key, SB-07 too much of something.
public final class SubmissionReader {

    /// The only format that is read.
    public static final String FORMAT = "loupe.submission/1";

    /// The largest file, in bytes.
    public static final int LARGEST = 1 << 20;

    private static final StrictJson.Limits LIMITS = new StrictJson.Limits(32, 500_000);
    private static final int MOST_ANSWERS = 2000;
    private static final int MOST_ATTEMPTS = 50;
    private static final int MOST_CELLS = 10_000;
    private static final int MOST_HINTS = 100;
    private static final int LARGEST_VARIANT = 1_000_000;
    private static final int LONGEST_NAME = 200; // characters
    private static final int LONGEST_ANSWER = 10_000; // characters
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final String file;

    private SubmissionReader(String file) {
        this.file = file;
    }

    /// The submission that these bytes are.
    ///
    /// @param file how it is called in messages
    /// @throws LoupeInputException with the reason
    public static Submission read(String file, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Finding(file, Place.file(), "a submission is at most 1 MiB; this one is larger", "IO-02")
                    .refuse();
        }
        if (bytes.length == 0) {
            throw new Finding(file, Place.file(), "the file is empty", "IO-03").refuse();
        }
        String text = Bounded.text(file, bytes, note -> {});
        Json.Obj root = StrictJson.read(file, text, LIMITS);
        return new SubmissionReader(file).submission(root);
    }

    private Submission submission(Json.Obj root) {
        JsonFields fields = new JsonFields(file, "", root);
        String format = fields.text("format", LONGEST_NAME);
        if (!format.equals(FORMAT)) {
            throw fields.refuse("format", JsonFields.quoted(format) + " is not read; it must be " + FORMAT, "SB-05");
        }
        String id = fields.text("submission_id", LONGEST_NAME);
        PackName pack = pack(fields.object("pack"));
        Student student = student(fields.object("student"));
        String created = fields.text("created", LONGEST_NAME);
        fields.optional("client");
        fields.optional("signature");
        List<PartAnswers> answers = answers(fields);
        fields.done();
        return new Submission(id, pack, student, created, answers, CanonicalJson.sha256(root));
    }

    private static PackName pack(JsonFields fields) {
        PackName pack = new PackName(
                fields.text("id", LONGEST_NAME), fields.text("version", LONGEST_NAME), fields.text("sha256", 64));
        if (!SHA256.matcher(pack.sha256()).matches()) {
            throw fields.refuse("sha256", "must be 64 hexadecimal digits", "SB-03");
        }
        fields.done();
        return pack;
    }

    private static Student student(JsonFields fields) {
        Optional<String> key = fields.optionalText("key", LONGEST_NAME);
        if (key.isEmpty() || !KEY.matcher(key.get()).matches()) {
            String what = key.map(k -> JsonFields.quoted(k) + " cannot be a student key")
                    .orElse("there is no student key");
            throw fields.refuse("key", what + "; use small letters, digits, . _ -, at most 64", "SB-06");
        }
        Map<String, String> lms = new HashMap<>();
        fields.optional("lms").ifPresent(node -> {
            JsonFields ids = fields.object("lms");
            ids.names().forEach(name -> lms.put(name, ids.text(name, LONGEST_NAME)));
        });
        Student student = new Student(
                key.get(),
                fields.optionalText("display", LONGEST_NAME),
                fields.optionalText("email", LONGEST_NAME),
                lms);
        fields.done();
        return student;
    }

    private List<PartAnswers> answers(JsonFields root) {
        List<JsonFields> items = root.objects("answers", MOST_ANSWERS);
        List<PartAnswers> answers = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (JsonFields item : items) {
            PartAnswers answer = part(item);
            String first = seen.putIfAbsent(answer.exercise() + "/" + answer.part(), item.path());
            if (first != null) {
                String what = JsonFields.quoted(answer.exercise() + "/" + answer.part())
                        + " is answered twice (first in " + first + "); hand in each part once";
                throw item.refuse("part", what, "SB-02");
            }
            answers.add(answer);
        }
        return answers;
    }

    private static PartAnswers part(JsonFields fields) {
        List<Try> attempts = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (JsonFields attempt : fields.objects("attempts", MOST_ATTEMPTS)) {
            int number = attempt.whole("n", 1, 1_000_000);
            if (!numbers.add(number)) {
                throw attempt.refuse("n", "attempt " + number + " is there twice", "SB-02");
            }
            attempts.add(new Try(number, attempt.text("at", 64), raw(attempt)));
            attempt.done();
        }
        attempts.sort(java.util.Comparator.comparingInt(Try::number));
        PartAnswers answer = new PartAnswers(
                fields.text("exercise", 64),
                fields.text("part", 64),
                fields.whole("variant", 0, LARGEST_VARIANT),
                attempts,
                fields.optional("hints_used")
                        .map(n -> fields.whole("hints_used", 0, MOST_HINTS))
                        .orElse(0));
        fields.done();
        return answer;
    }

    private static Answer raw(JsonFields attempt) {
        int[] cells = {0};
        return answer(attempt.needed("raw"), attempt, cells);
    }

    private static Answer answer(Json node, JsonFields attempt, int[] cells) {
        if (++cells[0] > MOST_CELLS) {
            throw attempt.refuse("raw", "more than " + MOST_CELLS + " cells; at most that many are read", "SB-07");
        }
        return switch (node) {
            case Json.Str(String text) -> {
                if (text.length() > LONGEST_ANSWER) {
                    String what =
                            "an answer of " + text.length() + " characters; at most " + LONGEST_ANSWER + " are read";
                    throw attempt.refuse("raw", what, "SB-07");
                }
                yield Answer.of(text);
            }
            case Json.Num(String literal) -> Answer.of(literal);
            case Json.Bool(boolean value) -> Answer.of(String.valueOf(value));
            case Json.Null() -> Answer.NOTHING;
            case Json.Arr(List<Json> items) ->
                new Answer.Items(
                        items.stream().map(i -> answer(i, attempt, cells)).toList());
            case Json.Obj(Map<String, Json> named) -> {
                Map<String, Answer> fields = new LinkedHashMap<>();
                named.forEach((name, value) -> fields.put(name, answer(value, attempt, cells)));
                yield new Answer.Fields(fields);
            }
        };
    }
}

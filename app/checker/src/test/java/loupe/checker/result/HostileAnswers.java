package loupe.checker.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Item;
import loupe.course.exercise.Option;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import loupe.course.exercise.SplitMix64;

/// Makes up answers that are wrong whatever the numbers of the exercise: by shape, by what they claim to be, by
/// saying everything at once.
final class HostileAnswers {

    private static final List<String> TEXTS = List.of(
            "NaN",
            "-NaN",
            "nan",
            "Infinity",
            "-inf",
            "∞",
            "1e999",
            "-1e999",
            "1e-999",
            "1e2147483648",
            "0x40",
            "0b1",
            "64d",
            "64f",
            "64L",
            "0x1.0p6",
            "٦٤",
            "６４",
            "6 4",
            "6_4",
            "--64",
            "+-64",
            "64..",
            ".",
            "-",
            "e",
            "1e",
            "64/0",
            "0/0",
            "64/",
            "/64",
            "64 or 65",
            "64, 65, 66",
            "≈64",
            "64±1000",
            "64*1",
            "(64)",
            "${64}",
            "#{64}",
            "true",
            "null",
            "undefined",
            "=64",
            "@64",
            "';DROP TABLE grades;--",
            "<b>64</b>",
            "{{64}}",
            "%s%n%x",
            "\u0000",
            "\u001b[31m64",
            "\u202E46",
            "a\u0300\u0301\u0302",
            "\uD83D\uDE00",
            "[[64]",
            "]]64[[",
            "[]",
            "{}",
            "*",
            ".*",
            "(a+)+$",
            "^",
            "?",
            "softmax(Q)",
            "eval(64)",
            "site('logits')",
            "answer",
            "correct",
            "score: 1",
            "999999999999999999999999999999999999999999999999999999999999999",
            "0.0000000000000000000000000000000000000000000000000000000000000000000000001");

    private final SplitMix64 random;

    HostileAnswers(SplitMix64 random) {
        this.random = random;
    }

    /// A wrong answer to this part.
    Answer to(Part part) {
        return switch (random.below(6)) {
            case 0 -> Answer.of(TEXTS.get(random.below(TEXTS.size())));
            case 1 -> garbage();
            case 2 -> nested(1 + random.below(20));
            case 3 -> huge();
            default -> fitting(part.question());
        };
    }

    /// Of the form that the question takes, and wrong.
    private Answer fitting(Question question) {
        return switch (question) {
            case Question.SingleChoice q -> everyOption(q.options());
            case Question.MultipleChoice q -> repeated(q.options());
            case Question.Ordering q -> backwards(q);
            case Question.Matching q -> crossed(q);
            case Question.Mask q -> rows(q.rows() + random.below(3), q.columns() + 1 + random.below(2), "1");
            case Question.Matrix q ->
                rows(1 + random.below(4), 1 + random.below(4), pick("NaN", "1e999", "x", "-987654"));
            case Question.Vector q -> rows(1, 1 + random.below(6), pick("NaN", "inf", "", "-987654", "[1]"));
            case Question.GoalState q -> states(q);
            case Question.FreeText q -> words(q);
            case Question.Formula q ->
                Answer.of(pick("0/0", "(".repeat(400), "r*(d+k)+1", "9^9^9^9", "r*(d+k)*0/0", "if(1,2,3)", "r=(d+k)"));
            default -> Answer.of(pick("-987654321", "1e300", "987654321/7", "NaN", "-0.0e-5", "12345.678"));
        };
    }

    private String pick(String... words) {
        return words[random.below(words.length)];
    }

    private Answer garbage() {
        int length = random.below(200);
        StringBuilder text = new StringBuilder("~");
        for (int i = 0; i < length; i++) {
            int c = random.below(4) == 0 ? random.below(0x2FFF) : ' ' + random.below(95);
            text.appendCodePoint(c == 0 || Character.isSurrogate((char) c) ? 'x' : c);
        }
        return Answer.of(text.toString());
    }

    private static Answer nested(int depth) {
        Answer inner = Answer.of("64");
        for (int i = 0; i < depth; i++) {
            inner = i % 2 == 0
                    ? new Answer.Items(List.of(inner, inner))
                    : new Answer.Fields(Map.of("n", Answer.of("64")));
        }
        return new Answer.Items(List.of(inner, inner));
    }

    private Answer huge() {
        int size = 1 + random.below(3000);
        return new Answer.Items(IntStream.range(0, size)
                .mapToObj(i -> Answer.of("7" + i))
                .map(a -> (Answer) a)
                .toList());
    }

    private Answer everyOption(List<Option> options) {
        List<String> ids = options.stream().map(Option::id).toList();
        return random.below(2) == 0 ? Answer.of(ids) : Answer.of(String.join(" ", ids));
    }

    private static Answer repeated(List<Option> options) {
        List<String> right =
                options.stream().filter(Option::correct).map(Option::id).toList();
        List<String> ids = new ArrayList<>(right);
        ids.addAll(right);
        ids.add("no-such-option");
        return Answer.of(ids);
    }

    private static Answer backwards(Question.Ordering question) {
        return Answer.of(question.items().stream().map(Item::id).toList().reversed());
    }

    private static Answer crossed(Question.Matching question) {
        Map<String, Answer> pairs = new LinkedHashMap<>();
        question.left().forEach(item -> pairs.put(item.id(), Answer.of("no-such-partner")));
        return new Answer.Fields(pairs);
    }

    private static Answer rows(int rows, int columns, String cell) {
        return new Answer.Items(IntStream.range(0, rows)
                .mapToObj(r -> Answer.of(
                        IntStream.range(0, columns).mapToObj(c -> cell).toList()))
                .toList());
    }

    private Answer states(Question.GoalState question) {
        Map<String, Answer> fields = new LinkedHashMap<>();
        question.state()
                .keySet()
                .forEach(name -> fields.put(name, Answer.of(pick("NaN", "1e999", "-1", "0", "", "all", "1e-300"))));
        if (random.below(2) == 0) {
            fields.put("goals", Answer.of("true"));
        }
        return new Answer.Fields(fields);
    }

    /// All the words of the rubric in any order, as somebody would who hopes for the best.
    private Answer words(Question.FreeText question) {
        List<String> words = new ArrayList<>();
        question.rubric().lexicon().values().forEach(words::addAll);
        question.rubric().entities().values().forEach(words::addAll);
        for (int i = words.size() - 1; i > 0; i--) {
            words.set(i, words.set(random.below(i + 1), words.get(i)));
        }
        return Answer.of(words.stream().limit(5 + random.below(40)).collect(Collectors.joining(pick(" ", ", ", ". "))));
    }
}

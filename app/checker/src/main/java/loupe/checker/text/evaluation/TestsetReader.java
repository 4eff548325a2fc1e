package loupe.checker.text.evaluation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import loupe.course.source.Problems;
import loupe.course.source.Shown;
import loupe.course.source.SourceText;
import loupe.course.source.YamlFields;
import loupe.course.source.YamlNode;
import loupe.course.source.YamlReader;

/// Reads a set of labelled answers, `loupe.freetext-testset/1`. Keys that are not known are passed over: whoever
/// collects answers notes more beside them than a program needs.
///
/// At most 4 MiB and 10,000 answers.
public final class TestsetReader {

    private static final String FORMAT = "loupe.freetext-testset/1";
    private static final int LARGEST = 4 * 1024 * 1024; // bytes
    private static final int MOST_ITEMS = 10_000;
    private static final int MOST_EVENTS = 64 * MOST_ITEMS; // an item with ten concepts and ten tags has about 60

    private TestsetReader() {}

    /// Throws [loupe.course.source.ContentException] with every problem that was found.
    public static List<GoldAnswer> read(Path path) {
        return read(SourceText.read(String.valueOf(path.getFileName()), path, LARGEST));
    }

    /// The same for a text that is there already.
    public static List<GoldAnswer> read(SourceText source) {
        Problems problems = new Problems(source.file());
        YamlFields root = new YamlFields(YamlReader.readLong(source, MOST_EVENTS), problems);
        String format = root.text("format");
        if (!format.equals(FORMAT)) {
            root.problem("format " + Shown.quoted(format) + " is not known", "write format: " + FORMAT, "EX-07");
        }
        root.needed("items");
        List<YamlFields> items = root.each("items");
        if (items.size() > MOST_ITEMS) {
            root.problem("holds " + items.size() + " answers, more than " + MOST_ITEMS, "split the file", "YM-03");
        }
        List<GoldAnswer> answers = items.stream().map(TestsetReader::answer).toList();
        problems.throwIfAny();
        return answers;
    }

    private static GoldAnswer answer(YamlFields item) {
        return new GoldAnswer(
                item.text("id"),
                item.text("exercise"),
                item.text("part"),
                item.needed("verdict")
                        .flatMap(v -> word(item, v, "verdict", GoldAnswer.Verdict.values()))
                        .orElse(GoldAnswer.Verdict.PARTIAL),
                concepts(item),
                item.words("tags"),
                item.text("text"),
                item.line());
    }

    private static Map<String, GoldAnswer.Label> concepts(YamlFields item) {
        Map<String, GoldAnswer.Label> labels = new LinkedHashMap<>();
        item.fields("concepts")
                .ifPresent(concepts -> concepts.all()
                        .forEach((id, node) -> word(concepts, node, id, GoldAnswer.Label.values())
                                .ifPresent(label -> labels.put(id, label))));
        return labels;
    }

    private static <E extends Enum<E>> Optional<E> word(YamlFields fields, YamlNode node, String key, E[] known) {
        Function<E, String> word = e -> e.name().toLowerCase(Locale.ROOT);
        String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        Optional<E> found =
                Stream.of(known).filter(e -> word.apply(e).equals(text)).findFirst();
        if (found.isEmpty()) {
            String fix =
                    "one of " + String.join(", ", Stream.of(known).map(word).toList());
            fields.problem(node, key + ": " + Shown.quoted(text) + " is not known", fix, "EX-06");
        }
        return found;
    }
}

package loupe.course.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import loupe.course.expression.Authored;
import loupe.course.expression.Value;
import loupe.course.source.ContentException;
import loupe.course.source.ContentProblem;
import loupe.course.source.Problems;
import loupe.course.source.Shown;
import loupe.course.source.SourceText;
import loupe.course.source.YamlFields;
import loupe.course.source.YamlReader;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/// The text of one lesson, from its `lesson.md`: what stands at its head, and its steps.
///
/// `model` is the line under the title; `start` holds the first values of settings, by name; `needs`
/// the ids of lessons that come before. Each `# Heading` begins a step.
public record LessonText(
        String file,
        String id,
        int chapter,
        String title,
        String model,
        String experiment,
        Map<String, Value> start,
        List<String> needs,
        String source,
        List<Step> steps,
        List<Reference> references) {

    public static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private static final int LARGEST = 256 * 1024; // bytes
    private static final String FENCE = "---\n";

    public LessonText {
        start = Collections.unmodifiableMap(new LinkedHashMap<>(start));
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
        references = List.copyOf(references);
    }

    /// Throws [ContentException] with every problem that was found. `file` is the name for messages.
    public static LessonText read(String file, Path path) {
        return read(SourceText.read(file, path, LARGEST));
    }

    /// Throws [ContentException] with every problem that was found.
    public static LessonText read(SourceText source) {
        String text = source.text().replace("\r\n", "\n");
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            throw new ContentException(new ContentProblem(
                    source.file(),
                    1,
                    1,
                    "the head of the lesson is missing",
                    "begin with --- and end the head with ---",
                    "MD-09"));
        }
        Problems problems = new Problems(source.file());
        SourceText head = new SourceText(source.file(), text.substring(FENCE.length(), end + 1));
        int bodyAt = end + 1 + FENCE.length();
        int bodyLine = 1
                + (int) text.substring(0, bodyAt).chars().filter(c -> c == '\n').count();
        String body = text.substring(bodyAt);
        MarkdownReader.Read read = MarkdownReader.read(body, bodyLine, problems);
        YamlFields fields = new YamlFields(YamlReader.readFrom(head, 2), problems);
        LessonText lesson =
                lesson(source.file(), fields, steps(read.document(), body, bodyLine, problems), read.references());
        fields.done();
        problems.throwIfAny();
        return lesson;
    }

    private static LessonText lesson(String file, YamlFields fields, List<Step> steps, List<Reference> references) {
        String id = fields.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fields.problem("id " + Shown.quoted(id) + " is not plain", "use a-z, 0-9 and -", "EX-01");
        }
        Map<String, Value> start = new LinkedHashMap<>();
        fields.fields("start")
                .ifPresent(s -> s.all().forEach((name, node) -> start.put(name, Authored.value(node, s.problems()))));
        return new LessonText(
                file,
                id,
                fields.whole("chapter", 1, 1, 99),
                fields.text("title"),
                fields.text("model"),
                fields.text("experiment"),
                start,
                fields.words("needs"),
                fields.text("source"),
                steps,
                references);
    }

    private static List<Step> steps(Node document, String body, int bodyLine, Problems problems) {
        List<Heading> headings = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                headings.add(heading);
            } else if (headings.isEmpty()) {
                problems.add(bodyLine, 0, "text stands before the first step", "begin with # and a heading", "MD-09");
                break;
            }
        }
        if (headings.isEmpty()) {
            problems.add(bodyLine, 0, "the lesson has no steps", "begin each with # and a heading", "MD-09");
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            SourceSpan span = headings.get(i).getSourceSpans().getFirst();
            int from = span.getInputIndex() + span.getLength();
            int to = i + 1 < headings.size()
                    ? headings.get(i + 1).getSourceSpans().getFirst().getInputIndex()
                    : body.length();
            steps.add(new Step(
                    PlainWords.of(headings.get(i)), body.substring(from, to).strip(), span.getLineIndex() + bodyLine));
        }
        return steps;
    }
}

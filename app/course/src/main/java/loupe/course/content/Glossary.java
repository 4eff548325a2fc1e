package loupe.course.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.course.Home;
import loupe.course.source.Problems;
import loupe.course.source.Shown;
import loupe.course.source.SourceText;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/// The words of the field, from `content/glossary.md`: `## causal-mask` and what it means.
public record Glossary(String file, Map<String, Term> terms, List<Reference> references) {

    private static final int LARGEST = 256 * 1024; // bytes

    /// One word: its id, the word itself, what it means in Markdown, and the line where it stands.
    public record Term(String id, String name, String markdown, int line) {}

    public Glossary {
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
        references = List.copyOf(references);
    }

    /// Throws [loupe.course.source.ContentException] with every problem. Without a file it is empty.
    public static Glossary read(Home home) {
        return read(home.content());
    }

    /// The glossary of the course in this folder.
    public static Glossary read(Path folder) {
        Path path = folder.resolve("glossary.md");
        String file = folder.getFileName() + "/glossary.md";
        return Files.exists(path)
                ? read(SourceText.read(file, path, LARGEST))
                : new Glossary(file, Map.of(), List.of());
    }

    public static Glossary read(SourceText source) {
        Problems problems = new Problems(source.file());
        String text = source.text().replace("\r\n", "\n");
        MarkdownReader.Read read = MarkdownReader.read(text, 1, problems);
        Map<String, Term> terms = new LinkedHashMap<>();
        Node node = read.document().getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                while (next != null && !(next instanceof Heading)) {
                    next = next.getNext();
                }
                add(term(heading, next, text), terms, problems);
            }
            node = next;
        }
        problems.throwIfAny();
        return new Glossary(source.file(), terms, read.references());
    }

    private static Term term(Heading heading, @org.jspecify.annotations.Nullable Node next, String text) {
        SourceSpan span = heading.getSourceSpans().getFirst();
        int from = span.getInputIndex() + span.getLength();
        int to = next == null ? text.length() : next.getSourceSpans().getFirst().getInputIndex();
        String id = PlainWords.of(heading);
        return new Term(id, id.replace('-', ' '), text.substring(from, to).strip(), span.getLineIndex() + 1);
    }

    private static void add(Term term, Map<String, Term> terms, Problems problems) {
        if (!LessonText.ID.matcher(term.id()).matches()) {
            problems.add(
                    term.line(), 0, "term " + Shown.quoted(term.id()) + " is not plain", "use a-z, 0-9 and -", "EX-01");
        } else if (term.markdown().isBlank()) {
            problems.add(term.line(), 0, "term " + term.id() + " is not explained", "say what it means", "MD-09");
        } else if (terms.putIfAbsent(term.id(), term) != null) {
            problems.add(term.line(), 0, "term " + term.id() + " is there twice", "keep one", "EX-01");
        }
    }

    public Optional<Term> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }
}

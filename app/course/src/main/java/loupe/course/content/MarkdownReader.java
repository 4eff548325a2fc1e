package loupe.course.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import loupe.course.expression.ExpressionException;
import loupe.course.expression.Template;
import loupe.course.source.Problems;
import loupe.course.source.Shown;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads Markdown within limits and notes what it refers to. Lines are counted in the whole file.
final class MarkdownReader {

    private static final int LONGEST_PARAGRAPH = 16 * 1024; // characters
    private static final int DEEPEST = 32;
    private static final int MOST_MARKS = 2_000; // [ ] * _ ` < in one paragraph
    private static final int MOST_LINKS = 2_000;
    private static final Pattern PICTURE =
            Pattern.compile("([a-z0-9][a-z0-9._-]{0,63}/){0,7}[a-z0-9][a-z0-9._-]{0,63}\\.(png|jpg|jpeg)");
    private static final Pattern FORGOTTEN = Pattern.compile("\\{[^{}]*\\|[.,0-9]*[fed%g]\\}");

    private final Problems problems;
    private final int firstLine;
    private final List<Reference> references = new ArrayList<>();

    private MarkdownReader(Problems problems, int firstLine) {
        this.problems = problems;
        this.firstLine = firstLine;
    }

    /// Whether a picture's address is that of a png or jpg beside the text, which cannot leave the folder.
    static boolean isPicture(String address) {
        return PICTURE.matcher(address).matches();
    }

    /// The tree of a text and its references.
    record Read(Node document, List<Reference> references) {}

    /// Nothing is parsed that is beyond the limits: then the tree is empty and a problem noted.
    static Read read(String markdown, int firstLine, Problems problems) {
        MarkdownReader reader = new MarkdownReader(problems, firstLine);
        Parser parser = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .build();
        Node document = parser.parse(reader.readable(markdown) ? markdown : "");
        reader.visit(document);
        return new Read(document, List.copyOf(reader.references));
    }

    /// Long paragraphs and piles of marks cost the parser time that grows with their square.
    private boolean readable(String markdown) {
        int line = firstLine;
        int length = 0;
        int marks = 0;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            boolean blank = c == '\n' && i + 1 < markdown.length() && markdown.charAt(i + 1) == '\n';
            length = blank ? 0 : length + 1;
            marks = blank ? 0 : marks + ("[]*_`<>".indexOf(c) >= 0 ? 1 : 0);
            line += c == '\n' ? 1 : 0;
            if (length > LONGEST_PARAGRAPH || marks > MOST_MARKS) {
                String what = length > LONGEST_PARAGRAPH
                        ? "a paragraph of more than 16 KiB"
                        : "more than 2,000 marks in a paragraph";
                problems.add(line, 0, what, "part it with empty lines", "MD-05");
                return false;
            }
        }
        return true;
    }

    private void visit(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                code(code);
            }

            @Override
            public void visit(Link link) {
                link(link);
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                image(image);
            }

            @Override
            public void visit(Text text) {
                text(text);
            }

            @Override
            public void visit(HtmlBlock html) {
                html(html);
            }

            @Override
            public void visit(HtmlInline html) {
                html(html);
            }
        });
    }

    private void code(Code code) {
        String literal = code.getLiteral().strip();
        if (!literal.startsWith("{") || !literal.endsWith("}")) {
            return;
        }
        try {
            Template.Piece.Live live = Template.live(literal.substring(1, literal.length() - 1), 1);
            references.add(new Reference.Live(live, line(code)));
        } catch (ExpressionException e) {
            problems.add(line(code), 0, literal + ": " + e.problem(), e.fix(), "EX-04");
        }
    }

    private void link(Link link) {
        String target = link.getDestination();
        String rest = target.substring(target.indexOf(':') + 1);
        if (references.size() >= MOST_LINKS) {
            problems.add(line(link), 0, "more than 2,000 links", "part the text", "MD-05");
        } else if (target.startsWith("site:")) {
            references.add(new Reference.Site(rest, line(link)));
        } else if (target.startsWith("term:")) {
            references.add(new Reference.Term(rest, line(link)));
        } else if (target.startsWith("lesson:")) {
            references.add(new Reference.Lesson(rest, line(link)));
        } else if (!target.startsWith("https://") && !target.startsWith("http://")) {
            String what = "the link " + Shown.quoted(target) + " leads nowhere";
            problems.add(line(link), 0, what, "begin with site:, term:, lesson: or https://", "MD-02");
        }
    }

    private void image(Image image) {
        String file = image.getDestination();
        if (isPicture(file)) {
            references.add(new Reference.Picture(file, line(image)));
        } else {
            String what = "the picture " + Shown.quoted(file) + " is not one of the lesson's folder";
            problems.add(line(image), 0, what, "put a png or jpg beside lesson.md", "MD-03");
        }
    }

    private void text(Text text) {
        if (FORGOTTEN.matcher(text.getLiteral()).find()) {
            String what = Shown.quoted(text.getLiteral().strip()) + " holds a live number that is not marked";
            problems.add(line(text), 0, what, "put it in backquotes: `{…}`", "MD-08");
        }
    }

    private void html(Node html) {
        problems.add(line(html), 0, "HTML is shown as text here", "write Markdown", "MD-01");
    }

    /// The line of a node, or of the block around it.
    int line(Node node) {
        Node at = node;
        while (at.getSourceSpans().isEmpty() && at.getParent() != null && !(at instanceof Block)) {
            at = at.getParent();
        }
        return at.getSourceSpans().isEmpty()
                ? firstLine
                : at.getSourceSpans().getFirst().getLineIndex() + firstLine;
    }
}

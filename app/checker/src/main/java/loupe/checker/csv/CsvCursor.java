package loupe.checker.csv;

import java.util.ArrayList;
import java.util.List;
import loupe.course.source.ContentException;
import loupe.course.source.ContentProblem;

/// Walks through a file row by row. Lines end in CR LF, LF or CR.
final class CsvCursor {

    private static final int MOST_ROWS = 100_000;
    private static final int MOST_COLUMNS = 4_000;

    private final String file;
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;
    private int rows;

    CsvCursor(String file, String text, char separator) {
        this.file = file;
        this.text = text;
        this.separator = separator;
        at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    boolean more() {
        return at < text.length();
    }

    CsvRow row() {
        int first = line;
        if (++rows > MOST_ROWS) {
            throw wrong(first, "there are more than " + MOST_ROWS + " rows", "split the file", "CSV-03");
        }
        List<CsvCell> cells = new ArrayList<>();
        while (true) {
            cells.add(more() && text.charAt(at) == '"' ? quoted() : plain());
            if (cells.size() > MOST_COLUMNS) {
                throw wrong(first, "there are more than " + MOST_COLUMNS + " columns", "leave some out", "CSV-03");
            }
            if (!more() || text.charAt(at) != separator) {
                endOfLine();
                return new CsvRow(first, cells);
            }
            at++;
        }
    }

    private CsvCell plain() {
        int begin = at;
        while (more() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return new CsvCell(text.substring(begin, at), begin, at);
    }

    private CsvCell quoted() {
        int begin = at;
        int opened = line;
        StringBuilder value = new StringBuilder();
        at++;
        while (true) {
            if (!more()) {
                throw wrong(opened, "a quote is opened here and never closed", "close it with \"", "CSV-01");
            }
            char c = text.charAt(at++);
            if (c == '"' && more() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else if (c == '"') {
                break;
            } else {
                line += c == '\n' ? 1 : 0;
                value.append(c);
            }
        }
        if (more() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            throw wrong(line, "there is text after a closing quote", "write quotes in a cell twice: \"\"", "CSV-02");
        }
        return new CsvCell(value.toString(), begin, at);
    }

    private void endOfLine() {
        if (more() && text.charAt(at) == '\r') {
            at++;
            if (more() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
        } else if (more()) {
            at++;
            line++;
        }
    }

    private ContentException wrong(int where, String what, String fix, String code) {
        return new ContentException(new ContentProblem(file, where, 0, what, fix, code));
    }
}

package loupe.checker.report;

import java.util.List;

/// A file for a whole class, and what whoever uploads it should know: who is missing, what waits, what was scaled.
public record Exported(String text, List<String> notes) {

    public Exported {
        notes = List.copyOf(notes);
    }
}

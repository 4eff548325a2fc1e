package loupe.checker.csv;

/// A cell and where it stands: the characters from `begin` to before `end` of its file, quotes included.
public record CsvCell(String value, int begin, int end) {}

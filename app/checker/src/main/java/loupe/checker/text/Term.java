package loupe.checker.text;

import java.util.List;

/// One or more words that have to stand together; `*` passes over up to three others.
record Term(List<Word> words) {

    private static final int WILD = 3; // words

    static Term of(String text) {
        return new Term(TextReader.words(text));
    }

    /// Where it ends (exclusive) if it begins at `at`, else -1.
    int endAt(Clause clause, int at) {
        return endAt(clause, at, 0);
    }

    private int endAt(Clause clause, int at, int next) {
        if (next == words.size()) {
            return next == 0 ? -1 : at;
        }
        if (words.get(next).text().equals("*")) {
            for (int skip = 0; skip <= WILD; skip++) {
                int end = endAt(clause, at + skip, next + 1);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        boolean here = at < clause.words().size() && Stems.same(clause.words().get(at), words.get(next));
        return here ? endAt(clause, at + 1, next + 1) : -1;
    }
}

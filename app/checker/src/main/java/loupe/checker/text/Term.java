package loupe.checker.text;

import java.util.List;

/// One or more words that have to stand together; `*` passes over up to three others.
record Term(List<Word> words) {

    private static final int WILD = 3; // words

    Term {
        words = List.copyOf(words);
    }

    static Term of(String text) {
        return new Term(TextReader.words(text));
    }

    /// Where it ends (exclusive) if it begins at `at`, else -1. A word alone is not found where it is idle.
    int endAt(Clause clause, int at) {
        return words.size() == 1 && clause.idle().get(at) ? -1 : endAt(clause.words(), at);
    }

    /// The same in words that are no clause yet.
    int endAt(List<Word> text, int at) {
        return endAt(text, at, 0);
    }

    private int endAt(List<Word> text, int at, int next) {
        if (next == words.size()) {
            return next == 0 ? -1 : at;
        }
        if (words.get(next).is("*")) {
            for (int skip = 0; skip <= WILD; skip++) {
                int end = endAt(text, at + skip, next + 1);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        return at < text.size() && same(text.get(at), words.get(next)) ? endAt(text, at + 1, next + 1) : -1;
    }

    private static boolean same(Word word, Word wanted) {
        return word.stem().equals(wanted.stem()) || word.text().equals(wanted.text());
    }
}

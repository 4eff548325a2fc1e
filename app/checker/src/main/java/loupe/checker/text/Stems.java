package loupe.checker.text;

import loupe.course.source.Spelling;

/// Words that differ only in their ending, or in a slip of the finger, count as one.
final class Stems {

    private Stems() {}

    /// A small suffix stemmer: `predicting`, `predicted`, `predicts` become `predict`.
    static String of(String word) {
        String w = word;
        if (w.length() > 4 && w.endsWith("ies")) {
            w = w.substring(0, w.length() - 3) + "y";
        } else if (w.length() > 5 && w.endsWith("ing")) {
            w = single(w.substring(0, w.length() - 3));
        } else if (w.length() > 4 && w.endsWith("ed")) {
            w = single(w.substring(0, w.length() - 2));
        } else if (w.length() > 4
                && (w.endsWith("ses") || w.endsWith("xes") || w.endsWith("ches") || w.endsWith("shes"))) {
            w = w.substring(0, w.length() - 2);
        } else if (w.length() > 3 && w.endsWith("s") && !w.endsWith("ss")) {
            w = w.substring(0, w.length() - 1);
        }
        return w.length() > 3 && w.endsWith("e") ? w.substring(0, w.length() - 1) : w;
    }

    /// `stopp` becomes `stop`.
    private static String single(String w) {
        int n = w.length();
        boolean twice = n > 3 && w.charAt(n - 1) == w.charAt(n - 2) && "aeiouls".indexOf(w.charAt(n - 1)) < 0;
        return twice ? w.substring(0, n - 1) : w;
    }

    /// Whether the learner's word is the wanted one. A misspelling must begin with the same letter;
    /// one slip is forgiven from 5 letters on, two from 8.
    static boolean same(Word word, Word wanted) {
        if (word.stem().equals(wanted.stem()) || word.text().equals(wanted.text())) {
            return true;
        }
        int length = wanted.text().length();
        int slips = length >= 8 ? 2 : length >= 5 ? 1 : 0;
        return slips > 0
                && !word.text().isEmpty()
                && word.text().charAt(0) == wanted.text().charAt(0)
                && Math.abs(word.text().length() - length) <= slips
                && Spelling.distance(word.text(), wanted.text()) <= slips;
    }
}

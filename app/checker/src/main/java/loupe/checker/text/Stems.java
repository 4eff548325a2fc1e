package loupe.checker.text;

import java.util.Map;

/// Words that differ only in their ending count as one.
final class Stems {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("seen", "see"),
            Map.entry("saw", "see"),
            Map.entry("written", "writ"),
            Map.entry("wrote", "writ"),
            Map.entry("known", "know"),
            Map.entry("knew", "know"),
            Map.entry("hidden", "hid"),
            Map.entry("chosen", "choos"),
            Map.entry("chose", "choos"),
            Map.entry("lost", "los"),
            Map.entry("lose", "los"));

    private Stems() {}

    /// A small suffix stemmer: `predicting`, `predicted`, `prediction` become `predict`.
    static String of(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
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
        if (w.length() > 7 && w.endsWith("tion")) {
            w = w.substring(0, w.length() - 3);
        }
        return w.length() > 3 && w.endsWith("e") ? w.substring(0, w.length() - 1) : w;
    }

    /// `stopp` becomes `stop`.
    private static String single(String w) {
        int n = w.length();
        boolean twice = n > 3 && w.charAt(n - 1) == w.charAt(n - 2) && "aeiouls".indexOf(w.charAt(n - 1)) < 0;
        return twice ? w.substring(0, n - 1) : w;
    }
}

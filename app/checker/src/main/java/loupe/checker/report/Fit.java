package loupe.checker.report;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/// Feedback cut until a report fits: systems throw away what is too large, and the grade with it.
final class Fit {

    private static final int FIRST_CUT = 2_000; // characters of each feedback
    private static final int LAST_CUT = 15;
    private static final String NOTE = " [cut: the report was too long]";

    /// Writes the report, with each feedback put through the function it is given.
    interface Writing {
        String write(UnaryOperator<String> feedback);
    }

    private Fit() {}

    /// The report as it is if it has at most `bytes`, otherwise with the same cut for every feedback.
    static String into(int bytes, Writing report) {
        String text = report.write(UnaryOperator.identity());
        for (int most = FIRST_CUT; size(text) > bytes && most >= LAST_CUT; most /= 2) {
            int longest = most;
            text = report.write(feedback -> cut(feedback, longest));
        }
        return size(text) > bytes ? report.write(feedback -> "") : text;
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest + NOTE.length()) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + NOTE;
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

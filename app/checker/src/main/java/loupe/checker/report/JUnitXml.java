package loupe.checker.report;

import java.util.List;
import loupe.checker.result.Graded;
import loupe.checker.result.PartLine;
import loupe.checker.result.Result;
import loupe.checker.result.SixDigits;
import loupe.course.exercise.ExercisePack;

/// JUnit's XML, for the checks of a pack in any CI. The format knows no points: they stand in properties, and a part
/// that is not wholly right is a failure. What waits for a person is skipped; what could not be read is an error.
final class JUnitXml implements ReportFormat {

    /// How a part ends in JUnit's words.
    private enum Ending {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED;

        static Ending of(PartLine part) {
            return switch (part.status()) {
                case CORRECT -> PASSED;
                case PARTIAL, INCORRECT, UNANSWERED -> FAILURE;
                case INVALID, ERROR -> ERROR;
                case NEEDS_REVIEW -> SKIPPED;
            };
        }
    }

    @Override
    public String id() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "junit.xml";
    }

    @Override
    public String render(ExercisePack pack, Graded graded) {
        Result result = graded.result();
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        out.append(" <testsuite").append(attribute("name", result.pack().id()));
        if (result.refused()) {
            out.append(counts(1, 0, 1, 0)).append(">\n");
            String reasons = String.join(" ", Sentences.reasons(result));
            out.append(testCase(
                    result.pack().id(), "submission", error(result.state().word(), reasons)));
        } else {
            List<PartLine> parts = result.parts();
            out.append(counts(
                            parts.size(),
                            count(parts, Ending.FAILURE),
                            count(parts, Ending.ERROR),
                            count(parts, Ending.SKIPPED)))
                    .append(">\n")
                    .append(properties(result));
            parts.forEach(part -> out.append(testCase(part.exercise(), part.part(), ending(part))));
        }
        return out.append(" </testsuite>\n</testsuites>\n").toString();
    }

    private static int count(List<PartLine> parts, Ending ending) {
        return (int) parts.stream().filter(part -> Ending.of(part) == ending).count();
    }

    private static String counts(int tests, int failures, int errors, int skipped) {
        return " tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\" time=\"0\""
                .formatted(tests, failures, errors, skipped);
    }

    private static String properties(Result result) {
        return "  <properties>"
                + property("loupe.points", result.points())
                + property("loupe.max_points", result.maxPoints())
                + property("loupe.pending_points", result.pendingPoints())
                + "</properties>\n";
    }

    private static String property(String name, double value) {
        return "<property" + attribute("name", name) + attribute("value", SixDigits.text(value)) + "/>";
    }

    private static String testCase(String group, String name, String ending) {
        return "  <testcase" + attribute("classname", group) + attribute("name", name) + " time=\"0\">" + ending
                + "</testcase>\n";
    }

    private static String ending(PartLine part) {
        String word = part.status().word();
        String message = part.feedback().isEmpty() ? word : Sentences.feedbackLine(part);
        return switch (Ending.of(part)) {
            case PASSED -> "";
            case FAILURE ->
                "<failure" + attribute("type", part.misconception().orElse(word)) + attribute("message", message)
                        + "/>";
            case ERROR -> error(word, message);
            case SKIPPED -> "<skipped/>";
        };
    }

    private static String error(String type, String message) {
        return "<error" + attribute("type", type) + attribute("message", message) + "/>";
    }

    /// Characters that XML does not have are written out by [Inert].
    private static String attribute(String name, String value) {
        String escaped = Inert.line(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return " " + name + "=\"" + escaped + "\"";
    }
}

package loupe.checker.text.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import loupe.course.source.Shown;

/// The figures as lines of text. The last line has a fixed form, for other programs to read.
public final class EvaluationReport {

    private static final String ROW = "  %-44s %s";

    private EvaluationReport() {}

    /// All lines, from the shares of the whole set to the summary.
    public static List<String> lines(Evaluation evaluation) {
        Figures all = evaluation.all();
        List<String> lines = new ArrayList<>();
        lines.add("Shares, with their 95 % intervals (Wilson)");
        lines.add(row("false accepts, of answers not right", all.falseAccepts()));
        lines.add(row("false rejects, of answers right in part", all.falseRejects()));
        lines.add(row("decided without a person", all.coverage()));
        lines.add(row("precision of correct", all.precision(Judged.Automatic.CORRECT)));
        lines.add(row("precision of incorrect", all.precision(Judged.Automatic.INCORRECT)));
        lines.add(row("precision of sent back", all.precision(Judged.Automatic.SENT_BACK)));
        lines.add(row("ideas found that people found too", all.conceptPrecision()));
        lines.add(row("ideas people found that were found", all.conceptRecall()));
        all.kappa()
                .ifPresent(k -> lines.add(String.format(
                        Locale.ROOT,
                        ROW,
                        "agreement on points (quadratic kappa)",
                        String.format(Locale.ROOT, "%.2f", k))));
        lines.addAll(tags(evaluation.byTag()));
        lines.addAll(named("False accepts", evaluation, Judged::falseAccept));
        lines.addAll(named("False rejects", evaluation, Judged::falseReject));
        lines.add(summary(all));
        return lines;
    }

    private static String row(String what, Share share) {
        return String.format(Locale.ROOT, ROW, what, share.shown());
    }

    private static List<String> tags(Map<String, Figures> tags) {
        List<String> lines = new ArrayList<>();
        tags.forEach((tag, figures) -> {
            lines.add("Tag " + Shown.clipped(tag, 60));
            lines.add(row("false accepts", figures.falseAccepts()));
            lines.add(row("false rejects", figures.falseRejects()));
            lines.add(row("decided without a person", figures.coverage()));
            lines.add(row("ideas found that people found too", figures.conceptPrecision()));
            lines.add(row("ideas people found that were found", figures.conceptRecall()));
        });
        return lines;
    }

    private static List<String> named(String title, Evaluation evaluation, Predicate<Judged> such) {
        List<String> lines = new ArrayList<>();
        for (Judged answer : evaluation.answers()) {
            if (such.test(answer)) {
                GoldAnswer gold = answer.gold();
                lines.add("  " + Shown.clipped(gold.id(), 60) + " (line " + gold.line() + "): "
                        + Shown.clipped(gold.text(), 160));
            }
        }
        if (!lines.isEmpty()) {
            lines.addFirst(title);
        }
        return lines;
    }

    /// `60 answers, 31 decided, 0 false accepts, 0 false rejects`
    public static String summary(Figures figures) {
        return figures.answers().size() + " answers, "
                + figures.coverage().count() + " decided, "
                + figures.falseAccepts().count() + " false accepts, "
                + figures.falseRejects().count() + " false rejects";
    }
}

package loupe.checker.classroom.table;

import java.util.ArrayList;
import java.util.List;
import loupe.checker.Status;
import loupe.checker.classroom.PartStatistics;
import loupe.checker.csv.Csv;

/// `parts.csv`: how hard each part was, and how well it told strong students from weak ones.
public final class PartTable {

    private PartTable() {}

    public static String csv(List<PartStatistics> parts) {
        StringBuilder csv = new StringBuilder(Csv.line(head()));
        parts.forEach(part -> csv.append(Csv.line(cells(part))));
        return csv.toString();
    }

    private static List<String> head() {
        List<String> head = new ArrayList<>(List.of(
                "exercise",
                "part",
                "type",
                "max_points",
                "answered",
                "attempts",
                "mean_fraction",
                "item_rest_correlation",
                "upper_lower_27",
                "hint_share"));
        for (Status status : Status.values()) {
            head.add(status.word());
        }
        return head;
    }

    private static List<String> cells(PartStatistics part) {
        List<String> cells = new ArrayList<>(List.of(
                part.exercise(),
                part.part(),
                part.type(),
                Figure.points(part.maxPoints()),
                String.valueOf(part.answered()),
                String.valueOf(part.attempts()),
                Figure.statistic(part.meanFraction()),
                Figure.statistic(part.itemRest()),
                Figure.statistic(part.upperLower()),
                Figure.statistic(part.hintShare())));
        for (Status status : Status.values()) {
            cells.add(String.valueOf(part.statuses().get(status)));
        }
        return cells;
    }
}

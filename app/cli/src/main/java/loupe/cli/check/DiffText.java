package loupe.cli.check;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import loupe.course.expression.Format;
import loupe.course.expression.Value;
import loupe.course.source.Shown;

/// A comparison for people.
final class DiffText implements DiffReport {

    private static final int LONGEST = 100; // characters

    private final Sink sink;

    DiffText(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void packs(List<PackChanges.Change> changes) throws IOException {
        sink.print(changes.isEmpty() ? "The packs ask for the same.\n" : "What the packs ask for:\n");
        for (PackChanges.Change change : changes) {
            String values = change.from().isEmpty() && change.to().isEmpty()
                    ? ""
                    : ": " + Shown.clipped(change.from(), LONGEST) + " -> " + Shown.clipped(change.to(), LONGEST);
            sink.print("  " + change.exercise() + "/" + change.part() + "  " + change.what() + values + "\n");
        }
    }

    @Override
    public void student(Regraded before, Regraded after) throws IOException {
        sink.print(after.student() + "  " + number(before.points()) + " of " + number(before.maxPoints()) + " -> "
                + number(after.points()) + " of " + number(after.maxPoints()) + "\n");
        for (Regraded.Change change : before.until(after)) {
            sink.print("  " + change.exercise() + "/" + change.part() + "  " + verdict(change.from()) + " -> "
                    + verdict(change.to()) + "\n");
        }
    }

    @Override
    public void totals(int regraded, int changed, double difference) throws IOException {
        sink.print(
                regraded + " submissions, " + changed + " would change, " + number(difference) + " points in all.\n");
    }

    private static String verdict(Optional<Regraded.Verdict> verdict) {
        return verdict.map(v -> v.status().word() + " " + number(v.points())).orElse("nothing");
    }

    private static String number(double number) {
        return Format.PLAIN.apply(Value.of(number));
    }
}

package loupe.workbench.classroom;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.checker.classroom.Decision;
import loupe.checker.classroom.Decisions;
import loupe.checker.classroom.ReviewEntry;

/// The answers that wait for a person, one of them open. Each decision is on the disk before the next answer opens.
final class ReviewDesk {

    private final DecisionFile file;
    private final String who;
    private final List<ReviewEntry> entries;
    private final List<Decision> log;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Map<Integer, String> notes = new HashMap<>(); // written and not yet decided
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(this, "at");
    private final ReadOnlyObjectWrapper<Decisions> decisions;

    /// What to go back to: the answer, and what held for it before.
    private record Step(int at, Optional<Decision> before) {}

    /// @param entries in the order in which they are read
    /// @param log what was decided so far
    /// @param who reads them
    ReviewDesk(List<ReviewEntry> entries, DecisionFile file, List<Decision> log, String who) {
        this.entries = List.copyOf(entries);
        this.file = file;
        this.log = new ArrayList<>(log);
        this.who = who;
        decisions = new ReadOnlyObjectWrapper<>(this, "decisions", new Decisions(log));
        at.set(Math.max(0, waitingFrom(0)));
    }

    List<ReviewEntry> entries() {
        return entries;
    }

    /// Which answer is open, from 0.
    ReadOnlyIntegerProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    /// What holds.
    ReadOnlyObjectProperty<Decisions> decisionsProperty() {
        return decisions.getReadOnlyProperty();
    }

    /// The open answer; empty when there is none at all.
    Optional<ReviewEntry> open() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(at.get()));
    }

    /// What was decided for the open answer.
    Optional<Decision> held() {
        return open().flatMap(decisions.get()::about);
    }

    /// How many have been decided.
    int decided() {
        return (int) entries.stream()
                .filter(e -> decisions.get().about(e).isPresent())
                .count();
    }

    boolean undoable() {
        return !done.isEmpty();
    }

    /// The note of the open answer.
    String note() {
        String written = notes.get(at.get());
        return written != null ? written : held().map(Decision::note).orElse("");
    }

    /// Writes the note; that of an answer which is decided is kept at once.
    void note(String text) {
        notes.put(at.get(), text);
        held().filter(d -> !d.note().equals(text)).ifPresent(d -> open().ifPresent(e -> keep(e, d.points(), text)));
    }

    /// Gives points to the open answer, and opens the next one that waits.
    void decide(double points) {
        open().ifPresent(entry -> {
            Step step = new Step(at.get(), held());
            keep(entry, OptionalDouble.of(points), note());
            done.push(step);
            int next = waitingFrom(at.get() + 1);
            at.set(next >= 0 ? next : Math.min(at.get() + 1, entries.size() - 1));
        });
    }

    /// Takes the last decision back, and opens its answer again.
    void undo() {
        if (done.isEmpty()) {
            return;
        }
        Step step = done.peek();
        ReviewEntry entry = entries.get(step.at());
        keep(
                entry,
                step.before().map(Decision::points).orElse(OptionalDouble.empty()),
                step.before().map(Decision::note).orElse(""));
        done.pop();
        at.set(step.at());
    }

    /// Opens the answer so many places further.
    void go(int places) {
        at.set(Math.clamp(at.get() + places, 0, Math.max(0, entries.size() - 1)));
    }

    /// Opens the first answer to a part, best one that waits.
    void goTo(String exercise, String part) {
        int first = -1;
        for (int i = 0; i < entries.size(); i++) {
            ReviewEntry entry = entries.get(i);
            if (entry.exercise().equals(exercise) && entry.part().equals(part)) {
                boolean waits = decisions.get().about(entry).isEmpty();
                if (waits || first < 0) {
                    first = i;
                }
                if (waits) {
                    break;
                }
            }
        }
        if (first >= 0) {
            at.set(first);
        }
    }

    private void keep(ReviewEntry entry, OptionalDouble points, String note) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Decision decision = new Decision(
                entry.student(), entry.submission(), entry.exercise(), entry.part(), points, note, who, now);
        if (decisions.get().changedBy(decision)) {
            file.add(decision);
            log.add(decision);
            decisions.set(new Decisions(log));
        }
    }

    /// The next answer that waits, from a place on and then from the beginning; -1 when none does.
    private int waitingFrom(int start) {
        for (int i = 0; i < entries.size(); i++) {
            int place = (start + i) % entries.size();
            if (decisions.get().about(entries.get(place)).isEmpty()) {
                return place;
            }
        }
        return -1;
    }
}

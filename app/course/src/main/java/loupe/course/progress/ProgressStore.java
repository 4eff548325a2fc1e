package loupe.course.progress;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.course.progress.Database.Note;

/// Everything that a learner did: answers, drafts, pane states, how far each text was read, and preferences.
///
/// Reading is from memory. Writing is to memory first and then to disk; when [#answered] returns with health other than
/// [Health.Kind#UNSAVED], the answer is on the disk. What could not be written waits in memory and is written with the
/// next thing, so saving goes on by itself when the disk has room again. Safe to use from any thread.
public final class ProgressStore implements AutoCloseable {

    private final ProgressFiles files;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Notes, Map<String, String>> notes = new EnumMap<>(Notes.class);
    private final List<Entry> waitingEntries = new ArrayList<>();
    private final Map<String, Note> waitingNotes = new LinkedHashMap<>();

    private ProgressStore(ProgressFiles files) {
        this.files = files;
    }

    /// Opens the progress of a folder; never fails. What is in the way is told by [#health].
    public static ProgressStore open(Path folder) {
        return open(folder, Clock.systemDefaultZone());
    }

    /// @param clock says which day it is: once a day there is a backup, once a week a whole check
    static ProgressStore open(Path folder, Clock clock) {
        ProgressFiles files = new ProgressFiles(folder, clock);
        ProgressStore store = new ProgressStore(files);
        ProgressFiles.Contents contents = files.open();
        store.entries.addAll(contents.entries());
        contents.notes().forEach((kind, values) -> store.kept(kind).putAll(values));
        return store;
    }

    /// A store without a disk, for tests and pictures.
    public static ProgressStore inMemory() {
        return new ProgressStore(ProgressFiles.none());
    }

    /// How well things are kept right now.
    public synchronized Health health() {
        return files.health();
    }

    /// Keeps a graded answer.
    public synchronized Health answered(Attempt attempt) {
        long number = entries.isEmpty() ? 1 : entries.getLast().number() + 1;
        long previous = entries.isEmpty() ? 0 : entries.getLast().crc();
        Entry entry = new Entry(number, previous, attempt);
        entries.add(entry);
        waitingEntries.add(entry);
        flush();
        return files.health();
    }

    /// All answers of a lesson, oldest first.
    public synchronized List<Attempt> attempts(String lesson) {
        return entries.stream()
                .map(Entry::attempt)
                .filter(a -> a.lesson().equals(lesson))
                .toList();
    }

    /// All answers, oldest first.
    public synchronized List<Attempt> attempts() {
        return entries.stream().map(Entry::attempt).toList();
    }

    /// How many different questions of a lesson were answered rightly at least once.
    public synchronized int solved(String lesson) {
        return (int) entries.stream()
                .map(Entry::attempt)
                .filter(a -> a.lesson().equals(lesson) && a.isRight())
                .map(Attempt::question)
                .distinct()
                .count();
    }

    /// Keeps what stands in the field of an exercise.
    public void draft(String lesson, String exercise, String text) {
        note(Notes.DRAFT, lesson + '/' + exercise, text);
    }

    /// What stood in the field of an exercise.
    public Optional<String> draft(String lesson, String exercise) {
        return note(Notes.DRAFT, lesson + '/' + exercise);
    }

    /// Keeps how many hints of an exercise were taken.
    public void hints(String lesson, String exercise, int taken) {
        note(Notes.HINTS, lesson + '/' + exercise, Integer.toString(taken));
    }

    /// How many hints of an exercise were taken.
    public int hints(String lesson, String exercise) {
        return note(Notes.HINTS, lesson + '/' + exercise)
                .filter(s -> s.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /// Keeps the state of a pane, as a state file writes it.
    public void state(String lesson, String stateFile) {
        note(Notes.STATE, lesson, stateFile);
    }

    /// The state of a pane.
    public Optional<String> state(String lesson) {
        return note(Notes.STATE, lesson);
    }

    /// Keeps the step of a text that is open, from 0.
    public void step(String lesson, int step) {
        note(Notes.STEP, lesson, Integer.toString(step));
    }

    /// The step of a text that was open last, from 0; 0 when the lesson was never opened.
    public int step(String lesson) {
        return note(Notes.STEP, lesson)
                .filter(s -> s.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /// Whether a lesson was ever opened.
    public boolean wasOpened(String lesson) {
        return note(Notes.STEP, lesson).isPresent();
    }

    /// Keeps a preference, such as `look`.
    public void preference(String name, String value) {
        note(Notes.PREFERENCE, name, value);
    }

    /// A preference.
    public Optional<String> preference(String name) {
        return note(Notes.PREFERENCE, name);
    }

    @Override
    public synchronized void close() {
        flush();
        files.close();
    }

    private synchronized Optional<String> note(Notes kind, String name) {
        return Optional.ofNullable(kept(kind).get(name));
    }

    private synchronized void note(Notes kind, String name, String value) {
        String was = kept(kind).put(name, value);
        if (!value.equals(was)) {
            waitingNotes.put(kind + "/" + name, new Note(kind, name, value));
            flush();
        }
    }

    private Map<String, String> kept(Notes kind) {
        return notes.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    }

    private void flush() {
        files.write(waitingEntries, waitingNotes);
    }
}

package loupe.workbench.shell;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import loupe.checker.submission.Student;
import loupe.course.measure.Ceilings;
import loupe.course.progress.ProgressStore;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;
import org.jspecify.annotations.Nullable;

/// What is restored at the next start besides answers: look, zoom, motion, the open lesson, what computes, what the
/// machine can do at best, and where the window stood.
///
/// A value that cannot be understood counts as absent.
record Preferences(ProgressStore store) {

    private static final String LOOK = "look";
    private static final String ZOOM = "zoom"; // per cent
    private static final String MOTION = "motion";
    private static final String LESSON = "lesson";
    private static final String BACKEND = "backend";
    private static final String CEILINGS = "ceilings"; // FLOP/s, bytes/s, the machine, the fastest backend
    private static final String STUDENT = "student"; // the key
    private static final String STUDENT_NAME = "student-name";
    private static final String CLASS_FOLDER = "class-folder";
    private static final String CLASS_PACK = "class-pack";
    private static final String WINDOW = "window"; // x y width height, px

    /// How things looked last; light, at normal size and with motion at first.
    Appearance appearance() {
        Look look = Arrays.stream(Look.values())
                .filter(l -> store.preference(LOOK).filter(l.name()::equals).isPresent())
                .findFirst()
                .orElse(Look.LIGHT);
        double zoom = store.preference(ZOOM)
                .filter(z -> z.matches("\\d{2,3}"))
                .map(z -> Integer.parseInt(z) / 100.0)
                .orElse(1.0);
        boolean reduced = store.preference(MOTION)
                .filter(Appearance.Motion.REDUCED.name()::equals)
                .isPresent();
        return Appearance.of(look).withZoom(zoom).with(reduced ? Appearance.Motion.REDUCED : Appearance.Motion.FULL);
    }

    void keep(Appearance appearance) {
        store.preference(LOOK, appearance.look().name());
        store.preference(ZOOM, Long.toString(Math.round(appearance.zoom() * 100)));
        store.preference(MOTION, appearance.motion().name());
    }

    /// The lesson that was open last.
    Optional<String> lesson() {
        return store.preference(LESSON);
    }

    void keepLesson(String id) {
        store.preference(LESSON, id);
    }

    /// The backend that was chosen last, by its short name.
    Optional<String> backend() {
        return store.preference(BACKEND);
    }

    void keepBackend(String id) {
        store.preference(BACKEND, id);
    }

    /// What this machine can do at best, as it was measured last; empty on another machine.
    Optional<Ceilings> ceilings() {
        return store.preference(CEILINGS)
                .filter(c -> c.matches("\\d{1,18} \\d{1,18} \\S{1,80} .{1,80}"))
                .map(c -> c.split(" ", 4))
                .filter(c -> c[2].equals(machine()))
                .map(c -> new Ceilings(Long.parseLong(c[0]), c[3], Long.parseLong(c[1])));
    }

    void keep(@Nullable Ceilings c) {
        if (c != null) {
            store.preference(
                    CEILINGS,
                    Math.round(c.flops()) + " " + Math.round(c.bytes()) + " " + machine() + " " + c.fastest());
        }
    }

    /// What tells this machine from another that shares the folder, as far as Java knows.
    private static String machine() {
        return (Runtime.getRuntime().availableProcessors() + "/" + System.getProperty("os.arch") + "/"
                        + System.getProperty("os.name") + "/" + System.getProperty("java.version"))
                .replaceAll("\\s+", "-");
    }

    /// Who handed in last on this computer.
    Optional<Student> student() {
        return store.preference(STUDENT)
                .map(key -> new Student(
                        key, store.preference(STUDENT_NAME).filter(n -> !n.isEmpty()), Optional.empty(), Map.of()));
    }

    void keep(Student student) {
        store.preference(STUDENT, student.key());
        store.preference(STUDENT_NAME, student.display().orElse(""));
    }

    /// The folder of the class that was open last, as text; may be empty.
    String classFolder() {
        return store.preference(CLASS_FOLDER).orElse("");
    }

    /// The pack of the class that was open last, as text.
    Optional<String> classPack() {
        return store.preference(CLASS_PACK);
    }

    void keepClass(String folder, String pack) {
        store.preference(CLASS_FOLDER, folder);
        store.preference(CLASS_PACK, pack);
    }

    /// Where the window stood last; px.
    Optional<Rectangle2D> window() {
        return store.preference(WINDOW)
                .filter(w -> w.matches("-?\\d{1,5} -?\\d{1,5} \\d{3,5} \\d{3,5}"))
                .map(w ->
                        Arrays.stream(w.split(" ")).mapToInt(Integer::parseInt).toArray())
                .map(w -> new Rectangle2D(w[0], w[1], w[2], w[3]));
    }

    void keepWindow(Rectangle2D w) {
        store.preference(
                WINDOW,
                Math.round(w.getMinX()) + " " + Math.round(w.getMinY()) + " " + Math.round(w.getWidth()) + " "
                        + Math.round(w.getHeight()));
    }
}

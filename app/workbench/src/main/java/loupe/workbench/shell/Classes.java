package loupe.workbench.shell;

import java.nio.file.Path;
import javafx.geometry.Pos;
import loupe.checker.ExperimentRunner;
import loupe.checker.Grader;
import loupe.course.experiment.Lab;
import loupe.workbench.classroom.ClassView;
import loupe.workbench.classroom.OpenClassCard;
import loupe.workbench.paint.Appearance;

/// Asks which class to open, and remembers it.
record Classes(Desk desk) {

    void begin() {
        Preferences preferences = desk.preferences();
        OpenClassCard card = new OpenClassCard(
                preferences.classFolder(),
                preferences.classPack().orElseGet(() -> desk.syllabus().pack().toString()),
                new OpenClassCard.Asks(
                        () -> desk.files().folder("The submissions of a class, or its grades"),
                        () -> desk.files().toOpen(FilePicker.Kind.PACK),
                        () -> desk.files().folder("A pack of exercises, or a course")),
                this::open);
        desk.overlay().open(card, Pos.CENTER);
        card.begin();
    }

    /// An empty view of a class.
    ClassView view(Lab lab, Appearance now) {
        return new ClassView(
                new Grader(new ExperimentRunner(lab)),
                desk.runner(),
                now,
                System.getProperty("user.name", ""),
                title -> desk.files().folder(title),
                desk::say,
                desk::begin);
    }

    private void open(Path folder, Path pack) {
        desk.overlay().close();
        desk.preferences().keepClass(folder.toString(), pack.toString());
        desk.openClass(folder, pack);
    }
}

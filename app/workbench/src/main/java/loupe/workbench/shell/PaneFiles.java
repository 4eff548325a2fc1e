package loupe.workbench.shell;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import loupe.course.experiment.Settings;
import loupe.course.experiment.StateFile;
import loupe.engine.pass.Trace;
import loupe.engine.torch.PyTorch;
import loupe.workbench.lesson.Sentences;
import loupe.workbench.live.Outcome;
import loupe.workbench.live.Runner;

/// What goes from the open pane to a file or the clipboard, and back.
record PaneFiles(Desk desk) {

    void saveState(OpenLesson lesson) {
        desk.files()
                .toSave(FilePicker.Kind.STATE, lesson.id() + ".state")
                .ifPresent(file -> report(() -> {
                    StateFiles.write(
                            file, new StateFile(lesson.id(), lesson.model().settings()));
                    return "The state is saved in " + StateFiles.name(file) + ".";
                }));
    }

    void openState() {
        desk.files().toOpen(FilePicker.Kind.STATE).ifPresent(file -> report(() -> opened(file)));
    }

    private String opened(Path file) {
        String text = StateFiles.read(file);
        String id = StateFile.lessonOf(StateFiles.name(file), text);
        if (desk.syllabus().lesson(id).isEmpty()) {
            return StateFiles.name(file) + ": it belongs to the lesson " + id + ", which is not here.";
        }
        Settings settings = StateFile.read(
                        StateFiles.name(file), text, desk.syllabus().start(id))
                .settings();
        OpenLesson open = desk.opened();
        if (open == null || !open.id().equals(id)) {
            desk.open(id);
            open = desk.opened();
        }
        if (open != null) {
            open.model().change("Open " + StateFiles.name(file), s -> settings);
        }
        return "The pane is set as in " + StateFiles.name(file) + ".";
    }

    /// Copies a script for the tensor that is pointed at, else for the last one of the pass.
    void copyAsPyTorch(OpenLesson lesson) {
        Trace trace = lesson.model().trace();
        if (trace == null) {
            desk.say("There is nothing to copy yet.");
            return;
        }
        String site = lesson.frame()
                .context()
                .selection()
                .site()
                .filter(trace::has)
                .orElseGet(() -> trace.sites().getLast());
        ClipboardContent content = new ClipboardContent();
        content.putString(PyTorch.script(trace, site));
        Clipboard.getSystemClipboard().setContent(content);
        desk.say("A PyTorch script for " + site + " is on the clipboard.");
    }

    /// Does something with a file and says how it went; the pane stays as it was when it did not go well.
    private void report(Callable<String> work) {
        switch (Runner.<String>outcomeOf(work)) {
            case Outcome.Done<String>(String sentence) -> desk.say(sentence);
            case Outcome.Failed<String>(Throwable cause) -> desk.say(Sentences.of(cause));
        }
    }
}

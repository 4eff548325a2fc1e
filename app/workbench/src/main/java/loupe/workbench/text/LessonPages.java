package loupe.workbench.text;

import javafx.scene.Node;

/// The text of an open lesson, a step a page, as its window shows it; [StepPages] builds it from Markdown.
public interface LessonPages {

    /// Title of the lesson.
    String title();

    /// What kind of model and mask the pane shows: one quiet line below the title.
    String subtitle();

    /// Number of steps, at least 1.
    int steps();

    /// Heading of a step, 0 to `steps() - 1`.
    String heading(int step);

    /// The words of a step, laid out to the width it is given; the same node at every call.
    Node page(int step);
}

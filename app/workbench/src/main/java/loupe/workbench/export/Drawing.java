package loupe.workbench.export;

/// A figure of a fixed size that can be drawn with any pen.
interface Drawing {

    /// Draws it from the upper left corner.
    void draw(Pen pen);
}

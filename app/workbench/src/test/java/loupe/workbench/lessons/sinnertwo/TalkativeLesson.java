package loupe.workbench.lessons.sinnertwo;

/// Sins: lesson text in code.
public final class TalkativeLesson {
    String text() {
        return "Attention is a weighted mean: every query asks all the keys, and the answer " + "mixes their values.";
    }
}

package loupe.workbench.shell;

import loupe.workbench.lesson.LessonFrame;
import loupe.workbench.lesson.LessonModel;
import loupe.workbench.paint.Appearance;
import loupe.workbench.paint.Look;

/// What each [Command] does to a [Desk].
record Deeds(Desk desk) {

    /// Does it; false when there was nothing to do, so that the key goes on to others.
    boolean does(Command command) {
        switch (command) {
            case FIND -> desk.showFinder();
            case KEYS -> desk.showKeys();
            case LOOK ->
                desk.look(desk.appearance().with(desk.appearance().look().next()));
            case PROJECTOR -> desk.look(desk.appearance().with(otherThanProjector()));
            case FULL_SCREEN ->
                desk.fullScreenProperty().set(!desk.fullScreenProperty().get());
            case LARGER -> desk.look(desk.appearance().larger());
            case SMALLER -> desk.look(desk.appearance().smaller());
            case NORMAL_SIZE -> desk.look(desk.appearance().withZoom(1));
            case MOTION -> desk.look(desk.appearance().with(otherMotion()));
            case RAIL -> desk.fold(!desk.isFolded());
            case NEXT_LESSON -> desk.go(1);
            case PREVIOUS_LESSON -> desk.go(-1);
            case OPEN_STATE -> new PaneFiles(desk).openState();
            case OPEN_CLASS -> new Classes(desk).begin();
            case HAND_IN -> new HandIns(desk).begin();
            case LET_GO -> {
                return letGo();
            }
            default -> {
                return inLesson(command);
            }
        }
        return true;
    }

    private boolean inLesson(Command command) {
        OpenLesson open = desk.opened();
        if (open == null) {
            return false;
        }
        LessonFrame frame = open.frame();
        LessonModel model = open.model();
        switch (command) {
            case NEXT_STEP -> {
                if (!frame.next()) {
                    desk.go(1);
                }
            }
            case PREVIOUS_STEP -> frame.previous();
            case UNDO -> model.undo();
            case REDO -> model.redo();
            case RESET -> model.reset();
            case SEED -> model.change("Seed", s -> s.withSeed(s.seed() + 1));
            case SAVE_STATE -> new PaneFiles(desk).saveState(open);
            case PYTORCH -> new PaneFiles(desk).copyAsPyTorch(open);
            case RACE -> desk.race(open);
            case PICTURE -> frame.focus();
            case EXERCISE -> {
                frame.exercisesShownProperty().set(true);
                frame.exercises().focus();
            }
            case KNOBS ->
                frame.knobsShownProperty().set(!frame.knobsShownProperty().get());
            default -> throw new IllegalStateException("nobody does " + command);
        }
        return true;
    }

    /// One thing at a time: the card, then the locked cell, then full screen, then the projector look.
    private boolean letGo() {
        if (desk.overlay().close()) {
            return true;
        }
        OpenLesson open = desk.opened();
        if (open != null && open.frame().context().selection().unlock()) {
            return true;
        }
        if (desk.fullScreenProperty().get()) {
            desk.fullScreenProperty().set(false);
            return true;
        }
        if (desk.appearance().look() == Look.PROJECTOR) {
            return does(Command.PROJECTOR);
        }
        return false;
    }

    private Look otherThanProjector() {
        return desk.appearance().look() == Look.PROJECTOR ? desk.lookBeforeProjector() : Look.PROJECTOR;
    }

    private Appearance.Motion otherMotion() {
        return desk.appearance().motion() == Appearance.Motion.FULL
                ? Appearance.Motion.REDUCED
                : Appearance.Motion.FULL;
    }
}

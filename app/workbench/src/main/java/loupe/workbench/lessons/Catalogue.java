package loupe.workbench.lessons;

import java.util.List;
import java.util.Optional;
import loupe.workbench.lesson.Lesson;
import loupe.workbench.lessons.bytepairs.BytePairsLesson;
import loupe.workbench.lessons.hiddenwords.HiddenWordsLesson;
import loupe.workbench.lessons.machinelimits.MachineLimitsLesson;
import loupe.workbench.lessons.manyheads.ManyHeadsLesson;
import loupe.workbench.lessons.masks.MasksLesson;
import loupe.workbench.lessons.nucleus.NucleusLesson;
import loupe.workbench.lessons.patches.PatchesLesson;
import loupe.workbench.lessons.qkvbyhand.QkvByHandLesson;
import loupe.workbench.lessons.temperature.TemperatureLesson;
import loupe.workbench.lessons.traingpt.TrainGptLesson;

/// All lessons in the order of the course, a line each.
public final class Catalogue {

    private static final List<Lesson> ALL = List.of( //
            BytePairsLesson.pairing(), //
            QkvByHandLesson.pairing(), //
            MasksLesson.pairing(), //
            ManyHeadsLesson.pairing(), //
            TrainGptLesson.pairing(), //
            TemperatureLesson.pairing(), //
            NucleusLesson.pairing(), //
            HiddenWordsLesson.pairing(), //
            PatchesLesson.pairing(), //
            MachineLimitsLesson.pairing());

    private Catalogue() {}

    /// Every lesson, first to last.
    public static List<Lesson> all() {
        return ALL;
    }

    /// The lesson of an id, such as `masks`.
    public static Optional<Lesson> find(String id) {
        return ALL.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }
}

package loupe.workbench.shell;

import loupe.course.Home;
import loupe.course.content.Course;
import loupe.course.content.Glossary;
import loupe.course.exercise.ExercisePack;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Models;
import loupe.course.experiment.ShippedModels;
import loupe.course.experiment.Workshop;
import loupe.course.progress.ProgressStore;
import loupe.engine.backend.EjmlBackend;
import loupe.workbench.exercise.QuestionBar;
import loupe.workbench.lesson.ExerciseBar;
import loupe.workbench.lesson.LessonContext;
import loupe.workbench.lessons.Catalogue;
import loupe.workbench.live.Runner;
import loupe.workbench.text.Connections;

/// Where the parts of the program meet: the only class that names them all.
public final class Assembly {

    private Assembly() {}

    /// What experiments work with: the default backend, and the models in the home folder.
    public static Lab lab(Home home) {
        return new Lab(new EjmlBackend(), models(home));
    }

    private static Models models(Home home) {
        return new ShippedModels(home.assets().resolve("models"));
    }

    /// The course of the home folder.
    public static Syllabus syllabus(Home home, ProgressStore store, Lab lab, Runner runner) {
        return new CourseSyllabus(
                Course.read(home), Glossary.read(home), Catalogue::find, new Questions(lab, store), runner);
    }

    /// The inside of the window.
    static Desk desk(Home home, ProgressStore store, Runner runner) {
        BackendChoice choice = new BackendChoice();
        Lab lab = new Lab(choice.computing(runner), models(home), new Workshop());
        Desk desk = new Desk(syllabus(home, store, lab, runner), store, lab, choice, runner);
        choice.restore(runner, new Preferences(store).backend());
        return desk;
    }

    /// The questions of a lesson, graded by the checker.
    private record Questions(Lab lab, ProgressStore store) implements ExerciseBars {

        @Override
        public ExerciseBar bar(String lesson, ExercisePack pack, LessonContext context, Connections words) {
            return new QuestionBar(pack, lesson, context, words, lab, store);
        }

        @Override
        public int count(ExercisePack pack) {
            return QuestionBar.count(pack);
        }
    }
}

package loupe.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.course.content.Course;
import loupe.course.content.Glossary;
import loupe.course.content.LessonText;
import loupe.course.content.Reference;
import loupe.course.content.SettingValues;
import loupe.course.content.TraceNames;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.ExercisePack;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.Lab;
import loupe.course.experiment.RefusedException;
import loupe.course.experiment.Settings;
import loupe.course.expression.ExpressionException;
import loupe.course.source.ContentException;
import loupe.course.source.ContentProblem;
import loupe.course.source.Problems;
import loupe.course.source.Spelling;
import loupe.engine.input.LoupeInputException;
import loupe.engine.pass.Trace;

/// Follows everything that the lessons of a course refer to, and examines their exercises.
public final class CourseLint {

    private final Course course;
    private final Glossary glossary;
    private final Lab lab;
    private final List<ContentProblem> found = new ArrayList<>();
    private final Map<String, String> homes = new HashMap<>(); // of each exercise, its file

    public CourseLint(Course course, Glossary glossary, Lab lab) {
        this.course = course;
        this.glossary = glossary;
        this.lab = lab;
    }

    /// Nothing, if all is well. Every lesson is examined even if one before it is broken.
    public List<ContentProblem> check() {
        references(glossary.file(), glossary.references(), Optional.empty());
        for (String id : course.lessons()) {
            try {
                check(id, course.lesson(id));
            } catch (ContentException e) {
                found.addAll(e.problems());
            }
        }
        return List.copyOf(found);
    }

    private void check(String id, LessonText lesson) {
        Problems problems = new Problems(lesson.file());
        boolean placed =
                course.chapterOf(id).filter(c -> c.number() == lesson.chapter()).isPresent();
        if (!placed) {
            problems.add(
                    3,
                    0,
                    "chapter: " + lesson.chapter() + " is not the one in course.yaml",
                    "correct one of them",
                    "MD-10");
        }
        for (String needed : lesson.needs()) {
            lesson(needed, 1, problems, "comes before this lesson");
        }
        Optional<Trace> trace = trace(lesson, problems);
        found.addAll(problems.list());
        references(lesson.file(), lesson.references(), trace);
        exercises(id, lesson, trace);
    }

    private Optional<Trace> trace(LessonText lesson, Problems problems) {
        Optional<Experiment> experiment = Experiments.find(lesson.experiment());
        if (experiment.isEmpty()) {
            List<String> ids = Experiments.all().stream().map(Experiment::id).toList();
            String fix = Spelling.suggestion(lesson.experiment(), ids, "see the list of experiments");
            problems.add(1, 0, "there is no experiment " + lesson.experiment(), fix, "MD-10");
            return Optional.empty();
        }
        try {
            Settings settings = SettingValues.apply(experiment.get().start(), lesson.start());
            return Optional.of(lab.run(experiment.get(), settings));
        } catch (RefusedException | IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            problems.add(1, 0, "the experiment does not start: " + why, "correct the values under start", "MD-10");
            return Optional.empty();
        }
    }

    private void references(String file, List<Reference> references, Optional<Trace> trace) {
        Problems problems = new Problems(file);
        for (Reference reference : references) {
            switch (reference) {
                case Reference.Term(String id, int line) -> {
                    if (glossary.term(id).isEmpty()) {
                        String fix = Spelling.suggestion(id, glossary.terms().keySet(), "add it to glossary.md");
                        problems.add(line, 0, "no term " + id, fix, "MD-10");
                    }
                }
                case Reference.Lesson(String id, int line) -> lesson(id, line, problems, "linked");
                case Reference.Site(String name, int line) -> trace.ifPresent(t -> site(name, line, t, problems));
                case Reference.Live(var number, int line) -> trace.ifPresent(t -> live(number, line, t, problems));
                case Reference.Picture(String picture, int line) -> picture(file, picture, line, problems);
            }
        }
        found.addAll(problems.list());
    }

    /// Pictures lie in the folder of their lesson: `content/lessons/<id>/lesson.md` names it.
    private void picture(String file, String picture, int line, Problems problems) {
        String[] path = file.split("/");
        try {
            course.picture(path[path.length - 2], picture);
        } catch (LoupeInputException e) {
            problems.add(line, 0, e.finding().problem(), "", e.code());
        }
    }

    private void lesson(String id, int line, Problems problems, String how) {
        if (!course.lessons().contains(id)) {
            String fix = Spelling.suggestion(id, course.lessons(), "see course.yaml");
            problems.add(line, 0, "no lesson " + id + " (" + how + ")", fix, "MD-10");
        }
    }

    private static void site(String name, int line, Trace trace, Problems problems) {
        if (!trace.has(name)) {
            problems.add(
                    line,
                    0,
                    "no site " + name,
                    Spelling.suggestion(name, trace.sites(), "see the experiment"),
                    "MD-10");
        }
    }

    private static void live(
            loupe.course.expression.Template.Piece.Live live, int line, Trace trace, Problems problems) {
        try {
            live.expression().evaluate(new TraceNames(trace));
        } catch (ExpressionException e) {
            problems.add(line, 0, "{" + live.expression().text() + "}: " + e.problem(), e.fix(), "EX-04");
        }
    }

    private void exercises(String id, LessonText lesson, Optional<Trace> trace) {
        ExercisePack pack = course.exercises(id);
        found.addAll(new Lint(new ExperimentRunner(lab)).check(pack));
        Problems problems = new Problems(pack.file());
        Set<String> panes = new HashSet<>(List.of(id, lesson.experiment()));
        for (Exercise exercise : pack.exercises()) {
            String first = homes.putIfAbsent(exercise.id(), pack.file());
            if (first != null) {
                String what = "exercise " + exercise.id() + " is in " + first + " too";
                problems.add(exercise.line(), 0, what, "give one of them another id", "EX-01");
            }
            exercise.link().ifPresent(link -> {
                if (!panes.contains(link.pane())) {
                    problems.add(exercise.line(), 0, "no pane " + link.pane(), "write pane: " + id, "MD-10");
                }
            });
            Pointers.of(exercise).forEach(p -> place(p, lesson, trace, problems));
        }
        found.addAll(problems.list());
    }

    private static void place(Pointers.Pointer pointer, LessonText lesson, Optional<Trace> trace, Problems problems) {
        int steps = lesson.steps().size();
        if (pointer.show().step() > steps) {
            String what = "there is no step " + pointer.show().step();
            problems.add(pointer.line(), 0, what, "the lesson has " + steps + " steps", "MD-10");
        }
        pointer.show().site().ifPresent(name -> trace.ifPresent(t -> site(name, pointer.line(), t, problems)));
    }
}

package loupe.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.ExercisePack;
import loupe.course.exercise.Link;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.Lab;
import loupe.course.source.ContentProblem;
import loupe.course.source.Problems;
import loupe.course.source.Spelling;
import loupe.engine.pass.Trace;

/// Follows the links of a pack that stands alone: where an exercise names a pane of this program, the sites that it
/// points at must be there. Panes of other programs are passed over.
final class PackLinks {

    private final Lab lab;
    private final ExercisePack pack;
    private final Map<String, Trace> traces = new HashMap<>();

    PackLinks(Lab lab, ExercisePack pack) {
        this.lab = lab;
        this.pack = pack;
    }

    List<ContentProblem> check() {
        Problems problems = new Problems(pack.file());
        for (Exercise exercise : pack.exercises()) {
            exercise.link().ifPresent(link -> check(exercise, link, problems));
        }
        return problems.list();
    }

    private void check(Exercise exercise, Link link, Problems problems) {
        Optional<Experiment> pane = Experiments.find(link.pane());
        if (pane.isEmpty()) {
            return;
        }
        for (Pointers.Pointer pointer : Pointers.of(exercise)) {
            pointer.show().site().ifPresent(site -> site(pane.get(), site, pointer.line(), problems));
        }
    }

    private void site(Experiment pane, String site, int line, Problems problems) {
        Trace trace = traces.computeIfAbsent(pane.id(), id -> lab.run(pane, pane.start()));
        if (!trace.has(site)) {
            String fix = Spelling.suggestion(site, trace.sites(), "see the experiment");
            problems.add(line, 0, "no site " + site + " in the pane " + pane.id(), fix, "MD-10");
        }
    }
}

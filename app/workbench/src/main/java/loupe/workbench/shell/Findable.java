package loupe.workbench.shell;

import java.util.ArrayList;
import java.util.List;
import loupe.engine.pass.Trace;

/// All that can be found by typing: lessons, terms, the tensors of the open pane, commands.
record Findable(Desk desk, Syllabus syllabus, KeyMap keys) {

    List<Found> everything() {
        List<Found> all = new ArrayList<>();
        for (Outline.Part part : syllabus.outline().parts()) {
            part.items().forEach(i -> all.add(new Found("lesson", i.name(), part.name(), () -> desk.open(i.id()))));
        }
        for (Syllabus.Term term : syllabus.terms()) {
            all.add(new Found("term", term.name(), term.plain(), () -> desk.showTerm(term)));
        }
        OpenLesson open = desk.opened();
        Trace trace = open == null ? null : open.model().trace();
        if (open != null && trace != null) {
            trace.sites().forEach(site -> all.add(tensor(open, trace, site)));
        }
        for (Command command : Command.values()) {
            all.add(new Found("command", command.label(), keys.keyOf(command), () -> desk.ask(command)));
        }
        return all;
    }

    private static Found tensor(OpenLesson open, Trace trace, String site) {
        String axes = trace.get(site).axes().toString();
        return new Found(
                "tensor",
                site,
                axes,
                () -> open.frame().context().selection().litProperty().set(site));
    }
}

package loupe.workbench.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import loupe.course.content.Glossary;
import loupe.course.content.LessonText;
import loupe.course.content.TraceNames;
import loupe.course.expression.Names;
import loupe.engine.input.Picture;
import loupe.engine.pass.Trace;
import loupe.workbench.live.Runner;
import org.jspecify.annotations.Nullable;

/// A lesson's text, a step a page. A page is built when it is first asked for.
public final class StepPages implements LessonPages {

    private final LessonText text;
    private final Prose prose;
    private final Map<Integer, Node> pages = new HashMap<>();

    public StepPages(LessonText text, Connections connections) {
        this.text = text;
        this.prose = new Prose(connections);
    }

    /// What a lesson's words are tied to, given the live trace, the tensor that is lit, how to open a lesson,
    /// and how to read a picture of its folder.
    public static Connections connections(
            ObservableValue<@Nullable Trace> trace,
            ObjectProperty<@Nullable String> lit,
            Glossary glossary,
            Consumer<String> open,
            Function<String, Picture> pictures,
            Runner runner) {
        ObjectProperty<@Nullable Names> names = new SimpleObjectProperty<>(names(trace.getValue()));
        trace.addListener((o, was, now) -> names.set(names(now)));
        return new Connections(names, lit, id -> term(glossary, id), open, pictures, runner);
    }

    private static @Nullable Names names(@Nullable Trace trace) {
        return trace == null ? null : new TraceNames(trace);
    }

    private static Optional<Connections.Term> term(Glossary glossary, String id) {
        return glossary.term(id).map(term -> new Connections.Term(term.name(), term.markdown()));
    }

    @Override
    public String title() {
        return text.title();
    }

    @Override
    public String subtitle() {
        return text.model();
    }

    @Override
    public int steps() {
        return text.steps().size();
    }

    @Override
    public String heading(int step) {
        return text.steps().get(step).title();
    }

    @Override
    public Node page(int step) {
        return pages.computeIfAbsent(step, at -> prose.of(text.steps().get(at).markdown()));
    }
}

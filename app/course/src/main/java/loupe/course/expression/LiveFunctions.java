package loupe.course.expression;

import java.util.List;
import loupe.course.source.Spelling;

/// The way from an expression to the tensors of the pane's present state.
final class LiveFunctions {

    static final List<Builtin> LIST = List.of(
            Builtin.of("site(name)", "the live tensor of that name", LiveFunctions::site),
            Builtin.of(
                    "labels(name, axis)",
                    "the words along an axis of a live tensor",
                    a -> Value.of(a.names().labels(a.text(0), a.text(1)))));

    private LiveFunctions() {}

    private static Value site(Arguments arguments) {
        String name = arguments.text(0);
        return arguments
                .names()
                .site(name)
                .orElseThrow(() -> arguments.fail(
                        "no site " + name,
                        Spelling.suggestion(
                                name,
                                arguments.names().known(),
                                "known here: "
                                        + Evaluator.some(arguments.names().known()))));
    }
}

package loupe.engine.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Closeness;
import loupe.engine.input.Json;
import loupe.engine.pass.Gradients;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;

/// One case being computed on one backend: gives the recipe its inputs, takes its answers, compares.
final class Run {

    private static final double ZERO_GRADIENT = 1e-5; // absolute: a gradient that is 0 in exact arithmetic

    final Pass pass;
    private final GoldenCase golden;
    private final Map<String, Tensor> inputs = new HashMap<>();
    private final Set<String> answered = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    Run(GoldenCase golden, Backend backend) {
        this.golden = golden;
        this.pass = Pass.on(backend);
    }

    /// An input or weight, the same object each time; its axes are the case's own unless others are named.
    Tensor in(String name, String... axes) {
        return inputs.computeIfAbsent(name, n -> pass.given(n, golden.tensor(n, axes)));
    }

    /// An input or weight under axes of one's own, as many cells in the same order.
    Tensor in(String name, Axes axes) {
        return inputs.computeIfAbsent(name, n -> pass.given(n, golden.tensor(n).reshape(axes)));
    }

    boolean has(String name) {
        return golden.given().contains(name);
    }

    boolean expects(String name) {
        return golden.expected().contains(name);
    }

    List<String> given() {
        return golden.given();
    }

    /// What the pass has published.
    Tensor site(String name) {
        return pass.trace().get(name);
    }

    double number(String... path) {
        return Double.parseDouble(((Json.Num) parameter(path)).literal());
    }

    int whole(String... path) {
        return Integer.parseInt(((Json.Num) parameter(path)).literal());
    }

    boolean flag(String... path) {
        return ((Json.Bool) parameter(path)).value();
    }

    String text(String... path) {
        return ((Json.Str) parameter(path)).value();
    }

    List<Double> numbers(String... path) {
        return ((Json.Arr) parameter(path))
                .items().stream()
                        .map(item -> Double.parseDouble(((Json.Num) item).literal()))
                        .toList();
    }

    private Json parameter(String... path) {
        Json at = new Json.Obj(golden.parameters());
        for (String part : path) {
            at = GoldenCase.fields(at).get(part);
            if (at == null) {
                throw new IllegalArgumentException(golden.id() + ": no parameter " + String.join(".", path));
            }
        }
        return at;
    }

    /// Hands in an answer; its cells must stand in the order of the recorded tensor.
    void answer(String name, Tensor tensor) {
        answered.add(name);
        float[] expected = golden.numbers(name);
        float[] actual = tensor.toArray();
        if (actual.length != expected.length) {
            problems.add(name + ": " + tensor.axes() + " has " + actual.length + " cells, expected " + expected.length);
            return;
        }
        double tolerance = golden.tolerance(name);
        double error = Closeness.relative(actual, expected);
        if (golden.isGradient(name) && isZero(expected)) {
            tolerance = ZERO_GRADIENT;
            error = largest(actual);
        }
        if (!(error <= tolerance)) {
            problems.add(String.format(Locale.ROOT, "%s: error %.3g, at most %.0e is allowed", name, error, tolerance));
        }
    }

    void answer(String name, double number) {
        answer(name, Tensor.scalar((float) number));
    }

    /// The site of that name is the answer.
    void answerSite(String name, String site) {
        answer(name, site(site));
    }

    /// Hands in `loss` and dL/d of every input and weight whose gradient was recorded.
    Gradients answerGradients(Tensor loss) {
        if (expects("loss")) {
            answer("loss", loss);
        }
        Gradients gradients = Gradients.of(pass.trace(), loss);
        for (String name : golden.expected()) {
            String of = name.startsWith("grad.") ? name.substring(5) : "";
            if (inputs.containsKey(of)) {
                answer(name, gradients.of(inputs.get(of)));
            }
        }
        return gradients;
    }

    /// `Σ output · upstream`, the loss by which single layers are tested.
    Tensor against(Tensor output, Tensor upstream) {
        return pass.sum(pass.multiply(output, upstream));
    }

    /// What is wrong or missing; empty if the case passed.
    List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        golden.expected().stream()
                .filter(name -> !answered.contains(name))
                .forEach(name -> all.add(name + ": no answer"));
        return all;
    }

    private static boolean isZero(float[] cells) {
        return largest(cells) == 0;
    }

    private static double largest(float[] cells) {
        double largest = 0;
        for (float cell : cells) {
            largest = Math.max(largest, Math.abs(cell));
        }
        return largest;
    }
}

package loupe.engine.backend;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import loupe.engine.layer.LayerExample;
import loupe.engine.layer.LayerExamples;
import loupe.engine.model.ModelExample;
import loupe.engine.model.ModelExamples;
import loupe.engine.model.Weights;
import loupe.engine.pass.Gradients;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.property.Property;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import loupe.engine.train.Adam;
import loupe.engine.train.Clipping;
import loupe.engine.train.OptimizerState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every backend must satisfy as a whole: every layer and every model gives the oracle's numbers at every site,
/// and its gradients there and for every input and weight; so does every weight after a step of AdamW with clipping.
class WholeContractTest {

    private static final double ALLOWED = 1e-5; // see Agreement; 60 tries of each, 90,000 tensors, came to 5.5e-6
    private static final int LAYER_TRIES = 20;
    private static final int MODEL_TRIES = 4;
    private static final double RATE = 1e-3; // of the step; the recipes go at 1e-3 to 1e-2
    private static final double EPSILON = 1e-6; // with 1e-8 Adam makes whole steps of gradients that are rounding alone
    private static final Adam STEP =
            new Adam(0.9, 0.999, EPSILON, 0.1, Adam.Coupling.APART, name -> name.contains(".w_"));
    private static final Backend ORACLE = new ReferenceBackend();

    static Stream<Backend> backends() {
        return Backends.find().ready().stream();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void layersModelsAndATrainingStepGiveTheOraclesNumbers(Backend backend) {
        Agreement agreement = new Agreement(ALLOWED);
        for (LayerExample example : LayerExamples.all()) {
            Property.holdsFewTimes(LAYER_TRIES, draw -> {
                LayerExample.Drawn drawn = example.drawn().apply(draw);
                Tensor[] in = drawn.inputs().toArray(Tensor[]::new);
                Axes result = drawn.computation().of(Pass.forgetful(ORACLE), in).axes();
                Tensor upstream = draw.tensor(result);
                Numbers expected = layer(ORACLE, drawn, in, upstream);
                layer(backend, drawn, in, upstream).agree(agreement, example.name(), expected);
            });
        }
        for (ModelExample example : ModelExamples.all()) {
            Property.holdsFewTimes(MODEL_TRIES, draw -> {
                ModelExample.Drawn drawn = example.drawn().apply(draw);
                model(backend, drawn).agree(agreement, example.name(), model(ORACLE, drawn));
            });
        }
        System.out.println("layers, models and a training step on " + backend.name() + ": " + agreement);
    }

    private static Numbers layer(Backend backend, LayerExample.Drawn drawn, Tensor[] in, Tensor upstream) {
        Pass pass = Pass.on(backend);
        Tensor result = pass.site("result", drawn.computation().of(pass, in));
        Gradients gradients = Gradients.of(pass.trace(), result, upstream);
        Numbers numbers = Numbers.of(pass.trace(), gradients);
        for (int i = 0; i < in.length; i++) {
            numbers.gradients().put("grad.input " + i, gradients.of(in[i]));
        }
        return numbers;
    }

    private static Numbers model(Backend backend, ModelExample.Drawn drawn) {
        Pass pass = Pass.on(backend);
        Tensor loss = pass.site("loss", drawn.task().loss(pass, drawn.weights()));
        Gradients gradients = Gradients.of(pass.trace(), loss);
        Numbers numbers = Numbers.of(pass.trace(), gradients);
        Weights found = drawn.weights().map((name, weight) -> gradients.of(weight));
        found.all().forEach((name, gradient) -> numbers.gradients().put("grad." + name, gradient));
        STEP.step(drawn.weights(), OptimizerState.fresh(), Clipping.at(1).clip(found), RATE)
                .weights()
                .all()
                .forEach((name, weight) -> numbers.values().put(name + " after a step", weight));
        return numbers;
    }

    /// What came out of one pass, by site.
    private record Numbers(Map<String, Tensor> values, Map<String, Tensor> gradients) {

        static Numbers of(Trace trace, Gradients gradients) {
            Numbers numbers = new Numbers(new LinkedHashMap<>(), new LinkedHashMap<>());
            for (String site : trace.sites()) {
                numbers.values().put(site, trace.get(site));
                numbers.gradients().put("grad." + site, gradients.of(trace.get(site)));
            }
            return numbers;
        }

        void agree(Agreement agreement, String what, Numbers expected) {
            agreement.ofValues(what, values, expected.values());
            agreement.ofGradients(what, gradients, expected.gradients());
        }
    }
}

package loupe.engine.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import loupe.engine.backend.Backend;
import loupe.engine.model.Transformer;
import loupe.engine.model.Weights;
import loupe.engine.pass.Gradients;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;

/// How wrong a model is on examples, and which way is better.
///
/// Texts go through the model one by one, so none needs filling up to the length of another. They are dealt to
/// a fixed number of piles that run side by side; piles and texts are added in a fixed order, so the sum has
/// the same bits on any number of cores.
public record Losses(Backend backend) {
    private static final int PILES = 4;

    /// The loss and its gradient, summed over the examples.
    ///
    /// @param passes a new pass for each example, by its place in the list
    public GradientSum gradient(Transformer model, List<Example> examples, IntFunction<Pass> passes) {
        List<GradientSum> piles = IntStream.range(0, PILES)
                .parallel()
                .mapToObj(pile -> pile(model, examples, passes, pile))
                .toList();
        GradientSum sum = new GradientSum();
        piles.forEach(sum::add);
        return sum;
    }

    /// The mean loss over all labels of the examples, in nats.
    public double mean(Transformer model, List<Example> examples) {
        double[] sums = examples.parallelStream()
                .mapToDouble(
                        example -> loss(Pass.forgetful(backend), model, example).item() * (double) example.count())
                .toArray();
        double sum = 0;
        for (double part : sums) {
            sum += part;
        }
        return sum / examples.stream().mapToInt(Example::count).sum();
    }

    private static GradientSum pile(Transformer model, List<Example> examples, IntFunction<Pass> passes, int pile) {
        GradientSum sum = new GradientSum();
        for (int i = pile; i < examples.size(); i += PILES) {
            Example example = examples.get(i);
            Pass pass = passes.apply(i);
            Tensor loss = loss(pass, model, example);
            Gradients gradients = Gradients.of(pass, loss);
            sum.add(all(gradients, model.weights()), loss.item(), example.count());
        }
        return sum;
    }

    private static Tensor loss(Pass pass, Transformer model, Example example) {
        Tensor logits = model.forward(pass, Tensor.ids("pos", example.input()));
        return pass.crossEntropy(logits, Tensor.ids("pos", example.labels()));
    }

    private static Weights all(Gradients gradients, Weights weights) {
        Map<String, Tensor> found = new LinkedHashMap<>();
        weights.all().forEach((name, weight) -> found.put(name, gradients.of(weight)));
        return Weights.of(found);
    }
}

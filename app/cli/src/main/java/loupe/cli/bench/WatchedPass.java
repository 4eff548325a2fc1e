package loupe.cli.bench;

import java.util.List;
import java.util.stream.Stream;
import loupe.engine.backend.Backend;
import loupe.engine.model.Transformer;
import loupe.engine.model.TransformerConfig;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;

/// One pass as a lesson makes it: every site kept, from the tokens to the probabilities of the next ones.
record WatchedPass(String id, RandomModel model, int tokens) implements Repeated {
    private static final int PASSES_IN_MEMORY = 3; // one at work, and what the collector has not taken yet

    @Override
    public String describe() {
        return "one pass, every site kept: " + model.describe() + ", " + tokens + " tokens";
    }

    @Override
    public Runnable prepare(Backend backend) {
        Transformer transformer = model.get();
        Tensor ids = Tensor.ids("pos", model.tokens(tokens));
        return () -> {
            Pass pass = Pass.on(backend);
            pass.site("probs", pass.softmax(transformer.forward(pass, ids)));
            if (Float.isNaN(pass.trace().get("probs").at(0))) { // looking also waits for a backend that works ahead
                throw new IllegalStateException(id + ": " + backend.name() + " gives no numbers");
            }
        };
    }

    @Override
    public double flops() {
        return model.flops(tokens, tokens, tokens);
    }

    @Override
    public double bytes() {
        return 0;
    }

    @Override
    public double heap() {
        TransformerConfig c = model.config();
        double rows = tokens * (12.0 * c.dModel() + 2.0 * c.dMlp()); // sites of a block as wide as the model or the MLP
        double patterns = 4.0 * c.nHeads() * tokens * tokens; // from the scores to the pattern
        double sites = Float.BYTES * (c.nLayers() * (rows + patterns) + 2.0 * tokens * c.dVocab());
        return model.bytes() + PASSES_IN_MEMORY * sites;
    }

    @Override
    public List<String> words() {
        return Stream.concat(Stream.of("kind=pass", "tokens=" + tokens), model.words().stream())
                .toList();
    }
}

package loupe.cli.bench;

import java.util.List;
import java.util.stream.Stream;
import loupe.engine.backend.Backend;
import loupe.engine.model.Reading;
import loupe.engine.model.Transformer;

/// A text is read, then continued token by token, each time with the likeliest, with a key-value cache.
///
/// @param prompt tokens that are read at once
/// @param fresh tokens that are written
record Writing(String id, RandomModel model, int prompt, int fresh) implements Repeated {
    private static final double ROOM = 1.5; // the weights, and room for what comes and goes

    @Override
    public String describe() {
        return fresh + " tokens written after " + prompt + " read, with a cache: " + model.describe();
    }

    @Override
    public Runnable prepare(Backend backend) {
        Transformer transformer = model.get();
        int[] text = model.tokens(prompt);
        return () -> {
            Reading reading = Reading.of(transformer, backend).read(text);
            for (int i = 1; i < fresh; i++) {
                reading = reading.read(reading.likeliest());
            }
            if (Float.isNaN(reading.logits().at(reading.likeliest()))) {
                throw new IllegalStateException(id + ": " + backend.name() + " gives no numbers");
            }
        };
    }

    @Override
    public double flops() {
        double sum = model.flops(prompt, prompt, 1);
        for (int i = 1; i < fresh; i++) {
            sum += model.flops(1, prompt + i, 1);
        }
        return sum;
    }

    @Override
    public double bytes() {
        return model.bytes() * fresh;
    }

    @Override
    public double heap() {
        return ROOM * model.bytes();
    }

    @Override
    public List<String> words() {
        return Stream.concat(Stream.of("kind=write", "prompt=" + prompt, "fresh=" + fresh), model.words().stream())
                .toList();
    }
}

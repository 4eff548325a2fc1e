package loupe.engine.model;

import loupe.engine.backend.Backend;
import loupe.engine.pass.Cache;
import loupe.engine.pass.Pass;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// A decoder that has read a text so far. To read on, it computes the new tokens alone and looks back at the keys and
/// values it kept, which gives the same logits as reading everything again: bit by bit on a backend that sums
/// in one order ([Backend#sumsInOneOrder]), to rounding on any other.
///
/// ```java
/// Reading reading = Reading.of(model, backend).read(prompt);
/// int next = reading.likeliest();
/// reading = reading.read(next);
/// ```
///
/// Immutable: two ways to go on can start from one reading.
public final class Reading {

    private final Transformer model;
    private final Backend backend;
    private final Cache cache;
    private final @Nullable Tensor logits;

    private Reading(Transformer model, Backend backend, Cache cache, @Nullable Tensor logits) {
        this.model = model;
        this.backend = backend;
        this.cache = cache;
        this.logits = logits;
    }

    /// Nothing read yet.
    public static Reading of(Transformer model, Backend backend) {
        return new Reading(model, backend, Cache.EMPTY, null);
    }

    /// This text with one or more tokens after it.
    ///
    /// @throws IllegalArgumentException if the text grows longer than the model's context
    public Reading read(int... ids) {
        Pass pass = Pass.after(backend, cache);
        Tensor residual = model.residual(pass, Tensor.ids("pos", ids));
        Tensor last = pass.slice(residual, "pos", ids.length - 1, ids.length);
        Tensor scores = model.logits(pass, last);
        return new Reading(model, backend, pass.cache(), scores);
    }

    /// How many tokens were read.
    public int length() {
        return cache.length();
    }

    /// The scores of the token that comes next: `[pos 1, d_vocab]`.
    ///
    /// @throws IllegalStateException if nothing was read yet
    public Tensor logits() {
        if (logits == null) {
            throw new IllegalStateException("reading: nothing was read yet; read at least one token first");
        }
        return logits;
    }

    /// The token with the highest score; the first of several.
    public int likeliest() {
        Tensor scores = logits();
        int best = 0;
        for (int i = 1; i < scores.size(); i++) {
            if (scores.at(i) > scores.at(best)) {
                best = i;
            }
        }
        return best;
    }
}

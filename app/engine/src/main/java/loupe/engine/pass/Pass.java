package loupe.engine.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Combination;
import loupe.engine.backend.Function;
import loupe.engine.backend.Norm;
import loupe.engine.backend.Reduction;
import loupe.engine.corpus.SplitMix;
import loupe.engine.op.Affine;
import loupe.engine.op.Combine;
import loupe.engine.op.Contract;
import loupe.engine.op.CrossEntropy;
import loupe.engine.op.CtcLoss;
import loupe.engine.op.Edited;
import loupe.engine.op.Gather;
import loupe.engine.op.Join;
import loupe.engine.op.LogSoftmax;
import loupe.engine.op.Normalise;
import loupe.engine.op.Op;
import loupe.engine.op.Permute;
import loupe.engine.op.Reduce;
import loupe.engine.op.Relabel;
import loupe.engine.op.Repeat;
import loupe.engine.op.Slice;
import loupe.engine.op.Softmax;
import loupe.engine.op.Where;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// The context of one run. A layer is handed it, computes through it, and publishes what is worth seeing under a name.
/// The same text serves inference, watching, intervening and training on every backend.
///
/// ```java
/// Pass pass = Pass.on(backend);
/// Tensor scores = pass.site("scores", pass.contract(q, k, "query", "key"));
/// Trace trace = pass.trace();
/// ```
///
/// Not for several threads at once.
public final class Pass {

    private final Tape tape;
    private final String scope;

    private Pass(Tape tape, String scope) {
        this.tape = tape;
        this.scope = scope;
    }

    /// A pass that remembers everything.
    public static Pass on(Backend backend) {
        return on(backend, Probe.NONE);
    }

    public static Pass on(Backend backend, Probe probe) {
        return new Pass(new Tape(backend, probe, true, Forgetting.nothing(), null), "");
    }

    /// A pass that remembers nothing but its named tensors: for long runs of which only the result is wanted.
    public static Pass forgetful(Backend backend) {
        return new Pass(new Tape(backend, Probe.NONE, false, Forgetting.nothing(), null), "");
    }

    /// A pass that trains: it remembers everything but what [#dropout] takes away.
    ///
    /// @param dropout the share of cells that each dropout forgets; 0 forgets nothing
    /// @param seed decides which cells
    public static Pass training(Backend backend, double dropout, long seed) {
        return new Pass(new Tape(backend, Probe.NONE, true, new Forgetting(dropout, new SplitMix(seed)), null), "");
    }

    /// A pass over the tokens that come after those of a cache. It remembers its named tensors alone, and keeps what
    /// the
    /// next pass will need: [#cache].
    public static Pass after(Backend backend, Cache past) {
        return new Pass(new Tape(backend, Probe.NONE, false, Forgetting.nothing(), past), "");
    }

    /// How many tokens were read before those of this pass.
    public int past() {
        return tape.past == null ? 0 : tape.past.length();
    }

    /// What was kept of the past and of this pass.
    ///
    /// @throws IllegalStateException if this pass keeps nothing; begin it with [#after]
    public Cache cache() {
        if (tape.past == null) {
            throw new IllegalStateException("this pass keeps nothing; begin it with Pass.after(backend, Cache.EMPTY)");
        }
        int length = tape.kept.values().stream()
                .mapToInt(t -> t.axes().size("key"))
                .max()
                .orElse(past());
        return new Cache(length, tape.kept);
    }

    /// A tensor with one slot for each token along `key`, behind those of earlier tokens; the tensor itself in a pass
    /// that keeps nothing.
    public Tensor behindPast(String name, Tensor fresh) {
        if (tape.past == null) {
            return fresh;
        }
        Tensor before = tape.past.tensors().get(scope + name);
        Tensor all = before == null ? fresh : join("key", before, fresh);
        tape.kept.put(scope + name, all);
        return all;
    }

    /// The same pass under a longer name: `pass.in("blocks").in(0).in("attn")`.
    public Pass in(String part) {
        return new Pass(tape, scope + part + ".");
    }

    public Pass in(int index) {
        return in(Integer.toString(index));
    }

    Tape tape() {
        return tape;
    }

    public Backend backend() {
        return tape.backend;
    }

    /// Publishes a tensor under this scope's name. The probe may put another in its place, so go on with what is
    /// returned.
    public Tensor site(String name, Tensor tensor) {
        String site = scope + name;
        Tensor seen = tape.probe.at(site, tensor);
        if (seen != tensor) {
            seen = apply(new Edited(seen), tensor);
        }
        if (tape.sites.putIfAbsent(site, seen) != null) {
            throw new IllegalStateException("site " + site + " is published twice; give one of them another name");
        }
        tape.names.putIfAbsent(seen, site);
        return seen;
    }

    /// Names a tensor that was given, not computed: a weight, an input. It is no site, but explanations can name it.
    public Tensor given(String name, Tensor tensor) {
        tape.names.putIfAbsent(tensor, scope + name);
        return tensor;
    }

    /// Names all of these, under their own names without this scope.
    public void given(Map<String, Tensor> tensors) {
        tensors.forEach((name, tensor) -> tape.names.putIfAbsent(tensor, name));
    }

    /// What stands along an axis of every site: token texts for `query`, words for `d_vocab`.
    public void label(String axis, List<String> labels) {
        tape.labels.put(axis, List.copyOf(labels));
    }

    /// What stands along an axis of one site of this scope, where it differs from the rest.
    public void label(String site, String axis, List<String> labels) {
        tape.labels.put(scope + site + "/" + axis, List.copyOf(labels));
    }

    /// What [#label] said of that axis so far; empty if nothing.
    public List<String> labels(String axis) {
        return tape.labels.getOrDefault(axis, List.of());
    }

    /// Everything named so far, with its reasons. Waits for a backend that works ahead, so the time is true.
    ///
    /// @throws loupe.engine.backend.BackendFailure if it could not do what it was asked
    public Trace trace() {
        tape.backend.settle();
        return new Trace(tape, System.nanoTime() - tape.started);
    }

    public Tensor apply(Op op, Tensor... inputs) {
        List<Tensor> in = List.of(inputs);
        Tensor out = op.forward(tape.backend, in);
        for (Tensor tensor : inputs) {
            if (tensor == out) {
                return out; // nothing was done, so there is nothing to remember
            }
        }
        tape.add(new Node(op, in, out));
        return out;
    }

    /// The product summed over the axes that both share and the result lacks. The result's axes are named; each must be
    /// in one of the two.
    public Tensor contract(Tensor a, Tensor b, String... result) {
        List<Axis> axes = new ArrayList<>();
        for (String name : result) {
            axes.add(a.axes().has(name) ? a.axes().axis(name) : b.axes().axis(name));
        }
        return apply(new Contract(Axes.of(axes)), a, b);
    }

    /// The product with `w` over the last axis of `x`, which is `w`'s first: `[…, in] · [in, out…]` gives `[…, out…]`.
    public Tensor linear(Tensor x, Tensor w) {
        Axis inner = x.axes().last();
        if (!w.axes().get(0).equals(inner)) {
            throw new IllegalArgumentException("linear: " + x.axes() + " x " + w.axes()
                    + ": the last axis of the first must be the first of the second");
        }
        List<Axis> axes = new ArrayList<>(x.axes().without(inner.name()).list());
        axes.addAll(w.axes().list().subList(1, w.rank()));
        return apply(new Contract(Axes.of(axes)), x, w);
    }

    public Tensor add(Tensor a, Tensor b) {
        return apply(new Combine(Combination.ADD), a, b);
    }

    public Tensor subtract(Tensor a, Tensor b) {
        return apply(new Combine(Combination.SUBTRACT), a, b);
    }

    public Tensor multiply(Tensor a, Tensor b) {
        return apply(new Combine(Combination.MULTIPLY), a, b);
    }

    public Tensor divide(Tensor a, Tensor b) {
        return apply(new Combine(Combination.DIVIDE), a, b);
    }

    public Tensor scale(Tensor a, float factor) {
        return apply(Affine.scale(factor), a);
    }

    public Tensor overRootOf(int d, Tensor a) {
        return apply(Affine.overRootOf(d), a);
    }

    public Tensor map(Function function, Tensor a) {
        return apply(new loupe.engine.op.Map(function), a);
    }

    public Tensor softmax(Tensor a) {
        return apply(new Softmax(), a);
    }

    public Tensor logSoftmax(Tensor a) {
        return apply(new LogSoftmax(), a);
    }

    public Tensor normalise(Norm norm, float epsilon, Tensor a) {
        return apply(new Normalise(norm, epsilon), a);
    }

    public Tensor sum(Tensor a, String... kept) {
        return apply(new Reduce(Reduction.SUM, keep(a, kept)), a);
    }

    public Tensor mean(Tensor a, String... kept) {
        return apply(new Reduce(Reduction.MEAN, keep(a, kept)), a);
    }

    public Tensor gather(Tensor table, Tensor ids) {
        return apply(new Gather(), table, ids);
    }

    /// `a` where the mask is 1, the fill value where it is 0.
    public Tensor where(Tensor mask, Tensor a, float fill) {
        return apply(new Where(fill), mask, a);
    }

    public Tensor permute(Tensor a, String... order) {
        Axes result = keep(a, order);
        return result.equals(a.axes()) ? a : apply(new Permute(result), a);
    }

    public Tensor rename(Tensor a, String from, String to) {
        return relabel(a, a.axes().rename(from, to));
    }

    public Tensor relabel(Tensor a, Axes result) {
        return result.equals(a.axes()) ? a : apply(new Relabel(result), a);
    }

    /// The same cells again along every axis of `result` that `a` lacks.
    public Tensor repeat(Tensor a, Axes result) {
        return result.equals(a.axes()) ? a : apply(new Repeat(result), a);
    }

    public Tensor slice(Tensor a, String axis, int from, int to) {
        return apply(new Slice(axis, from, to), a);
    }

    public Tensor join(String axis, Tensor... parts) {
        return apply(new Join(axis), parts);
    }

    /// Forgets a share of the cells in a pass that trains, and gives `a` itself in every other pass.
    ///
    /// It stands where GPT-2 has it: after the sum of embeddings, on the attention weights, after the last map of
    /// attention and after that of the MLP (Radford et al. 2019; 0.1 at all four).
    public Tensor dropout(Tensor a) {
        return tape.forgetting.share() == 0 ? a : apply(tape.forgetting.next(), a);
    }

    /// The mean of −ln p(label), in nats; labels of −100 do not count.
    public Tensor crossEntropy(Tensor logits, Tensor labels) {
        return apply(new CrossEntropy(), logits, labels);
    }

    /// −ln of the probability of every alignment of the labels `[batch, label]` with the frames of `[batch, frame,
    /// class]`, in nats: `[batch]`.
    ///
    /// @param frames how many frames of each sequence count, `[batch]`
    /// @param lengths how many labels of each sequence count, `[batch]`
    /// @param blank the class that stands for no label
    public Tensor ctcLoss(Tensor logProbs, Tensor labels, Tensor frames, Tensor lengths, int blank) {
        return apply(new CtcLoss(blank), logProbs, labels, frames, lengths);
    }

    private static Axes keep(Tensor a, String... names) {
        List<Axis> axes = new ArrayList<>();
        for (String name : names) {
            axes.add(a.axes().axis(name));
        }
        return Axes.of(axes);
    }
}

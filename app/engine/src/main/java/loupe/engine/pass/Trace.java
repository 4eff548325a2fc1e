package loupe.engine.pass;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import loupe.engine.op.Reason;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The record of one pass: every named tensor, what stands along its axes, and the reason for each of its cells.
public final class Trace {

    private final Tape tape;
    private final Map<String, Tensor> sites;
    private final Map<String, List<String>> labels;
    private final Map<Tensor, String> names;
    private final long nanos;
    private final Map<Tensor, Node> makers = new IdentityHashMap<>();

    Trace(Tape tape, long nanos) {
        this(tape, nanos, Collections.unmodifiableMap(new LinkedHashMap<>(tape.sites)), tape.names);
    }

    private Trace(Tape tape, long nanos, Map<String, Tensor> sites, Map<Tensor, String> names) {
        this.tape = tape;
        this.nanos = nanos;
        this.sites = sites;
        this.labels = Map.copyOf(tape.labels);
        this.names = names;
        for (Node node : tape.nodes) {
            makers.putIfAbsent(node.output(), node);
        }
    }

    Tape tape() {
        return tape;
    }

    /// All names, in the order in which they were computed.
    public List<String> sites() {
        return List.copyOf(sites.keySet());
    }

    public boolean has(String site) {
        return sites.containsKey(site);
    }

    /// The tensor of that name.
    ///
    /// @throws IllegalArgumentException naming the closest site if there is none of that name
    public Tensor get(String site) {
        Tensor tensor = sites.get(site);
        if (tensor == null) {
            throw new IllegalArgumentException("no site \"" + site + "\"; "
                    + Closest.to(site, sites.keySet())
                            .map(s -> "did you mean " + s + "?")
                            .orElse("there are none"));
        }
        return tensor;
    }

    /// What stands along an axis of a site: token texts where the pass knows them, otherwise 0, 1, 2, …
    public List<String> labels(String site, String axis) {
        return labelsOf(site, axis, get(site).axes().size(axis));
    }

    private List<String> labelsOf(String site, String axis, int size) {
        List<String> own = labels.getOrDefault(site + "/" + axis, labels.getOrDefault(axis, List.of()));
        return own.size() == size
                ? own
                : IntStream.range(0, size).mapToObj(Integer::toString).toList();
    }

    /// The site, the weight or the formula that a tensor goes by.
    public String nameOf(Tensor tensor) {
        String name = names.get(tensor);
        if (name != null) {
            return name;
        }
        Node maker = makers.get(tensor);
        return maker == null ? "input" : maker.op().formula(namesOf(maker.inputs()));
    }

    /// A cell with the names of its tokens: `blocks.1.attn.pattern[2, bank, river]`.
    public String cellName(Tensor tensor, int... cell) {
        String name = nameOf(tensor);
        List<String> where = new ArrayList<>();
        for (int i = 0; i < cell.length; i++) {
            String axis = tensor.axes().get(i).name();
            where.add(labelsOf(name, axis, tensor.axes().get(i).size()).get(cell[i]));
        }
        return name + where;
    }

    /// Why the cell of that site holds its number.
    public Explanation explain(String site, int... cell) {
        return explain(get(site), cell);
    }

    /// Why the cell of that tensor holds its number; step back by asking for an operand's tensor and cell.
    public Explanation explain(Tensor tensor, int... cell) {
        Node maker = makers.get(tensor);
        String name = nameOf(tensor);
        if (maker == null) {
            return new Explanation(tensor, name, cell, "", "", List.of(), List.of(), tensor.get(cell));
        }
        Reason reason = maker.op().reason(maker.inputs(), tensor, cell);
        List<String> inputs = namesOf(maker.inputs());
        List<Explanation.Operand> operands =
                reason.operands().stream().map(o -> operand(maker, o)).toList();
        List<Explanation.Piece> line = new ArrayList<>();
        for (Reason.Piece piece : reason.line()) {
            line.add(
                    switch (piece) {
                        case Reason.Words words -> new Explanation.Words(words.text());
                        case Reason.Operand o -> operand(maker, o);
                    });
        }
        return new Explanation(
                tensor,
                name,
                cell,
                maker.op().formula(inputs),
                index(maker),
                List.copyOf(line),
                operands,
                reason.value());
    }

    private Explanation.Operand operand(Node maker, Reason.Operand o) {
        Tensor input = maker.inputs().get(o.input());
        return new Explanation.Operand(input, nameOf(input), o.cell(), o.value());
    }

    private List<String> namesOf(List<Tensor> tensors) {
        return tensors.stream().map(this::nameOf).map(Trace::shorten).toList();
    }

    /// `blocks.0.attn.q` is `q` inside a formula; a formula inside a formula gets brackets.
    private static String shorten(String name) {
        if (name.indexOf(' ') >= 0) {
            return "(" + name + ")";
        }
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String index(Node maker) {
        List<String> inputs = maker.inputs().stream()
                .map(Tensor::axes)
                .map(Axes::names)
                .map(n -> String.join(" ", n))
                .toList();
        return String.join(", ", inputs) + " -> "
                + String.join(" ", maker.output().axes().names());
    }

    /// This trace with dL/d(site) added under `grad.` and the site's name, for every site that the loss depends on.
    public Trace withGradients(String loss) {
        Gradients gradients = Gradients.of(this, get(loss));
        Map<String, Tensor> all = new LinkedHashMap<>(sites);
        Map<Tensor, String> allNames = new IdentityHashMap<>(names);
        sites.forEach((site, tensor) -> {
            if (gradients.reach(tensor)) {
                Tensor gradient = gradients.of(tensor);
                all.put("grad." + site, gradient);
                allNames.putIfAbsent(gradient, "grad." + site);
            }
        });
        return new Trace(tape, nanos, Collections.unmodifiableMap(all), allNames);
    }

    /// Every operation of the pass, in order: to write the computation down in another language.
    public List<Node> nodes() {
        return List.copyOf(tape.nodes);
    }

    /// Floating-point operations of the whole pass, a multiply-add counted as two.
    public double flops() {
        return tape.nodes.stream()
                .mapToDouble(node -> node.op().flops(node.inputs(), node.output()))
                .sum();
    }

    /// Bytes that the operations of the pass read and write, each input and each result once.
    public double bytes() {
        return tape.nodes.stream()
                .mapToDouble(node -> node.op().bytes(node.inputs(), node.output()))
                .sum();
    }

    /// How long the pass took, in nanoseconds.
    public long nanos() {
        return nanos;
    }

    /// The name of the backend that computed it.
    public String backend() {
        return tape.backend.name();
    }

    /// The operation that made a tensor, or null for one that was given: for tests of the rules.
    @Nullable
    Node maker(Tensor tensor) {
        return makers.get(tensor);
    }
}

package loupe.course.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import loupe.course.measure.Memory;
import loupe.course.measure.Operation;
import loupe.engine.corpus.SplitMix;
import loupe.engine.model.Beginning;
import loupe.engine.model.Transformer;
import loupe.engine.model.TransformerConfig;
import loupe.engine.op.Affine;
import loupe.engine.pass.Pass;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Tensor;

/// What a machine sets against a model: memory for its weights, the digits of its numbers, the speed of computing and
/// of memory, and the price of a call.
///
/// Sites: `bytes_per_weight`, `weight_memory [format]` (GB = 10⁹ bytes), `machine_memory` (GB); those of
/// [NumericsLens], [SumOrders] and [BreakEven]; every site of one block of a decoder with random weights; and
/// `operation_flops`, `operation_bytes`, `intensity [operation]` for the kinds of operations of that block.
final class MachineLimits implements Experiment {

    private static final double GIGA = 1e9;
    private static final int HEADS = 4;
    private static final int WORDS = 64; // in the vocabulary of the block's embedding

    @Override
    public String id() {
        return "machine-limits";
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> settings = new ArrayList<>(List.of(
                new ChoiceSetting(
                        "topic",
                        "Look at",
                        List.of(
                                new ChoiceSetting.Option("memory", "memory"),
                                new ChoiceSetting.Option("softmax", "softmax"),
                                new ChoiceSetting.Option("masks", "masks"),
                                new ChoiceSetting.Option("sums", "sums"),
                                new ChoiceSetting.Option("speed", "speed"),
                                new ChoiceSetting.Option("calls", "calls")),
                        "memory"),
                NumberSetting.logarithmic("billions", "Weights, in billions", 0.1, 1000, 7),
                NextWord.row("logits", "Logits", -50, 50, 2, 1, 0.5f, -1),
                NumberSetting.linear("shift", "Added to each logit", 0, 120, 0.1, 80),
                new WholeSetting("terms", "Numbers to add", 32, 256, 32, 128),
                new WholeSetting("d_model", "Width of the block", 64, 512, 64, 128, 128),
                new WholeSetting("tokens", "Tokens", 8, 128, 8, 32, 32)));
        settings.addAll(BreakEven.settings());
        return List.copyOf(settings);
    }

    @Override
    public Trace run(Settings settings, Lab lab) {
        Pass pass = lab.pass(settings);
        block(pass, settings, lab);
        operations(pass);
        memory(pass, (float) settings.number("billions"));
        NumericsLens.publish(pass, settings.grid("logits"), (float) settings.number("shift"));
        BreakEven.publish(pass, settings);
        SumOrders.publish(pass, settings.whole("terms"), settings.seed()); // ends in numbers, whatever was not measured
        return pass.trace();
    }

    private static void block(Pass pass, Settings settings, Lab lab) {
        int dModel = settings.whole("d_model");
        int tokens = settings.whole("tokens");
        TransformerConfig config = TransformerConfig.decoder(WORDS, tokens, dModel, 1, HEADS);
        Transformer model = lab.workshop()
                .model(
                        List.of(config, settings.seed()),
                        () -> Transformer.of(config, Beginning.of(config, settings.seed())));
        SplitMix random = new SplitMix(settings.seed());
        int[] ids = new int[tokens];
        for (int i = 0; i < tokens; i++) {
            ids[i] = random.nextInt(WORDS);
        }
        model.residual(pass, pass.given("token ids", Tensor.ids("pos", ids)));
    }

    /// What each kind of operation of the pass so far computes and moves.
    private static void operations(Pass pass) {
        Trace soFar = pass.trace();
        List<Operation> kinds = Operation.of(soFar.nodes(), soFar);
        pass.label("operation", kinds.stream().map(Operation::name).toList());
        Tensor flops = pass.site("operation_flops", each(kinds, Operation::flops));
        Tensor bytes = pass.site("operation_bytes", each(kinds, Operation::bytes));
        pass.site("intensity", pass.divide(flops, bytes));
    }

    private static Tensor each(List<Operation> kinds, ToDoubleFunction<Operation> of) {
        float[] cells = new float[kinds.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) of.applyAsDouble(kinds.get(i));
        }
        return Tensor.vector("operation", cells);
    }

    private static void memory(Pass pass, float billions) {
        pass.label("format", List.of("float32", "fp16", "int8", "4-bit"));
        Tensor each = pass.site("bytes_per_weight", Tensor.vector("format", 4, 2, 1, 0.5f));
        pass.site("weight_memory", pass.apply(new Affine(billions, 0, "bytes · " + billions + " billion"), each));
        pass.site("machine_memory", Tensor.scalar((float) (Memory.bytes() / GIGA)));
    }
}

package loupe.engine.torch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.engine.backend.Function;
import loupe.engine.op.Affine;
import loupe.engine.op.Map;
import loupe.engine.op.Op;
import loupe.engine.tensor.Tensor;

/// Tensors written down: small ones as rows of numbers, large ones as the bytes of their float32 numbers. Remembers
/// what the script has to import for them.
final class TorchLiterals {

    private static final int SMALL = 64; // numbers
    private static final String UNPACK = """
            def unpack(text, *shape):
                return torch.frombuffer(bytearray(base64.b64decode(text)), dtype=torch.float32).reshape(shape)

            """;

    private boolean packs;
    private boolean roots;
    private boolean functions;

    /// The numbers exactly, as far as float32 goes.
    String of(Tensor tensor) {
        if (tensor.size() <= SMALL) {
            return "torch.tensor(" + nested(tensor, 0, 0) + ")";
        }
        packs = true;
        ByteBuffer bytes = ByteBuffer.allocate(tensor.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < tensor.size(); i++) {
            bytes.putFloat(tensor.at(i));
        }
        return "unpack(\"" + Base64.getEncoder().encodeToString(bytes.array()) + "\", " + shape(tensor) + ")";
    }

    /// `2, 5, 5`.
    static String shape(Tensor tensor) {
        return tensor.axes().list().stream()
                .map(axis -> String.valueOf(axis.size()))
                .collect(Collectors.joining(", "));
    }

    static String number(float value) {
        if (Float.isNaN(value)) {
            return "float(\"nan\")";
        }
        if (Float.isInfinite(value)) {
            return value > 0 ? "float(\"inf\")" : "float(\"-inf\")";
        }
        return Float.toString(value).replace('E', 'e');
    }

    /// Takes note of what an operation needs.
    void ownOf(Op op) {
        roots |= op instanceof Affine affine && TorchOps.root(affine).isPresent();
        functions |= switch (op) {
            case Map map ->
                map.function() == Function.GELU
                        || map.function() == Function.GELU_TANH
                        || map.function() == Function.SILU;
            case loupe.engine.op.Normalise n -> true;
            case loupe.engine.op.CrossEntropy c -> true;
            case loupe.engine.op.CtcLoss c -> true;
            default -> false;
        };
    }

    String imports() {
        return (packs ? "import base64\n" : "") + (roots ? "import math\n" : "")
                + (packs || roots ? "\n" : "") + "import torch"
                + (functions ? "\nimport torch.nn.functional as F" : "");
    }

    String helper() {
        return packs ? "\n\n" + UNPACK + "\n" : "\n";
    }

    private static String nested(Tensor tensor, int axis, int offset) {
        if (axis == tensor.rank()) {
            return number(tensor.at(offset));
        }
        int step = tensor.axes().strides()[axis];
        return IntStream.range(0, tensor.axes().get(axis).size())
                .mapToObj(i -> nested(tensor, axis + 1, offset + i * step))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}

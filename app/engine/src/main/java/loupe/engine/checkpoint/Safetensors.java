package loupe.engine.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import loupe.engine.input.Finding;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.Place;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// A safetensors file in memory: tensors by name, and some text about them.
///
/// The format is 8 bytes of header length, a JSON header, and the numbers one after another, little-endian; see
/// the Hugging Face safetensors format description. It has no names for axes: whoever reads a tensor gives them.
///
/// ```java
/// Safetensors file = Safetensors.read(path);
/// Tensor w = file.tensor("blocks.0.attn.w_q", "d_model", "d_head");
/// ```
public final class Safetensors {

    private final String shown;
    private final Map<String, StoredTensor> tensors;
    private final Map<String, String> metadata;
    private final ByteBuffer data;

    Safetensors(String shown, SafetensorsHeader header, ByteBuffer data) {
        this.shown = shown;
        this.tensors = Collections.unmodifiableMap(new LinkedHashMap<>(header.tensors()));
        this.metadata = Collections.unmodifiableMap(new LinkedHashMap<>(header.metadata()));
        this.data = data;
    }

    /// Reads a file, which may be anything.
    ///
    /// @throws LoupeInputException if it is not a whole and honest safetensors file
    public static Safetensors read(Path file) {
        return SafetensorsReader.read(file, String.valueOf(file.getFileName()));
    }

    /// Reads a file; `shown` is how messages call it.
    public static Safetensors read(Path file, String shown) {
        return SafetensorsReader.read(file, shown);
    }

    /// Reads bytes that were read, or made, already; `shown` is how messages call them.
    public static Safetensors read(String shown, byte[] bytes) {
        return SafetensorsReader.read(shown, bytes);
    }

    /// Writes tensors as float32, sorted by name, so that the same tensors give the same bytes. An older file is
    /// replaced only when the new one is whole.
    ///
    /// @throws IllegalArgumentException if a name holds anything but letters, digits, `.`, `_` and `-`
    public static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata) throws IOException {
        SafetensorsWriter.write(file, tensors, metadata);
    }

    /// The bytes that [#write] puts into a file.
    public static byte[] bytes(Map<String, Tensor> tensors, Map<String, String> metadata) {
        return SafetensorsWriter.bytes(tensors, metadata);
    }

    /// The names of the tensors, in the order of the file's header.
    public Set<String> names() {
        return tensors.keySet();
    }

    /// Whether the file holds a tensor of this name.
    public boolean has(String name) {
        return tensors.containsKey(name);
    }

    /// The text that belongs to the file as a whole.
    public Map<String, String> metadata() {
        return metadata;
    }

    /// What the header says about a tensor.
    ///
    /// @throws NoSuchElementException if there is none of this name
    public StoredTensor stored(String name) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new NoSuchElementException(shown + ": no tensor \"" + name + "\"");
        }
        return tensor;
    }

    /// A tensor in float32 with the axes `dim_0`, `dim_1` and so on.
    public Tensor tensor(String name) {
        int rank = stored(name).shape().size();
        String[] axes = new String[rank];
        for (int i = 0; i < rank; i++) {
            axes[i] = "dim_" + i;
        }
        return tensor(name, axes);
    }

    /// A tensor in float32 with these axes, outermost first.
    ///
    /// @throws LoupeInputException CF-07 if the file's tensor has another number of dimensions
    public Tensor tensor(String name, String... axisNames) {
        StoredTensor stored = stored(name);
        if (axisNames.length != stored.shape().size()) {
            String problem = "has the shape " + stored.shape() + "; expected the axes " + Arrays.toString(axisNames);
            throw new Finding(shown, Place.entry(name), problem, "CF-07").refuse();
        }
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < axisNames.length; i++) {
            axes.add(new Axis(axisNames[i], stored.shape().get(i)));
        }
        return Tensor.of(Axes.of(axes), floats(stored));
    }

    /// The whole numbers of a tensor of whole numbers or truth values, row by row.
    ///
    /// @throws LoupeInputException ST-05 if it holds other numbers
    public long[] whole(String name) {
        StoredTensor stored = stored(name);
        if (!stored.dtype().isWhole()) {
            String problem = "holds " + stored.dtype() + "; whole numbers are needed here";
            throw new Finding(shown, Place.entry(name), problem, "ST-05").refuse();
        }
        long[] numbers = new long[Math.toIntExact(stored.count())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = stored.dtype().whole(data, byteOf(stored, i));
        }
        return numbers;
    }

    /// What should be said beside an accepted file: a tensor that holds NaN or infinity, or 8-bit floats.
    public List<Finding> notes() {
        List<Finding> notes = new ArrayList<>();
        for (StoredTensor stored : tensors.values()) {
            DType dtype = stored.dtype();
            if (dtype == DType.F8_E4M3 || dtype == DType.F8_E5M2) {
                notes.add(note(stored, "holds floats of 8 bits, read as they are, without a scale", "ST-05"));
            }
            long strange = dtype.isWhole() ? 0 : countNotFinite(stored);
            if (strange > 0) {
                notes.add(note(stored, strange + " of " + stored.count() + " numbers are NaN or infinite", "ST-15"));
            }
        }
        return notes;
    }

    private long countNotFinite(StoredTensor stored) {
        long strange = 0;
        for (int i = 0; i < stored.count(); i++) {
            if (!Float.isFinite(stored.dtype().number(data, byteOf(stored, i)))) {
                strange++;
            }
        }
        return strange;
    }

    private Finding note(StoredTensor stored, String text, String code) {
        return new Finding(shown, Place.entry(stored.name()), text, code);
    }

    private float[] floats(StoredTensor stored) {
        float[] numbers = new float[Math.toIntExact(stored.count())];
        if (stored.dtype() == DType.F32) {
            data.slice((int) stored.begin(), numbers.length * Float.BYTES)
                    .order(data.order())
                    .asFloatBuffer()
                    .get(numbers);
            return numbers;
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = stored.dtype().number(data, byteOf(stored, i));
        }
        return numbers;
    }

    private static int byteOf(StoredTensor stored, int index) {
        return (int) stored.begin() + index * stored.dtype().bytes();
    }
}

package loupe.engine.checkpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import loupe.engine.tensor.Axis;
import loupe.engine.tensor.Tensor;

/// Writes safetensors files: float32, names in order, the header padded with spaces to a multiple of 8 bytes.
final class SafetensorsWriter {

    private static final int ALIGNMENT = 8; // bytes

    private SafetensorsWriter() {}

    static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata) throws IOException {
        byte[] bytes = bytes(tensors, metadata);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static byte[] bytes(Map<String, Tensor> tensors, Map<String, String> metadata) {
        SortedMap<String, Tensor> sorted = new TreeMap<>(tensors);
        byte[] header = header(sorted, new TreeMap<>(metadata));
        int padded = Math.ceilDiv(header.length, ALIGNMENT) * ALIGNMENT;
        long cells = sorted.values().stream().mapToLong(Tensor::size).sum();
        ByteBuffer file = ByteBuffer.allocate(Math.toIntExact(ALIGNMENT + padded + cells * Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(padded).put(header);
        while (file.position() < ALIGNMENT + padded) {
            file.put((byte) ' ');
        }
        for (Tensor tensor : sorted.values()) {
            for (int i = 0; i < tensor.size(); i++) {
                file.putFloat(tensor.at(i));
            }
        }
        return file.array();
    }

    private static byte[] header(SortedMap<String, Tensor> tensors, SortedMap<String, String> metadata) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(header)) {
            json.writeStartObject();
            if (!metadata.isEmpty()) {
                json.writeObjectFieldStart(SafetensorsHeader.METADATA);
                for (Map.Entry<String, String> entry : metadata.entrySet()) {
                    json.writeStringField(entry.getKey(), entry.getValue());
                }
                json.writeEndObject();
            }
            long at = 0;
            for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
                at = describe(json, entry.getKey(), entry.getValue(), at);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be written", e);
        }
        return header.toByteArray();
    }

    /// Writes one tensor's entry and gives the byte after its data.
    private static long describe(JsonGenerator json, String name, Tensor tensor, long begin) throws IOException {
        if (!SafetensorsHeader.isName(name)) {
            throw new IllegalArgumentException(
                    "tensor name \"" + name + "\": only letters, digits, '.', '_' and '-' can be saved");
        }
        long end = begin + (long) tensor.size() * Float.BYTES;
        json.writeObjectFieldStart(name);
        json.writeStringField("dtype", DType.F32.name());
        json.writeArrayFieldStart("shape");
        for (Axis axis : tensor.axes()) {
            json.writeNumber(axis.size());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("data_offsets");
        json.writeNumber(begin);
        json.writeNumber(end);
        json.writeEndArray();
        json.writeEndObject();
        return end;
    }
}

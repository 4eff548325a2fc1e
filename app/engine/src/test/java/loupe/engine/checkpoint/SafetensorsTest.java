package loupe.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.TreeMap;
import loupe.engine.input.LoupeInputException;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {

    @Test
    void whatIsWrittenComesBack(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("model.safetensors");
        SplittableRandom dice = new SplittableRandom(7);
        Map<String, Tensor> tensors = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            Axes axes = Axes.of("a", dice.nextInt(4), "b", 1 + dice.nextInt(5), "c", 1 + dice.nextInt(3));
            float[] cells = new float[axes.size()];
            for (int j = 0; j < cells.length; j++) {
                cells[j] = Float.intBitsToFloat(dice.nextInt());
            }
            tensors.put("blocks." + i + ".w-1_x", Tensor.of(axes, cells));
        }
        tensors.put("temperature", Tensor.scalar(0.7f));
        Safetensors.write(file, tensors, Map.of("step", "120", "größe", "½ \"x\"\n"));
        Safetensors read = Safetensors.read(file);

        assertThat(read.names()).containsExactlyElementsOf(tensors.keySet());
        assertThat(read.metadata()).containsEntry("größe", "½ \"x\"\n").containsEntry("step", "120");
        tensors.forEach((name, tensor) -> {
            String[] axes = tensor.axes().names().toArray(String[]::new);
            assertThat(read.tensor(name, axes).sameAs(tensor)).as(name).isTrue();
        });
        assertThat(folder.toFile().list()).containsExactly("model.safetensors");
    }

    @Test
    void theSameTensorsGiveTheSameBytesInAnyOrder() {
        Tensor one = Tensor.vector("pos", 1);
        Tensor two = Tensor.vector("pos", 2);
        byte[] bytes = Safetensors.bytes(Map.of("b", two, "a", one), Map.of());
        assertThat(Safetensors.bytes(Map.of("a", one, "b", two), Map.of())).isEqualTo(bytes);
        String header = new String(bytes, 8, bytes.length - 16, StandardCharsets.UTF_8);
        assertThat(header)
                .startsWith("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},")
                .endsWith(" ");
        assertThat(bytes.length % 8).isZero();
    }

    @Test
    void everyTypeIsReadToItsValue() {
        Safetensors file = Safetensors.read(
                "types",
                file(
                        """
                        {"bool":{"dtype":"BOOL","shape":[2],"data_offsets":[0,2]},\
                        "u8":{"dtype":"U8","shape":[1],"data_offsets":[2,3]},\
                        "f16":{"dtype":"F16","shape":[1],"data_offsets":[3,5]},\
                        "bf16":{"dtype":"BF16","shape":[1],"data_offsets":[5,7]},\
                        "i32":{"dtype":"I32","shape":[1],"data_offsets":[7,11]},\
                        "i64":{"dtype":"I64","shape":[1],"data_offsets":[11,19]},\
                        "f64":{"dtype":"F64","shape":[],"data_offsets":[19,27]},\
                        "e4m3":{"dtype":"F8_E4M3","shape":[2],"data_offsets":[27,29]},\
                        "e5m2":{"dtype":"F8_E5M2","shape":[1],"data_offsets":[29,30]}}""",
                        data -> data.put((byte) 1)
                                .put((byte) 0)
                                .put((byte) 200)
                                .putShort(Float.floatToFloat16(-1.5f))
                                .putShort((short) (Float.floatToIntBits(3.0f) >> 16))
                                .putInt(-7)
                                .putLong(1L << 40)
                                .putDouble(0.1)
                                .put((byte) 0x7E) // 448, the largest
                                .put((byte) 0x81) // -2^-9, the smallest below zero
                                .put((byte) 0x3C))); // 1
        assertThat(file.whole("bool")).containsExactly(1, 0);
        assertThat(file.whole("u8")).containsExactly(200);
        assertThat(file.tensor("f16").toArray()).containsExactly(-1.5f);
        assertThat(file.tensor("bf16").toArray()).containsExactly(3.0f);
        assertThat(file.whole("i32")).containsExactly(-7);
        assertThat(file.whole("i64")).containsExactly(1L << 40);
        assertThat(file.tensor("f64").item()).isEqualTo(0.1f);
        assertThat(file.tensor("e4m3").toArray()).containsExactly(448f, -0.001953125f);
        assertThat(file.tensor("e5m2").toArray()).containsExactly(1f);
        assertThat(file.notes()).extracting(n -> n.code()).containsExactly("ST-05", "ST-05");
    }

    /// Its header length has the two bytes that a pickle begins with: 640 is 0x0280.
    @Test
    void aHeaderOf640BytesIsNotTakenForAPickle() {
        byte[] bytes = Safetensors.bytes(Map.of("w", Tensor.vector("pos", 1)), Map.of("note", "x".repeat(557)));
        assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong())
                .isEqualTo(640);
        assertThat(Safetensors.read("model.safetensors", bytes).names()).containsExactly("w");
    }

    @Test
    void askingForTheWrongThingSaysWhatIsThere() {
        Safetensors file = Safetensors.read(
                "model.safetensors", Safetensors.bytes(Map.of("w", Tensor.vector("pos", 1, 2)), Map.of()));
        assertThatThrownBy(() -> file.tensor("v"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("\"v\"");
        assertThatThrownBy(() -> file.tensor("w", "row", "col"))
                .isInstanceOf(LoupeInputException.class)
                .hasMessage("model.safetensors: entry \"w\": has the shape [2]; expected the axes [row, col] [CF-07]");
        assertThatThrownBy(() -> file.whole("w")).isInstanceOf(LoupeInputException.class);
        assertThatThrownBy(() -> Safetensors.bytes(Map.of("../w", Tensor.scalar(1)), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotAFileIsNamed(@TempDir Path folder) throws IOException {
        for (Path path : List.of(folder, folder.resolve("absent.safetensors"))) {
            assertThatThrownBy(() -> Safetensors.read(path))
                    .isInstanceOfSatisfying(
                            LoupeInputException.class, e -> assertThat(e.code()).isEqualTo("IO-01"));
        }
        Path colon = Files.write(folder.resolve("a:b"), new byte[3]);
        assertThatThrownBy(() -> Safetensors.read(colon)).hasMessageStartingWith("a\\u{3A}b: byte 0: 3 bytes");
    }

    private static byte[] file(String header, java.util.function.Consumer<ByteBuffer> fill) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + 30).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text);
        fill.accept(bytes);
        return bytes.array();
    }
}

package loupe.engine.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import loupe.engine.input.Bounded;
import loupe.engine.input.Finding;
import loupe.engine.input.Json;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.Place;
import loupe.engine.input.Shown;
import loupe.engine.input.StrictJson;
import org.jspecify.annotations.Nullable;

/// The header of a safetensors file: what is stored where, checked in full before any data is read.
///
/// The codes: ST-04 first byte, -05 type, -06 fields, -07 bytes outside the data, gaps and overlaps, -08 size, -09
/// overflow, -10 data after the last tensor, -11 too many tensors or dimensions, -12 name.
final class SafetensorsHeader {

    /// The key of the text that belongs to the file as a whole.
    static final String METADATA = "__metadata__";

    static final int LONGEST_NAME = 512; // characters

    private static final int MOST_TENSORS = 65_536;
    private static final int MOST_DIMENSIONS = 8;
    private static final StrictJson.Limits LIMITS = new StrictJson.Limits(4, 2_000_000);
    private static final Set<String> FIELDS = Set.of("dtype", "shape", "data_offsets");
    private static final String NAME_SIGNS = "._-";

    private final String file;
    private final long dataBytes;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();

    /// Reads the header that fills `bytes`; it begins at byte 8 of the file, and `dataBytes` follow it.
    ///
    /// @throws LoupeInputException with one of the codes above, or one of [StrictJson]
    SafetensorsHeader(String file, byte[] bytes, long dataBytes) {
        this.file = file;
        this.dataBytes = dataBytes;
        if (bytes[0] != '{') {
            String found = String.format(Locale.ROOT, "0x%02X", bytes[0] & 0xFF);
            throw refuse(Place.at(8), "the header must begin with '{', found " + found, "ST-04");
        }
        String text = text(bytes);
        Map<String, Json> fields = StrictJson.read(file, text, LIMITS, index -> Place.at(byteOf(text, index)), " ")
                .fields();
        if (fields.size() > MOST_TENSORS) {
            throw refuse(Place.file(), fields.size() + " tensors; at most " + MOST_TENSORS + " are read", "ST-11");
        }
        fields.forEach((name, json) -> {
            if (name.equals(METADATA)) {
                readMetadata(json);
            } else {
                tensors.put(name, tensor(name, json));
            }
        });
        requireNoGaps(bytes.length);
    }

    private String text(byte[] bytes) {
        try {
            return Bounded.utf8(file, bytes, 0, bytes.length, "the header");
        } catch (LoupeInputException e) {
            if (e.finding().place() instanceof Place.Byte(long offset)) {
                throw new LoupeInputException(
                        new Finding(file, Place.at(8 + offset), e.finding().problem(), e.code()), e);
            }
            throw e;
        }
    }

    private static long byteOf(String text, int index) {
        return 8 + text.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }

    private void readMetadata(Json json) {
        Place place = Place.key(METADATA);
        if (!(json instanceof Json.Obj(Map<String, Json> fields))) {
            throw refuse(place, "must map text to text", "ST-06");
        }
        fields.forEach((key, value) -> {
            if (!(value instanceof Json.Str(String text))) {
                throw refuse(place, Shown.value(key) + " must be a text", "ST-06");
            }
            metadata.put(key, text);
        });
    }

    private StoredTensor tensor(String name, Json json) {
        requireName(name);
        Place place = Place.entry(name);
        if (!(json instanceof Json.Obj(Map<String, Json> fields))
                || !fields.keySet().equals(FIELDS)) {
            throw refuse(place, "needs exactly dtype, shape and data_offsets", "ST-06");
        }
        DType dtype = dtype(place, fields.get("dtype"));
        List<Integer> shape = shape(place, fields.get("shape"));
        long bytes = bytes(place, dtype, shape);
        if (!(fields.get("data_offsets") instanceof Json.Arr(List<Json> offsets)) || offsets.size() != 2) {
            throw refuse(place, "data_offsets must be a list of two numbers", "ST-06");
        }
        long begin = whole(place, offsets.get(0), "data_offsets");
        long end = whole(place, offsets.get(1), "data_offsets");
        if (begin > end || end > dataBytes) {
            String problem = "bytes " + begin + " to " + end + " are not inside the " + dataBytes + " data bytes";
            throw refuse(place, problem, "ST-07");
        }
        if (end - begin != bytes) {
            String problem = dtype + " " + shape + " needs " + bytes + " bytes, data_offsets give " + (end - begin);
            throw refuse(place, problem, "ST-08");
        }
        return new StoredTensor(name, dtype, shape, begin, end);
    }

    private void requireName(String name) {
        if (name.length() > LONGEST_NAME) {
            String problem = "a tensor name of " + name.length() + " characters; at most " + LONGEST_NAME + " are read";
            throw refuse(Place.at(9), problem, "JSON-08");
        }
        if (!isName(name)) {
            Place place = name.isEmpty() ? Place.at(9) : Place.entry(name);
            throw refuse(place, "a name may hold only letters, digits, '.', '_' and '-', and at least one", "ST-12");
        }
    }

    /// Whether a tensor may be called so: 1 to 512 of `A-Z a-z 0-9 . _ -`, so that a name never becomes a path.
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || NAME_SIGNS.indexOf(c) >= 0));
    }

    private DType dtype(Place place, @Nullable Json json) {
        String name = json instanceof Json.Str(String text) ? text : "that is no text";
        return DType.named(name)
                .orElseThrow(() -> refuse(place, "the type " + Shown.value(name) + " is not one Loupe reads", "ST-05"));
    }

    private List<Integer> shape(Place place, @Nullable Json json) {
        if (!(json instanceof Json.Arr(List<Json> items))) {
            throw refuse(place, "shape must be a list", "ST-06");
        }
        if (items.size() > MOST_DIMENSIONS) {
            String problem = items.size() + " dimensions; at most " + MOST_DIMENSIONS + " are read";
            throw refuse(place, problem, "ST-11");
        }
        List<Integer> shape = new ArrayList<>(items.size());
        for (Json item : items) {
            if (!(item instanceof Json.Num(String digits)) || !isWhole(digits)) {
                throw refuse(place, "a dimension must be a whole number, 0 or more", "ST-06");
            }
            if (digits.length() > 10 || Long.parseLong(digits) > Integer.MAX_VALUE) {
                throw refuse(place, "the dimension " + digits + " is over " + Integer.MAX_VALUE, "ST-09");
            }
            shape.add(Integer.parseInt(digits));
        }
        return List.copyOf(shape);
    }

    private long bytes(Place place, DType dtype, List<Integer> shape) {
        try {
            long bytes = dtype.bytes();
            for (int size : shape) {
                bytes = Math.multiplyExact(bytes, (long) size);
                Math.multiplyExact(bytes, 8L); // the size in bits must fit as well
            }
            return bytes;
        } catch (ArithmeticException overflow) {
            Finding finding = new Finding(file, place, "the size of " + dtype + " " + shape + " overflows", "ST-09");
            throw new LoupeInputException(finding, overflow);
        }
    }

    private long whole(Place place, Json json, String what) {
        if (json instanceof Json.Num(String digits) && isWhole(digits)) {
            try {
                return Long.parseLong(digits);
            } catch (NumberFormatException tooLarge) {
                Finding finding = new Finding(file, place, what + " " + digits + " is over 2^63-1", "ST-06");
                throw new LoupeInputException(finding, tooLarge);
            }
        }
        throw refuse(place, what + " must be whole numbers from 0 to 2^63-1", "ST-06");
    }

    private static boolean isWhole(String digits) {
        return digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void requireNoGaps(int headerBytes) {
        List<StoredTensor> sorted = tensors.values().stream()
                .sorted(Comparator.comparingLong(StoredTensor::begin).thenComparingLong(StoredTensor::end))
                .toList();
        long at = 0;
        for (StoredTensor tensor : sorted) {
            if (tensor.begin() != at) {
                String problem = "begins at data byte " + tensor.begin() + ", expected " + at
                        + (tensor.begin() > at ? " (a gap)" : " (an overlap)");
                throw refuse(Place.entry(tensor.name()), problem, "ST-07");
            }
            at = tensor.end();
        }
        if (at != dataBytes) {
            String problem = (dataBytes - at) + " bytes after the last tensor belong to nothing";
            throw refuse(Place.at(8L + headerBytes + at), problem, "ST-10");
        }
    }

    Map<String, String> metadata() {
        return metadata;
    }

    /// The tensors by name, in the order of the header.
    Map<String, StoredTensor> tensors() {
        return tensors;
    }

    private LoupeInputException refuse(Place place, String problem, String code) {
        return new Finding(file, place, problem, code).refuse();
    }
}

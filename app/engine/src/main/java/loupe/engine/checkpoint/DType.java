package loupe.engine.checkpoint;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// How numbers are stored in a file. Loupe reads all of these to float32 and computes with that alone.
public enum DType {
    /// Truth values, one byte each.
    BOOL(1),
    /// Whole numbers 0 to 255.
    U8(1),
    /// Whole numbers -128 to 127.
    I8(1),
    /// Float of 8 bits: 4 of exponent, 3 of fraction, no infinity.
    F8_E4M3(1),
    /// Float of 8 bits: 5 of exponent, 2 of fraction.
    F8_E5M2(1),
    /// Whole numbers of 16 bits.
    U16(2),
    /// Whole numbers of 16 bits with sign.
    I16(2),
    /// IEEE half precision.
    F16(2),
    /// The upper half of a float32.
    BF16(2),
    /// Whole numbers of 32 bits.
    U32(4),
    /// Whole numbers of 32 bits with sign.
    I32(4),
    /// IEEE single precision.
    F32(4),
    /// Whole numbers of 64 bits.
    U64(8),
    /// Whole numbers of 64 bits with sign.
    I64(8),
    /// IEEE double precision.
    F64(8);

    private final int bytes;

    DType(int bytes) {
        this.bytes = bytes;
    }

    /// Bytes for one number.
    public int bytes() {
        return bytes;
    }

    /// The type that a file calls `name`; case matters.
    static Optional<DType> named(String name) {
        return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst();
    }

    /// Whether numbers of this type are whole.
    boolean isWhole() {
        return switch (this) {
            case BOOL, U8, I8, U16, I16, U32, I32, U64, I64 -> true;
            case F8_E4M3, F8_E5M2, F16, BF16, F32, F64 -> false;
        };
    }

    /// The number at byte `at`, rounded to float32.
    float number(ByteBuffer data, int at) {
        return switch (this) {
            case F8_E4M3 -> e4m3(data.get(at));
            case F8_E5M2 -> Float.float16ToFloat((short) (data.get(at) << 8));
            case F16 -> Float.float16ToFloat(data.getShort(at));
            case BF16 -> Float.intBitsToFloat(data.getShort(at) << 16);
            case F32 -> data.getFloat(at);
            case F64 -> (float) data.getDouble(at);
            default -> whole(data, at);
        };
    }

    /// The whole number at byte `at`; a U64 beyond 2^63-1 comes out negative.
    long whole(ByteBuffer data, int at) {
        return switch (this) {
            case BOOL, U8 -> data.get(at) & 0xFF;
            case I8 -> data.get(at);
            case U16 -> data.getShort(at) & 0xFFFF;
            case I16 -> data.getShort(at);
            case U32 -> data.getInt(at) & 0xFFFF_FFFFL;
            case I32 -> data.getInt(at);
            case U64, I64 -> data.getLong(at);
            default -> throw new IllegalStateException(this + " is not a type of whole numbers");
        };
    }

    private static float e4m3(byte bits) {
        int exponent = (bits >> 3) & 0xF;
        int fraction = bits & 0x7;
        float sign = bits < 0 ? -1 : 1;
        if (exponent == 0xF && fraction == 0x7) {
            return Float.NaN;
        }
        return exponent == 0
                ? sign * Math.scalb(fraction / 8f, -6)
                : sign * Math.scalb(1 + fraction / 8f, exponent - 7);
    }
}

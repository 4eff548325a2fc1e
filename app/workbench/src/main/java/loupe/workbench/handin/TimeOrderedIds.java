package loupe.workbench.handin;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Version 7 UUIDs (RFC 9562, section 5.7): milliseconds since 1970 first, then randomness.
final class TimeOrderedIds {

    private static final long VERSION = 7L << 12;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TimeOrderedIds() {}

    static UUID at(Instant time, RandomGenerator random) {
        long high = time.toEpochMilli() << 16 | VERSION | random.nextLong() & 0xFFFL;
        long low = random.nextLong() >>> 2 | VARIANT;
        return new UUID(high, low);
    }
}

package loupe.checker.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Ids that follow from names (RFC 9562, version 5): the same name always has the same id.
final class NameUuid {

    private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final int UUID_BYTES = 16;

    private NameUuid() {}

    static UUID of(String name) {
        byte[] space = ByteBuffer.allocate(UUID_BYTES)
                .putLong(URLS.getMostSignificantBits())
                .putLong(URLS.getLeastSignificantBits())
                .array();
        MessageDigest sha1 = sha1();
        sha1.update(space);
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L; // version 5
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L; // the usual variant
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}

package loupe.cli.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The file name for a student key. A key that every system takes as a plain name stays as it is; any other becomes
/// `_` and the beginning of its SHA-256. Since no key begins with `_`, two keys never share a name.
final class SafeName {

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9_-])?");
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final int LENGTH = 16; // hex digits

    private SafeName() {}

    static String of(String key) {
        boolean plain = PLAIN.matcher(key).matches() && !DEVICE.matcher(key).matches();
        return plain ? key : "_" + sha256(key).substring(0, LENGTH);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

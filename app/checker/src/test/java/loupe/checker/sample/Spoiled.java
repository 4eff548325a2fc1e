package loupe.checker.sample;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Files that went wrong on their way, in eight ways.
final class Spoiled {

    private Spoiled() {}

    static byte[] bytes(int way, byte[] whole) {
        String text = new String(whole, StandardCharsets.UTF_8);
        return switch (Math.floorMod(way, 8)) {
            case 0 -> Arrays.copyOf(whole, whole.length / 2);
            case 1 -> new byte[0];
            case 2 -> text.getBytes(StandardCharsets.UTF_16);
            case 3 -> text.replace("\"key\"", "\"kez\"").getBytes(StandardCharsets.UTF_8);
            case 4 -> text.replace("\"key\": \"", "\"key\": \"../").getBytes(StandardCharsets.UTF_8);
            case 5 -> ("[".repeat(5000) + text).getBytes(StandardCharsets.UTF_8);
            case 6 ->
                text.replaceFirst("\"sha256\": \"[0-9a-f]{4}", "\"sha256\": \"0000")
                        .getBytes(StandardCharsets.UTF_8);
            default ->
                text.replace("\"created\"", "\"points\": 100, \"created\"").getBytes(StandardCharsets.UTF_8);
        };
    }
}

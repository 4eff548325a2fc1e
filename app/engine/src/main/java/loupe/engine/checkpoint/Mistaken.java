package loupe.engine.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The files that people take for safetensors, known by their first bytes.
///
/// @param magic the first bytes
/// @param text  what the file is and what to do
record Mistaken(byte[] magic, String text) {

    private static final String PICKLE = "a Python pickle; Loupe never opens pickles; ask for model.safetensors";
    private static final String PAGE = "a web page; the download failed";

    private static final List<Mistaken> KNOWN = List.of(
            of(
                    "version https://git-lfs",
                    "a Git LFS pointer, not the weights; run 'git lfs pull' in the checkpoint's repository"),
            of("\u0080\u0002", PICKLE),
            of("\u0080\u0003", PICKLE),
            of("\u0080\u0004", PICKLE),
            of("\u0080\u0005", PICKLE),
            of("PK\u0003\u0004", "a zip file (a torch checkpoint?); Loupe opens only safetensors"),
            of("GGUF", "a GGUF file; Loupe opens only safetensors"),
            of("<!DOCTYPE", PAGE),
            of("<html", PAGE),
            of("\u001F\u008B", "gzip-compressed; unpack it first"));

    private static Mistaken of(String magic, String text) {
        return new Mistaken(magic.getBytes(StandardCharsets.ISO_8859_1), text);
    }

    /// What the file is that begins with `head`, if it is one of the known kinds.
    ///
    /// A header of 640 bytes begins with the same two bytes as a pickle: the caller looks for the brace first.
    static Optional<String> kindOf(byte[] head) {
        return KNOWN.stream()
                .filter(kind -> kind.begins(head))
                .map(Mistaken::text)
                .findFirst();
    }

    private boolean begins(byte[] head) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (head[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}

package loupe.engine.token;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.engine.input.Bounded;

/// Saves a tokenizer as one small JSON file that a person can read, and loads it again.
///
/// ```json
/// {
///   "format": "loupe-tokenizer", "version": 1, "kind": "bpe",
///   "letter_case": "kept", "split": "words_with_space", "fallback": "unknown",
///   "specials": ["<end>"],
///   "vocabulary": ["<end>", "<unk>", " ", "a", "t", "at"],
///   "merges": [["a", "t"]]
/// }
/// ```
/// The id of a token is its place in `vocabulary`. `split`, `fallback` and `merges` belong to the kind `bpe`; the other
/// kinds are `char` and `word`.
public final class TokenizerFile {

    static final String FORMAT = "loupe-tokenizer";
    static final int VERSION = 1;

    private static final int MOST_BYTES = 8 << 20;

    private TokenizerFile() {}

    /// Writes `tokenizer`; the same tokenizer gives the same bytes.
    public static void save(TrainedTokenizer tokenizer, Path file) throws IOException {
        Files.writeString(file, write(tokenizer), StandardCharsets.UTF_8);
    }

    /// Reads a tokenizer.
    ///
    /// @throws loupe.engine.input.LoupeInputException if the file is anything but a whole tokenizer
    public static TrainedTokenizer load(Path file) {
        String shown = String.valueOf(file.getFileName());
        return read(shown, Bounded.text(file, shown, MOST_BYTES, note -> {}));
    }

    /// The tokenizer that `text` describes; `shown` names the file in messages.
    public static TrainedTokenizer read(String shown, String text) {
        return new TokenizerReader(shown, text).tokenizer();
    }

    /// The text of a tokenizer's file.
    public static String write(TrainedTokenizer tokenizer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeStringField("kind", kind(tokenizer));
            json.writeStringField("letter_case", Names.of(tokenizer.letterCase()));
            if (tokenizer instanceof BpeTokenizer bpe) {
                json.writeStringField("split", Names.of(bpe.split()));
                json.writeStringField("fallback", Names.of(bpe.fallback()));
            }
            writeList(json, "specials", tokenizer.specials());
            writeList(json, "vocabulary", tokenizer.vocabulary().tokens());
            if (tokenizer instanceof BpeTokenizer bpe) {
                json.writeArrayFieldStart("merges");
                for (SymbolPair pair : bpe.merges()) {
                    json.writeArray(new String[] {pair.left(), pair.right()}, 0, 2);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be written", e);
        }
        return text + "\n";
    }

    private static void writeList(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeFieldName(name);
        json.writeArray(texts.toArray(String[]::new), 0, texts.size());
    }

    private static String kind(TrainedTokenizer tokenizer) {
        return switch (tokenizer) {
            case BpeTokenizer bpe -> "bpe";
            case CharTokenizer chars -> "char";
            case WordTokenizer words -> "word";
        };
    }
}

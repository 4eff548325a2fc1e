package loupe.engine.token;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.IntArrayList;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;

/// The real tokenizer of a GPT model, with its real merges; they ship inside jtokkit, so nothing is downloaded.
///
/// It works on bytes: a token can be part of a character, and its label then shows the bytes, `\xF0\x9F`. Markers
/// such as `<|endoftext|>` in a text are read as ordinary characters. Loading takes some tenths of a second, so keep
/// the object.
public final class GptTokenizer implements Tokenizer {

    private final GptVocabulary kind;
    private final Encoding encoding;

    private GptTokenizer(GptVocabulary kind, Encoding encoding) {
        this.kind = kind;
        this.encoding = encoding;
    }

    /// Loads the vocabulary and its merges.
    public static GptTokenizer load(GptVocabulary kind) {
        return new GptTokenizer(kind, Encodings.newLazyEncodingRegistry().getEncoding(kind.type()));
    }

    @Override
    public int[] encode(String text) {
        return encoding.encodeOrdinary(text).toArray();
    }

    @Override
    public String decode(int... ids) {
        return new String(bytes(ids), StandardCharsets.UTF_8);
    }

    @Override
    public int size() {
        return kind.size();
    }

    /// The characters of the token; a part of a character gives `�`.
    @Override
    public String text(int id) {
        return decode(id);
    }

    @Override
    public OptionalInt id(String token) {
        int[] ids = encode(token);
        return ids.length == 1 ? OptionalInt.of(ids[0]) : OptionalInt.empty();
    }

    @Override
    public String label(int id) {
        byte[] bytes = bytes(id);
        try {
            return TokenLabel.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException partOfACharacter) {
            StringBuilder label = new StringBuilder();
            for (byte b : bytes) {
                label.append(String.format(Locale.ROOT, "\\x%02X", b & 0xFF));
            }
            return label.toString();
        }
    }

    /// The bytes of the tokens put together.
    ///
    /// @throws IndexOutOfBoundsException if an id stands for nothing; the newer vocabularies have gaps at their end
    private byte[] bytes(int... ids) {
        IntArrayList list = new IntArrayList(ids.length);
        for (int id : ids) {
            if (id < 0 || id >= kind.size()) {
                throw new IndexOutOfBoundsException("token " + id + " of " + kind.size());
            }
            list.add(id);
        }
        try {
            return encoding.decodeBytes(list);
        } catch (IllegalArgumentException gap) {
            throw new IndexOutOfBoundsException("no token has one of these ids: " + gap.getMessage());
        }
    }
}

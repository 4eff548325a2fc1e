package loupe.checker.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loupe.engine.input.Json;

/// The one way to write a JSON value: keys sorted, no spaces, numbers as they came (after RFC 8785, Rundgren et al.
/// 2020, which would also rewrite numbers). Two files that differ in layout alone are the same here.
public final class CanonicalJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private CanonicalJson() {}

    /// The SHA-256 of the canonical text in UTF-8, in hex.
    public static String sha256(Json value) {
        return sha256(text(value).getBytes(StandardCharsets.UTF_8));
    }

    /// The SHA-256 of some bytes, in hex: for files that cannot be read as JSON.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static String text(Json value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return text.toString();
    }

    private static void write(Json value, JsonGenerator out) throws IOException {
        switch (value) {
            case Json.Obj(Map<String, Json> fields) -> {
                out.writeStartObject();
                for (var field : new TreeMap<>(fields).entrySet()) {
                    out.writeFieldName(field.getKey());
                    write(field.getValue(), out);
                }
                out.writeEndObject();
            }
            case Json.Arr(List<Json> items) -> {
                out.writeStartArray();
                for (Json item : items) {
                    write(item, out);
                }
                out.writeEndArray();
            }
            case Json.Str(String text) -> out.writeString(text);
            case Json.Num(String literal) -> out.writeNumber(literal);
            case Json.Bool(boolean truth) -> out.writeBoolean(truth);
            case Json.Null() -> out.writeNull();
        }
    }
}

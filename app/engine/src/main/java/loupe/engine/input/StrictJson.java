package loupe.engine.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Reads JSON the strict way: one object, no duplicate keys, nothing after it, and a count of everything.
///
/// The codes: JSON-01 not JSON, -02 too deep, -03 too many parts, -04 a key twice, -05 a number too long, -06
/// something after the end, -07 not an object, -08 a name or text too long, UTF-01 half a surrogate pair.
public final class StrictJson {

    /// How much is read: levels of nesting, and parts (braces, names and values) in all.
    public record Limits(int depth, int parts) {
        /// For a small settings file.
        public static final Limits SETTINGS = new Limits(16, 100_000);
    }

    private static final int LONGEST_NAME = 4 << 10; // characters
    private static final int LONGEST_TEXT = 64 << 10; // characters
    private static final int LONGEST_NUMBER = 32; // characters

    /// Our own counters decide, so that each refusal has its code; the parser's are out of the way.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String file;
    private final String text;
    private final IntFunction<Place> places;
    private final Limits limits;
    private final JsonParser parser;
    private int parts;

    private StrictJson(String file, String text, Limits limits, IntFunction<Place> places, JsonParser parser) {
        this.file = file;
        this.text = text;
        this.places = places;
        this.limits = limits;
        this.parser = parser;
    }

    /// The object that `text` is; messages name the line.
    public static Json.Obj read(String file, String text, Limits limits) {
        return read(file, text, limits, index -> Place.line(text, index), " \t\r\n");
    }

    /// The object that `text` is.
    ///
    /// @param places  the place of the character with a given index, for messages
    /// @param padding the characters that may follow the closing brace
    public static Json.Obj read(String file, String text, Limits limits, IntFunction<Place> places, String padding) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            StrictJson reader = new StrictJson(file, text, limits, places, parser);
            try {
                return reader.root(padding);
            } catch (JsonProcessingException e) {
                long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
                throw reader.broken((int) Math.clamp(at, 0, text.length()), e);
            }
        } catch (IOException e) {
            throw Bounded.unreadable(file, e);
        }
    }

    private Json.Obj root(String padding) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw refuse(0, "the file must hold one JSON object in { }", "JSON-07");
        }
        Json.Obj root = object("", 1);
        int at = (int) parser.currentLocation().getCharOffset();
        while (at < text.length()) {
            if (padding.indexOf(text.charAt(at)) < 0) {
                throw refuse(at, "something follows the closing brace; nothing may", "JSON-06");
            }
            at++;
        }
        return root;
    }

    private Json.Obj object(String path, int depth) throws IOException {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
            String name = parser.currentName();
            requireText(name, LONGEST_NAME, "a name");
            String below = path.isEmpty() ? name : Shown.cut(path + "." + name, LONGEST_NAME);
            if (fields.containsKey(name)) {
                Place place = below.isEmpty() ? places.apply(index()) : Place.key(below);
                throw new Finding(file, place, "given twice", "JSON-04").refuse();
            }
            fields.put(name, value(next(), below, depth));
        }
        return new Json.Obj(fields);
    }

    private Json.Arr array(String path, int depth) throws IOException {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            items.add(value(token, path, depth));
        }
        return new Json.Arr(items);
    }

    private Json value(JsonToken token, String path, int depth) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(path, deeper(depth));
            case START_ARRAY -> array(path, deeper(depth));
            case VALUE_STRING -> new Json.Str(requireText(parser.getText(), LONGEST_TEXT, "a text"));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            default -> throw broken(index(), null);
        };
    }

    private JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw broken(text.length(), null);
        }
        if (++parts > limits.parts()) {
            throw refuse(index(), "more than " + limits.parts() + " parts; at most that many are read", "JSON-03");
        }
        return token;
    }

    private int deeper(int depth) {
        if (depth + 1 > limits.depth()) {
            throw refuse(index(), "nested deeper than " + limits.depth() + " levels", "JSON-02");
        }
        return depth + 1;
    }

    private Json.Num number() throws IOException {
        String literal = parser.getText();
        if (literal.length() > LONGEST_NUMBER) {
            String problem = "a number of " + literal.length() + " characters; at most " + LONGEST_NUMBER + " are read";
            throw refuse(index(), problem, "JSON-05");
        }
        return new Json.Num(literal);
    }

    private String requireText(String value, int longest, String what) {
        if (value.length() > longest) {
            String problem = what + " of " + value.length() + " characters; at most " + longest + " are read";
            throw refuse(index(), problem, "JSON-08");
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isHighSurrogate(value.charAt(i))
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(value.charAt(i))) {
                throw refuse(index(), what + " holds half of a surrogate pair", "UTF-01");
            }
        }
        return value;
    }

    private int index() {
        return (int) Math.clamp(parser.currentTokenLocation().getCharOffset(), 0, text.length());
    }

    private LoupeInputException refuse(int index, String problem, String code) {
        return new Finding(file, places.apply(index), problem, code).refuse();
    }

    private LoupeInputException broken(int index, @Nullable Throwable cause) {
        String rest = text.substring(index, Math.min(text.length(), index + 20));
        String problem =
                rest.isEmpty() ? "the JSON is cut off here" : "this is not JSON from " + Shown.value(rest) + " on";
        Finding finding = new Finding(file, places.apply(index), problem, "JSON-01");
        return cause == null ? finding.refuse() : new LoupeInputException(finding, cause);
    }
}

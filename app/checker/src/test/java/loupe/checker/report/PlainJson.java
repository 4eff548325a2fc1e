package loupe.checker.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.engine.input.Json;
import loupe.engine.input.StrictJson;

/// JSON as maps, lists, texts and numbers by value, so that 1.0 is 1.
final class PlainJson {

    private static final StrictJson.Limits LIMITS = new StrictJson.Limits(32, 500_000);

    private PlainJson() {}

    static Object read(String text) {
        return plain(((Json.Obj) StrictJson.read("report", "{\"root\": " + text + "}", LIMITS))
                .fields()
                .get("root"));
    }

    /// A JSON object.
    static Map<String, Object> object(String text) {
        return object(read(text));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    /// The objects below a name.
    static List<Map<String, Object>> objects(Object list) {
        return ((List<?>) list).stream().map(PlainJson::object).toList();
    }

    private static Object plain(Json value) {
        return switch (value) {
            case Json.Obj(Map<String, Json> fields) -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                fields.forEach((name, field) -> plain.put(name, plain(field)));
                yield plain;
            }
            case Json.Arr(List<Json> items) ->
                items.stream().map(PlainJson::plain).toList();
            case Json.Num(String literal) -> new BigDecimal(literal).stripTrailingZeros();
            case Json.Str(String text) -> text;
            case Json.Bool(boolean bool) -> bool;
            case Json.Null() -> "null";
        };
    }
}

package loupe.course.trust;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loupe.course.experiment.Numerals;
import loupe.engine.input.Json;
import loupe.engine.input.StrictJson;

/// Outcomes of trials as text: one in a line, as a child process answers, or all that are kept.
///
/// ```json
/// {"refusal": "", "devices": [{"id": "blas", "name": "Native CPU (OpenBLAS)", "worst": "…", "error": 5.9e-7}]}
/// ```
///
/// An error beyond comparison is written as null.
final class TrialJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private TrialJson() {}

    static String line(TrialResult result) {
        return written(json -> write(json, result));
    }

    /// Keys and their outcomes.
    static String all(Map<String, TrialResult> results) {
        return written(json -> {
            json.writeStartObject();
            for (var each : new TreeMap<>(results).entrySet()) {
                json.writeFieldName(each.getKey());
                write(json, each.getValue());
            }
            json.writeEndObject();
        });
    }

    /// The reverse of [#line].
    ///
    /// @throws loupe.engine.input.LoupeInputException if it is no JSON
    /// @throws IllegalArgumentException if a field is missing or of another kind
    static TrialResult result(String line) {
        return result(StrictJson.read("trial", line, StrictJson.Limits.SETTINGS));
    }

    /// The reverse of [#all]; throws as [#result] does.
    static Map<String, TrialResult> results(String text) {
        Map<String, TrialResult> results = new TreeMap<>();
        StrictJson.read("drivers.json", text, StrictJson.Limits.SETTINGS)
                .fields()
                .forEach((key, value) -> results.put(key, result(object(value))));
        return results;
    }

    private static TrialResult result(Json.Obj object) {
        List<TrialResult.Device> devices = new ArrayList<>();
        if (field(object, "devices") instanceof Json.Arr list) {
            list.items().forEach(item -> devices.add(device(object(item))));
        }
        return new TrialResult(devices, text(object, "refusal"));
    }

    private static TrialResult.Device device(Json.Obj object) {
        double error = field(object, "error") instanceof Json.Num number
                ? Numerals.read(number.literal()).orElse(Double.POSITIVE_INFINITY)
                : Double.POSITIVE_INFINITY;
        return new TrialResult.Device(text(object, "id"), text(object, "name"), text(object, "worst"), error);
    }

    private static Json field(Json.Obj object, String name) {
        Json value = object.fields().get(name);
        if (value == null) {
            throw new IllegalArgumentException("trial: the field \"" + name + "\" is missing");
        }
        return value;
    }

    private static String text(Json.Obj object, String name) {
        if (field(object, name) instanceof Json.Str text) {
            return text.value();
        }
        throw new IllegalArgumentException("trial: the field \"" + name + "\" is no text");
    }

    private static Json.Obj object(Json value) {
        if (value instanceof Json.Obj object) {
            return object;
        }
        throw new IllegalArgumentException("trial: an object in { } is expected");
    }

    private static void write(JsonGenerator json, TrialResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("refusal", result.refusal());
        json.writeArrayFieldStart("devices");
        for (TrialResult.Device device : result.devices()) {
            json.writeStartObject();
            json.writeStringField("id", device.id());
            json.writeStringField("name", device.name());
            json.writeStringField("worst", device.worst());
            if (Double.isFinite(device.error())) {
                json.writeNumberField("error", device.error());
            } else {
                json.writeNullField("error");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String written(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return text.toString();
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }
}

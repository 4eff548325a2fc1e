package loupe.cli.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import loupe.checker.result.SixDigits;

/// A comparison for programs: JSON lines, each with its `kind`: `pack` for a part of which more or something else is
/// asked, `student`, and at the end `total`.
final class DiffJson implements DiffReport {

    /// Writes the fields of one line.
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private final Sink sink;

    DiffJson(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void packs(List<PackChanges.Change> changes) throws IOException {
        for (PackChanges.Change change : changes) {
            line("pack", json -> {
                json.writeStringField("exercise", change.exercise());
                json.writeStringField("part", change.part());
                json.writeStringField("change", change.what());
                json.writeStringField("from", change.from());
                json.writeStringField("to", change.to());
            });
        }
    }

    @Override
    public void student(Regraded before, Regraded after) throws IOException {
        line("student", json -> {
            json.writeStringField("student", after.student());
            number(json, "points_from", before.points());
            number(json, "points_to", after.points());
            number(json, "max_points_from", before.maxPoints());
            number(json, "max_points_to", after.maxPoints());
            json.writeArrayFieldStart("parts");
            for (Regraded.Change change : before.until(after)) {
                json.writeStartObject();
                json.writeStringField("exercise", change.exercise());
                json.writeStringField("part", change.part());
                verdict(json, "from", change.from());
                verdict(json, "to", change.to());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    @Override
    public void totals(int regraded, int changed, double difference) throws IOException {
        line("total", json -> {
            json.writeNumberField("submissions", regraded);
            json.writeNumberField("changed", changed);
            number(json, "points", difference);
        });
    }

    private static void verdict(JsonGenerator json, String name, Optional<Regraded.Verdict> verdict)
            throws IOException {
        if (verdict.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("status", verdict.get().status().word());
        number(json, "points", verdict.get().points());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, double number) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(SixDigits.text(number));
    }

    private void line(String kind, Fields fields) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("kind", kind);
            fields.write(json);
            json.writeEndObject();
        }
        sink.print(text + "\n");
    }
}

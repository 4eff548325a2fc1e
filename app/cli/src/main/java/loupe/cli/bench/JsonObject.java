package loupe.cli.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import loupe.course.measure.Ceilings;
import loupe.course.measure.Timing;

/// A report for programs: one JSON object at the end, and nothing else.
final class JsonObject implements Report {
    private static final double GIGA = 1e9;

    private final PrintWriter out;
    private final List<Measurement> all = new ArrayList<>();
    private Ceilings ceilings = new Ceilings(0, "", 0);

    JsonObject(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(Ceilings measured) {
        ceilings = measured;
    }

    @Override
    public void tell(Workload workload, List<Measurement> measurements) {
        all.addAll(measurements);
    }

    @Override
    public void end() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            machine(json);
            json.writeArrayFieldStart("results");
            for (Measurement measurement : all) {
                result(json, measurement);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        out.println(text);
        out.flush();
    }

    private void machine(JsonGenerator json) throws IOException {
        Machine machine = Machine.here();
        json.writeObjectFieldStart("machine");
        json.writeNumberField("cores", machine.cores());
        json.writeStringField("arch", machine.arch());
        json.writeStringField("java", machine.java());
        json.writeStringField("os", machine.os());
        json.writeNumberField("gflops", ceilings.flops() / GIGA);
        json.writeNumberField("gb_per_s", ceilings.bytes() / GIGA);
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, Measurement measurement) throws IOException {
        Timing timing = measurement.timing();
        json.writeStartObject();
        json.writeStringField("workload", measurement.workload().id());
        json.writeStringField("backend", measurement.backend());
        json.writeNumberField("median_s", timing.median());
        json.writeNumberField("min_s", timing.min());
        json.writeNumberField("max_s", timing.max());
        json.writeNumberField("runs", timing.runs());
        json.writeEndObject();
    }
}

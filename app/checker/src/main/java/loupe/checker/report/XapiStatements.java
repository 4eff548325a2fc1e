package loupe.checker.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import loupe.checker.result.Graded;
import loupe.checker.submission.OneSpace;
import loupe.course.exercise.ExercisePack;

/// The xAPI statements of a whole class as one JSON array, written as they come so that a class of any size fits.
public final class XapiStatements {

    private XapiStatements() {}

    /// Leaves the writer open.
    public static void write(ReportOptions options, ExercisePack pack, Iterator<Graded> all, Writer writer)
            throws IOException {
        Xapi format = new Xapi(options.homePage(), options.activityBase());
        try (JsonGenerator json = new JsonFactory().createGenerator(writer)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new OneSpace());
            json.writeStartArray();
            while (all.hasNext()) {
                format.statements(json, pack, all.next());
            }
            json.writeEndArray();
        }
        writer.write("\n");
    }
}

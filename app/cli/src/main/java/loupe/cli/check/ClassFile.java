package loupe.cli.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loupe.checker.classroom.table.Roster;
import loupe.checker.submission.JsonFields;
import loupe.checker.submission.OneSpace;
import loupe.checker.submission.PackName;
import loupe.engine.input.StrictJson;

/// `class.json` (`loupe.class/1`): what was graded by what, which files there were, in their order, and the roster.
record ClassFile(PackName pack, String policy, List<Line> files, Roster roster) {

    /// One file. `outcome` is [#GRADED], [#SUPERSEDED], `invalid` or `error`; `note` says why it does not count.
    record Line(String file, String student, String outcome, String created, String note) {
        boolean graded() {
            return outcome.equals(GRADED);
        }
    }

    static final String GRADED = "graded";
    static final String SUPERSEDED = "superseded";

    private static final String FORMAT = "loupe.class/1";
    private static final int MOST = 1_000_000; // files, students
    private static final int LONGEST = 10_000; // characters
    private static final StrictJson.Limits LIMITS = new StrictJson.Limits(8, 50_000_000);

    ClassFile {
        files = List.copyOf(files);
    }

    /// Those who have a result.
    Set<String> students() {
        return files.stream().filter(Line::graded).map(Line::student).collect(Collectors.toSet());
    }

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.setPrettyPrinter(new OneSpace());
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return text + "\n";
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("format", FORMAT);
        out.writeObjectFieldStart("pack");
        out.writeStringField("id", pack.id());
        out.writeStringField("version", pack.version());
        out.writeStringField("sha256", pack.sha256());
        out.writeEndObject();
        out.writeStringField("policy", policy);
        out.writeArrayFieldStart("files");
        for (Line line : files) {
            out.writeStartObject();
            out.writeStringField("file", line.file());
            out.writeStringField("student", line.student());
            out.writeStringField("outcome", line.outcome());
            out.writeStringField("created", line.created());
            out.writeStringField("note", line.note());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("roster");
        for (Roster.Entry student : roster.students()) {
            student(student, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void student(Roster.Entry student, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("key", student.key());
        if (student.name().isPresent()) {
            out.writeStringField("name", student.name().get());
        }
        if (student.email().isPresent()) {
            out.writeStringField("email", student.email().get());
        }
        out.writeObjectFieldStart("lms");
        for (Map.Entry<String, String> id : student.lms().entrySet()) {
            out.writeStringField(id.getKey(), id.getValue());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    /// @throws loupe.engine.input.LoupeInputException if it is no such file
    static ClassFile read(String file, String text) {
        JsonFields root = new JsonFields(file, "", StrictJson.read(file, text, LIMITS));
        String format = root.text("format", LONGEST);
        if (!format.equals(FORMAT)) {
            throw root.refuse("format", JsonFields.quoted(format) + " is not read; it must be " + FORMAT, "SB-05");
        }
        JsonFields pack = root.object("pack");
        List<Line> files = new ArrayList<>();
        for (JsonFields line : root.objects("files", MOST)) {
            files.add(new Line(
                    line.text("file", LONGEST),
                    line.text("student", LONGEST),
                    line.text("outcome", LONGEST),
                    line.text("created", LONGEST),
                    line.text("note", LONGEST)));
        }
        List<Roster.Entry> roster = new ArrayList<>();
        for (JsonFields student : root.objects("roster", MOST)) {
            roster.add(student(student));
        }
        return new ClassFile(
                new PackName(pack.text("id", LONGEST), pack.text("version", LONGEST), pack.text("sha256", LONGEST)),
                root.text("policy", LONGEST),
                files,
                Roster.of(roster));
    }

    private static Roster.Entry student(JsonFields student) {
        JsonFields ids = student.object("lms");
        Map<String, String> lms = new LinkedHashMap<>();
        ids.names().forEach(name -> lms.put(name, ids.text(name, LONGEST)));
        Optional<String> name = student.optionalText("name", LONGEST);
        return new Roster.Entry(student.text("key", LONGEST), name, student.optionalText("email", LONGEST), lms);
    }
}

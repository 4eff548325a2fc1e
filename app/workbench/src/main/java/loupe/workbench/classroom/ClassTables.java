package loupe.workbench.classroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.checker.classroom.ClassReport;
import loupe.checker.classroom.Decisions;
import loupe.checker.classroom.table.MistakeTable;
import loupe.checker.classroom.table.PartTable;
import loupe.checker.classroom.table.ReviewTable;
import loupe.checker.classroom.table.Roster;
import loupe.checker.classroom.table.SummaryRow;
import loupe.checker.classroom.table.SummaryTable;
import loupe.course.Obstacle;

/// The tables of a class as files, the same as `loupe check class` writes.
record ClassTables(ClassReport report, Decisions decisions) {

    /// The texts by the names of their files.
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("summary.csv", SummaryTable.csv(rows(), Roster.NONE));
        texts.put("parts.csv", PartTable.csv(report.parts()));
        texts.put("misconceptions.csv", MistakeTable.csv(report));
        texts.put("review.csv", ReviewTable.csv(report.review(), decisions));
        return texts;
    }

    private List<SummaryRow> rows() {
        List<SummaryRow> rows = new ArrayList<>();
        report.grades().forEach(g -> rows.add(SummaryRow.of(g, "")));
        report.superseded()
                .forEach(s -> rows.add(new SummaryRow(
                        s.student(),
                        s.file(),
                        "superseded",
                        Optional.empty(),
                        "a later submission counts: " + s.by())));
        report.refused()
                .forEach(r -> rows.add(
                        new SummaryRow(r.student(), r.file(), r.state().word(), Optional.empty(), r.reason())));
        rows.sort(Comparator.comparing(SummaryRow::file));
        return rows;
    }

    /// Writes all tables to a folder, each whole. One that is there already and says something else may have been
    /// written into by somebody; then nothing is written.
    ///
    /// @throws Obstacle with a sentence, if nothing was written
    void write(Path folder) {
        Map<String, String> texts = texts();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Path file = folder.resolve(text.getKey());
                if (Files.exists(file)
                        && !Files.readString(file, StandardCharsets.UTF_8).equals(text.getValue())) {
                    throw new Obstacle("There is another " + text.getKey() + " in " + folder.getFileName()
                            + ", and nothing was written; choose an empty folder.");
                }
            }
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Path part = folder.resolve("." + text.getKey() + ".part");
                Files.writeString(part, text.getValue());
                Files.move(part, folder.resolve(text.getKey()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Obstacle(
                    "The tables could not be written to " + folder.getFileName()
                            + "; choose another folder or free some space.",
                    e);
        }
    }
}

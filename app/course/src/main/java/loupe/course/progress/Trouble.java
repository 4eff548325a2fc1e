package loupe.course.progress;

import java.sql.SQLException;
import java.util.Locale;
import loupe.engine.input.Finding;
import loupe.engine.input.Place;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What can be wrong with the files of progress, as sentences.
final class Trouble {

    static final String DATABASE = "progress.db";
    static final String LOG = "answers.log";

    private Trouble() {}

    /// Whether the file itself is broken, so that setting it aside helps.
    static boolean isDamage(SQLException e) {
        if (e instanceof SQLiteException s) {
            SQLiteErrorCode code = s.getResultCode();
            return code == SQLiteErrorCode.SQLITE_NOTADB || code.name().startsWith("SQLITE_CORRUPT");
        }
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.startsWith("quick_check")
                || message.startsWith("integrity_check")
                || message.contains("malformed")
                || message.contains("not a database");
    }

    static String unwritable(SQLException e) {
        if (e instanceof SQLiteException s) {
            String code = s.getResultCode().name();
            if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
                return database("another program holds this file; close it, and saving goes on", "DB-01");
            }
            if (code.startsWith("SQLITE_READONLY") || code.startsWith("SQLITE_CANTOPEN")) {
                return database("this file cannot be written; make it and its folder writable", "DB-03");
            }
            if (code.startsWith("SQLITE_FULL")) {
                return database("the disk is full; free some space, and saving goes on", "DB-05");
            }
        }
        return database("this file cannot be used now; answers are kept in answers.log", "DB-06");
    }

    static String damaged(String setAside) {
        return database(
                "this file was damaged; it was set aside as " + setAside + " and made anew from answers.log", "DB-02");
    }

    static String restored(String setAside, String day) {
        return database(
                "this file was damaged; it was set aside as " + setAside + ", and the backup of " + day
                        + " is in use, with every answer of answers.log",
                "DB-11");
    }

    static String lost(String day) {
        return database(
                "this file was missing or empty; the backup of " + day + " is in use, with every answer of answers.log",
                "DB-12");
    }

    static String newer(int version) {
        return database(
                "a newer Loupe (version " + version + " of the file) wrote it; update Loupe to save into it", "DB-04");
    }

    static String secondProgram() {
        return database("Loupe is already open and saves there; this window saves nothing", "DB-07");
    }

    static String folder(String name) {
        return new Finding(
                        name,
                        Place.file(),
                        "nothing can be written in this folder; make it writable, nothing is saved until then",
                        "DB-08")
                .text();
    }

    static String log() {
        return new Finding(
                        LOG,
                        Place.file(),
                        "this file cannot be written; free space or make it writable, answers wait until then",
                        "DB-09")
                .text();
    }

    static String repaired(long rows) {
        return database(
                rows + (rows == 1 ? " answer was" : " answers were") + " damaged or missing; mended from answers.log",
                "DB-10");
    }

    private static String database(String problem, String code) {
        return new Finding(DATABASE, Place.file(), problem, code).text();
    }
}

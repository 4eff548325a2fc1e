/// The tables of a class as CSV text, and the roster read from one.
///
/// Start with [SummaryTable]. Text from outside is written so that no spreadsheet obeys it (`Csv.inert`). Nothing here
/// reads or writes a file.
package loupe.checker.classroom.table;

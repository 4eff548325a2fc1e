/// Tables as text, by RFC 4180: read strictly, written so that a spreadsheet shows what stands there and obeys nothing.
///
/// [CsvTable] reads; [Csv] writes; [CsvPatch] changes single cells of a file that somebody else wrote and leaves every
/// other character as it was. Nothing here knows what the columns mean.
package loupe.checker.csv;

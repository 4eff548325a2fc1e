/// Grading: an exercise and an answer give a verdict.
@org.jspecify.annotations.NullMarked
module loupe.checker {
    requires transitive loupe.course;
    requires com.fasterxml.jackson.core;
    requires re2j;

    exports loupe.checker;
    exports loupe.checker.csv;
    exports loupe.checker.classroom;
    exports loupe.checker.classroom.table;
    exports loupe.checker.number;
    exports loupe.checker.report;
    exports loupe.checker.result;
    exports loupe.checker.submission;
    exports loupe.checker.text;
    exports loupe.checker.text.evaluation;
}

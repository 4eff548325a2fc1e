/// Lesson text, exercises, experiments and the learner's progress.
@org.jspecify.annotations.NullMarked
module loupe.course {
    requires transitive loupe.engine;
    requires com.fasterxml.jackson.core;
    requires java.management;
    requires java.sql;
    requires jdk.management;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.tables;
    requires org.snakeyaml.engine;
    requires org.xerial.sqlitejdbc;

    exports loupe.course;
    exports loupe.course.archive;
    exports loupe.course.experiment;
    exports loupe.course.content;
    exports loupe.course.exercise;
    exports loupe.course.expression;
    exports loupe.course.measure;
    exports loupe.course.progress;
    exports loupe.course.source;
    exports loupe.course.trust;
}

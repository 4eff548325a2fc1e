package loupe.cli.check;

import picocli.CommandLine.Command;

/// Grades answers, one file or a class of hundreds.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Grades answers: one file, a folder, or a whole class.",
        subcommands = {
            Grade.class,
            GradeClass.class,
            MergeReview.class,
            ExportGrades.class,
            DiffPacks.class,
            FreeTextEval.class,
            Autograder.class,
            Lint.class,
            New.class,
            Speed.class
        })
public final class Check {}

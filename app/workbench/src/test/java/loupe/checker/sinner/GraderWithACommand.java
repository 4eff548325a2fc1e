package loupe.checker.sinner;

import picocli.CommandLine.Command;

/// Sins: a grader that is a command.
@Command(name = "grade")
public final class GraderWithACommand {}

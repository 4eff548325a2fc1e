package loupe.cli.check;

import java.util.function.Consumer;
import java.util.function.Supplier;
import loupe.checker.result.Graded;
import loupe.checker.result.Result;
import loupe.checker.result.SubmissionGrader;
import loupe.engine.input.LoupeInputException;

/// One submission to grade: how it is called, and where its bytes come from.
record Input(String name, Supplier<byte[]> bytes) {

    /// Read and graded; a file that cannot be read gives a record too. `seen` is told the bytes.
    Graded graded(SubmissionGrader grader, Consumer<byte[]> seen) {
        byte[] read;
        try {
            read = bytes.get();
        } catch (LoupeInputException e) {
            return grader.refused(
                    name, new byte[0], Result.State.INVALID, e.finding().text());
        }
        seen.accept(read);
        return grader.grade(name, read);
    }
}

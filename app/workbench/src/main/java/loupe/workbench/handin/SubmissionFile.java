package loupe.workbench.handin;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import loupe.checker.submission.Submission;
import loupe.checker.submission.SubmissionReader;
import loupe.checker.submission.SubmissionWriter;
import loupe.engine.input.Finding;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.Place;

/// Writes a submission whole or not at all, and only after it was read back.
public final class SubmissionFile {

    /// How the names of submission files end.
    public static final String ENDING = ".loupesub";

    private SubmissionFile() {}

    /// @throws LoupeInputException with a sentence, if it is too much for a submission or cannot be written
    public static void write(Path file, Submission submission) {
        byte[] bytes = SubmissionWriter.json(submission).getBytes(StandardCharsets.UTF_8);
        SubmissionReader.read(name(file), bytes);
        Path part = file.resolveSibling("." + name(file) + ".part");
        try {
            Files.write(part, bytes);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(part, file);
        } catch (IOException e) {
            String what = "your answers could not be written here; choose another folder or free some space";
            throw new LoupeInputException(new Finding(name(file), Place.file(), what, "SB-10"), e);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The last part of a path.
    public static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

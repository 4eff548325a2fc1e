package loupe.workbench.classroom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import loupe.checker.classroom.Decision;
import loupe.checker.classroom.DecisionLog;
import loupe.engine.input.Bounded;
import loupe.engine.input.Finding;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.Place;

/// The file of decisions: lines are only ever added, and each is on the disk before [#add] returns.
///
/// A kill in the middle of a line leaves a cut line at the end; it is passed over, and the next line begins below it.
record DecisionFile(Path file) {

    private static final int LARGEST = 64 << 20; // bytes

    /// All decisions so far, in the order in which they were taken; none if there is no file yet.
    ///
    /// @throws LoupeInputException at a line before the last one that is no decision
    List<Decision> read() {
        if (Files.notExists(file)) {
            return List.of();
        }
        String text = Bounded.text(file, name(), LARGEST, note -> {});
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        return DecisionLog.read(name(), whole);
    }

    /// Adds a decision.
    ///
    /// @throws LoupeInputException with a sentence, if it cannot be kept
    void add(Decision decision) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                long end = wholeLines(channel);
                channel.truncate(end);
                channel.position(end);
                ByteBuffer bytes = ByteBuffer.wrap(DecisionLog.line(decision).getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            String what =
                    "the decision could not be kept; free some space or make the folder writable, then decide again";
            throw new LoupeInputException(new Finding(name(), Place.file(), what, "SB-11"), e);
        }
    }

    /// Where the last whole line ends: what is behind it was cut off by a kill.
    private static long wholeLines(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long at = channel.size(); at > 0; at--) {
            one.clear();
            channel.read(one, at - 1);
            if (one.get(0) == '\n') {
                return at;
            }
        }
        return 0;
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }
}

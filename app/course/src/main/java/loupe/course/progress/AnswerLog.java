package loupe.course.progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// `answers.log`: one line an answer, only ever added to, each line forced to the disk before [#append] returns.
///
/// A kill in the middle of a line leaves a cut line at the end; the next opening ends it with a line feed and goes on
/// below. Damaged lines are passed over, never removed.
final class AnswerLog implements AutoCloseable {

    private final FileChannel channel;

    private AnswerLog(FileChannel channel) {
        this.channel = channel;
    }

    /// Opens the log for adding; makes it when it is missing.
    static AnswerLog open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long end = channel.size();
        channel.position(end);
        if (end > 0 && lastByte(channel, end) != '\n') {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
        return new AnswerLog(channel);
    }

    /// All whole entries of a log, in order; empty when there is no log.
    static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (!Files.exists(file)) {
            return entries;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (String line : text.split("\n", -1)) {
            Entry.read(line).ifPresent(entries::add);
        }
        return entries;
    }

    /// Adds entries; when this returns, they are on the disk.
    void append(List<Entry> entries) throws IOException {
        StringBuilder lines = new StringBuilder();
        entries.forEach(e -> lines.append(e.line()).append('\n'));
        long start = channel.position();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(start); // a half-written line would swallow the next one
            channel.position(start);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static byte lastByte(FileChannel channel, long end) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        channel.read(one, end - 1);
        return one.get(0);
    }
}

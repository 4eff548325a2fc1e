package loupe.course.trust;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import loupe.course.Obstacle;
import loupe.engine.backend.Driver;

/// A small file in the learner's folder that says: this process has that driver loaded. It is on the disk before the
/// driver is, and goes when the process ends in good order. One that is found while its process is gone tells that
/// something ended badly with the driver loaded: the program, or the whole machine.
///
/// The process is named by its number and the time of its start, so that another Loupe which is running is not taken
/// for
/// one that crashed.
record Marker(Path folder) {

    private static final String SUFFIX = ".loaded";
    private static final Duration CLOCK = Duration.ofSeconds(2); // a system's start times may be off by this much

    /// Writes it, down to the disk.
    ///
    /// @return what erases it
    /// @throws Obstacle if it cannot be written
    Runnable set(Driver driver) {
        ProcessHandle self = ProcessHandle.current();
        Path file = folder.resolve(driver.id() + "-" + self.pid() + SUFFIX);
        String words = self.pid() + " " + start(self).toEpochMilli();
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new Obstacle(
                    driver.name() + " is not loaded: Loupe cannot write to its folder " + folder
                            + ": make it writable, or name another folder as LOUPE_DATA.",
                    e);
        }
        return () -> erase(file);
    }

    /// Whether a process that is gone left one for this driver. What is found is erased: whoever asks keeps the answer.
    boolean wasLeft(Driver driver) {
        boolean left = false;
        for (Path file : files(driver)) {
            if (!isAlive(file)) {
                erase(file);
                left = true;
            }
        }
        return left;
    }

    private List<Path> files(Driver driver) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(driver.id() + "-") && name.endsWith(SUFFIX);
                    })
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private boolean isAlive(Path file) {
        try {
            String[] words = Files.readString(file).split(" ");
            if (words.length != 2 || !words[0].matches("\\d{1,18}") || !words[1].matches("\\d{1,18}")) {
                return false; // the machine went down before all of it was written
            }
            Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(it -> start(it).minus(CLOCK).isBefore(started)
                            && start(it).plus(CLOCK).isAfter(started))
                    .isPresent();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Instant start(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private void erase(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Obstacle unreadable(IOException e) {
        return new Obstacle("Loupe cannot use its folder " + folder + ": " + e.getMessage(), e);
    }
}

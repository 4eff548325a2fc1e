package loupe.course.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import loupe.engine.input.Finding;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.Place;

/// The bytes of an archive, in the byte order of zip. `shown` is how it is called in messages.
record Archive(String shown, FileChannel channel) {

    long length() throws IOException {
        return channel.size();
    }

    /// `count` bytes from `at`; a place beyond the end is refused, ZP-09.
    ByteBuffer bytes(long at, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        if (at < 0 || at > length() - count) {
            throw refuse(Place.at(Math.max(at, 0)), "something should stand here, but the archive ends", "ZP-09");
        }
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw refuse(Place.at(at), "the archive became shorter while it was read", "ZP-09");
            }
        }
        return buffer.flip();
    }

    LoupeInputException refuse(Place place, String problem, String code) {
        return new Finding(shown, place, problem, code).refuse();
    }
}

package loupe.course.exercise;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Which variants a class gets: the same student gets the same one every time, without anybody keeping a list.
///
/// The place in `deploy` is SHA-256(m) mod its length, the hash taken as an unsigned number, highest byte first. m is
/// the id of the pack, the secret of the class and the key of the student, in this order, each as the number of its
/// UTF-8 bytes (4 bytes, highest first) and these bytes. The layout is part of the format and never changes.
///
/// @param pack   the id of the pack; not its version, so that mending a word does not deal anew
/// @param secret of the class, so that nobody works out beforehand what a neighbour will get
public record Deployment(String pack, String secret) {

    /// The variant of this exercise for the student with this key.
    public int variantFor(String student, Exercise exercise) {
        List<Integer> deploy = exercise.parameters().deploy();
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (String field : List.of(pack, secret, student)) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            message.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
            message.writeBytes(bytes);
        }
        BigInteger hash = new BigInteger(1, Variants.sha256(message.toByteArray()));
        return deploy.get(hash.mod(BigInteger.valueOf(deploy.size())).intValue());
    }
}

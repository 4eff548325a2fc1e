package loupe.course.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import loupe.engine.input.Place;

/// What zip tools add to a header: times and owners are passed over, a second name or size is not.
final class ExtraFields {

    private static final int ZIP64 = 0x0001;
    private static final int UNICODE_PATH = 0x7075;
    private static final int AES = 0x9901;

    private ExtraFields() {}

    static void check(Archive archive, String name, ByteBuffer bytes) {
        ByteBuffer fields = bytes.order(ByteOrder.LITTLE_ENDIAN);
        while (fields.remaining() >= 4) {
            int id = fields.getShort() & 0xFFFF;
            int length = fields.getShort() & 0xFFFF;
            switch (id) {
                case ZIP64 ->
                    throw archive.refuse(Place.entry(name), "it uses zip64; a pack is never that large", "ZP-06");
                case UNICODE_PATH -> throw archive.refuse(Place.entry(name), "it has a second name", "ZP-09");
                case AES -> throw archive.refuse(Place.entry(name), "it is encrypted; packs are open", "ZP-08");
                default -> skip(archive, name, fields, length);
            }
        }
        if (fields.hasRemaining()) {
            throw damaged(archive, name);
        }
    }

    private static void skip(Archive archive, String name, ByteBuffer fields, int length) {
        if (length > fields.remaining()) {
            throw damaged(archive, name);
        }
        fields.position(fields.position() + length);
    }

    private static RuntimeException damaged(Archive archive, String name) {
        return archive.refuse(Place.entry(name), "its extra fields are damaged", "ZP-09");
    }
}

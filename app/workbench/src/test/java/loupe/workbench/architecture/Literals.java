package loupe.workbench.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The string literals of a class, as its constant pool holds them: parts joined by `+` are one, and so is a text
/// block.
final class Literals {
    /// Characters; anything longer is text, and text lives in `content`.
    static final int LONGEST = 80;

    private Literals() {}

    static List<String> of(Class<?> type) throws IOException {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file))) {
            return of(in.readAllBytes());
        }
    }

    static List<String> of(byte[] classFile) {
        var texts = new ArrayList<String>();
        for (var entry : ClassFile.of().parse(classFile).constantPool()) {
            if (entry instanceof StringEntry text) {
                texts.add(text.stringValue());
            }
        }
        return texts;
    }
}

package loupe.engine.input;

/// Where in a file something was found: a byte, a line, a named entry, a key, or the file as a whole.
public sealed interface Place {

    /// As it stands in a message, such as `byte 8` or `entry "w"`.
    String text();

    /// The file as a whole.
    static Place file() {
        return new WholeFile();
    }

    /// The byte at `offset`, counted from 0.
    static Place at(long offset) {
        return new Byte(offset);
    }

    /// A named part of the file, such as a tensor. An empty name gives the file as a whole.
    static Place entry(String name) {
        return name.isEmpty() ? new WholeFile() : new Entry(name);
    }

    /// A key of a settings file, with the keys above it: `model.layers`. An empty path gives the file as a whole.
    static Place key(String path) {
        return path.isEmpty() ? new WholeFile() : new Key(path);
    }

    /// The line and column, both counted from 1, of the character `index` of `text`.
    static Place line(String text, int index) {
        int end = Math.clamp(index, 0, text.length());
        int line = 1;
        int start = 0;
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Line(line, end - start + 1);
    }

    /// See [Place#file].
    record WholeFile() implements Place {
        @Override
        public String text() {
            return "file";
        }
    }

    /// See [Place#at].
    record Byte(long offset) implements Place {
        @Override
        public String text() {
            return "byte " + offset;
        }
    }

    /// See [Place#line].
    record Line(int line, int column) implements Place {
        @Override
        public String text() {
            return "line " + line + ", column " + column;
        }
    }

    /// See [Place#entry].
    record Entry(String name) implements Place {
        @Override
        public String text() {
            return "entry " + Shown.value(name);
        }
    }

    /// See [Place#key].
    record Key(String path) implements Place {
        @Override
        public String text() {
            return "key " + Shown.value(path);
        }
    }
}

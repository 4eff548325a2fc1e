package loupe.engine.input;

import java.util.List;
import java.util.Map;

/// A JSON value, read by [StrictJson]. Numbers keep the text they were written as.
public sealed interface Json {

    /// An object; the fields stand in the order of the file.
    record Obj(Map<String, Json> fields) implements Json {}

    /// A list.
    record Arr(List<Json> items) implements Json {}

    /// A text.
    record Str(String value) implements Json {}

    /// A number as it was written, `16` or `1.6e1`.
    record Num(String literal) implements Json {
        /// Whether it was written as a whole number: digits alone, perhaps after a minus sign.
        public boolean whole() {
            return literal.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        }
    }

    /// `true` or `false`.
    record Bool(boolean value) implements Json {}

    /// `null`.
    record Null() implements Json {}
}

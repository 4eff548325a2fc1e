package loupe.course.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A part of a YAML file that remembers where it stands. Lines and columns count from 1.
///
/// Scalars keep the characters of the file: whether `64` is a number or a word is for the reader of
/// that key to say, so nothing is lost on the way (`0.10` stays `0.10`, and `on` is a word).
public sealed interface YamlNode {

    int line();

    int column();

    /// A single value. `plain` is false when it was quoted, and then it is always text.
    record Scalar(String text, boolean plain, int line, int column) implements YamlNode {

        /// Nothing written, `~` or `null`.
        public boolean isNull() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// Keys in the order of the file, each once. `keys` holds the places of the keys.
    record Mapping(Map<String, YamlNode> entries, Map<String, Scalar> keys, int line, int column) implements YamlNode {

        public Optional<YamlNode> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }
    }
}

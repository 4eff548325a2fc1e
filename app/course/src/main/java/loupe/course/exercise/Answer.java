package loupe.course.exercise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loupe.course.source.YamlNode;

/// What a learner handed in, as raw as it came: characters stay characters until the question says
/// how to read them, so that `0.10` is not yet a number and loses nothing.
public sealed interface Answer {

    /// Something typed.
    record Text(String text) implements Answer {}

    /// Options, tokens, rows, or cells.
    record Items(List<Answer> items) implements Answer {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// The state of a pane, or pairs.
    record Fields(Map<String, Answer> fields) implements Answer {
        public Fields {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    Answer NOTHING = new Text("");

    static Answer of(String text) {
        return new Text(text);
    }

    static Answer of(List<String> words) {
        return new Items(words.stream().<Answer>map(Text::new).toList());
    }

    /// Nothing typed and nothing chosen.
    default boolean blank() {
        return switch (this) {
            case Text(String text) -> text.isBlank();
            case Items(List<Answer> items) -> items.stream().allMatch(Answer::blank);
            case Fields(Map<String, Answer> fields) -> fields.values().stream().allMatch(Answer::blank);
        };
    }

    /// On one line, for a list of answers or a message.
    default String shown() {
        return switch (this) {
            case Text(String text) -> text;
            case Items(List<Answer> items) ->
                items.stream().map(Answer::shown).collect(Collectors.joining(", ", "[", "]"));
            case Fields(Map<String, Answer> fields) ->
                fields.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue().shown())
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /// The same structure as in YAML.
    static Answer of(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> new Text(scalar.isNull() ? "" : scalar.text());
            case YamlNode.Sequence sequence ->
                new Items(sequence.items().stream().map(Answer::of).toList());
            case YamlNode.Mapping mapping -> {
                Map<String, Answer> fields = new LinkedHashMap<>();
                mapping.entries().forEach((key, value) -> fields.put(key, of(value)));
                yield new Fields(fields);
            }
        };
    }
}

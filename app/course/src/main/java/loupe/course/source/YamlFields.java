package loupe.course.source;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes the keys of one mapping, one after the other, and complains about what is missing, of the
/// wrong kind, or left over.
///
/// A problem is noted and a harmless value handed back, so that reading goes on and finds the rest;
/// whoever reads throws all problems together at the end ([Problems#throwIfAny]).
public final class YamlFields {

    private final YamlNode.Mapping mapping;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    public YamlFields(YamlNode.Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    public Problems problems() {
        return problems;
    }

    public int line() {
        return mapping.line();
    }

    public YamlNode.Mapping mapping() {
        return mapping;
    }

    public boolean has(String key) {
        asked.add(key);
        return mapping.entries().containsKey(key);
    }

    public Optional<YamlNode> node(String key) {
        asked.add(key);
        return mapping.get(key);
    }

    /// The node of a key that must be there.
    public Optional<YamlNode> needed(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            problem(mapping, "key " + key + " is missing here", "add " + key + ": …", "EX-06");
        }
        return node;
    }

    public Optional<YamlNode.Scalar> scalar(String key) {
        return node(key).flatMap(node -> scalar(node, key));
    }

    private Optional<YamlNode.Scalar> scalar(YamlNode node, String key) {
        if (node instanceof YamlNode.Scalar scalar) {
            return Optional.of(scalar);
        }
        problem(node, key + " must be a single value", "write " + key + ": value", "EX-06");
        return Optional.empty();
    }

    /// The text of a key that must be there.
    public String text(String key) {
        return needed(key)
                .flatMap(node -> scalar(node, key))
                .map(YamlNode.Scalar::text)
                .orElse("");
    }

    public Optional<String> optionalText(String key) {
        return scalar(key).map(YamlNode.Scalar::text);
    }

    public String text(String key, String otherwise) {
        return optionalText(key).orElse(otherwise);
    }

    /// A finite number from `least` to `most`.
    public double number(String key, double otherwise, double least, double most) {
        return scalar(key).map(s -> number(s, key, otherwise, least, most)).orElse(otherwise);
    }

    private double number(YamlNode.Scalar scalar, String key, double otherwise, double least, double most) {
        var number = YamlNumber.of(scalar);
        if (number.isEmpty()) {
            String code = YamlNumber.meant(scalar) ? "YM-09" : "EX-03";
            problem(scalar, key + ": " + Shown.quoted(scalar.text()) + " is not a finite number", "write digits", code);
            return otherwise;
        }
        double value = number.get().doubleValue();
        if (value < least || value > most) {
            String fix = "between " + shown(least) + " and " + shown(most);
            problem(scalar, key + ": " + scalar.text() + " is out of range", fix, "EX-03");
            return otherwise;
        }
        return value;
    }

    private static String shown(double number) {
        return number == StrictMath.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    public int whole(String key, int otherwise, int least, int most) {
        double number = number(key, otherwise, least, most);
        if (number != StrictMath.rint(number)) {
            problem(mapping, key + " must be a whole number", "write digits only", "EX-03");
            return otherwise;
        }
        return (int) number;
    }

    public boolean truth(String key, boolean otherwise) {
        return scalar(key)
                .map(scalar -> switch (scalar.text()) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> {
                        problem(scalar, key + ": " + Shown.quoted(scalar.text()), "write true or false", "EX-06");
                        yield otherwise;
                    }
                })
                .orElse(otherwise);
    }

    /// One of a few words.
    public String oneOf(String key, String otherwise, List<String> words) {
        return scalar(key)
                .map(scalar -> {
                    if (words.contains(scalar.text())) {
                        return scalar.text();
                    }
                    String fix = Spelling.suggestion(scalar.text(), words, "one of " + String.join(", ", words));
                    problem(scalar, key + ": " + Shown.quoted(scalar.text()) + " is not known", fix, "EX-06");
                    return otherwise;
                })
                .orElse(otherwise);
    }

    /// The items of a list; nothing when the key is not there.
    public List<YamlNode> list(String key) {
        return node(key).map(node -> items(node, key)).orElse(List.of());
    }

    private List<YamlNode> items(YamlNode node, String key) {
        if (node instanceof YamlNode.Sequence(List<YamlNode> items, int line, int column)) {
            return items;
        }
        problem(node, key + " must be a list", "write " + key + ": [ … ]", "EX-06");
        return List.of();
    }

    /// A list of single values, as text.
    public List<String> words(String key) {
        return list(key).stream()
                .flatMap(node -> scalar(node, "each of " + key).stream())
                .map(YamlNode.Scalar::text)
                .toList();
    }

    public Optional<YamlFields> fields(String key) {
        return node(key).flatMap(node -> fields(node, key));
    }

    /// Each item of a list that must hold mappings.
    public List<YamlFields> each(String key) {
        return list(key).stream()
                .flatMap(node -> fields(node, "each of " + key).stream())
                .toList();
    }

    private Optional<YamlFields> fields(YamlNode node, String key) {
        if (node instanceof YamlNode.Mapping inner) {
            return Optional.of(new YamlFields(inner, problems));
        }
        problem(node, key + " must have keys of its own", "write {key: value}", "EX-06");
        return Optional.empty();
    }

    /// Every key of a mapping with free names, in order; all count as asked for.
    public Map<String, YamlNode> all() {
        asked.addAll(mapping.entries().keySet());
        return mapping.entries();
    }

    /// Complains about keys that nobody asked for.
    public void done() {
        mapping.keys().forEach((key, place) -> {
            if (!asked.contains(key)) {
                String fix = Spelling.suggestion(key, asked, "remove it");
                problem(place, "key " + Shown.quoted(key) + " is not known here", fix, "EX-06");
            }
        });
    }

    public void problem(YamlNode node, String message, String fix, String code) {
        problems.add(node.line(), node.column(), message, fix, code);
    }

    public void problem(String message, String fix, String code) {
        problem(mapping, message, fix, code);
    }
}

package loupe.checker.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import loupe.course.source.Shown;
import loupe.engine.input.Finding;
import loupe.engine.input.Json;
import loupe.engine.input.LoupeInputException;
import loupe.engine.input.Place;

/// Takes the fields of one JSON object, one after the other, and refuses what is missing, of the wrong kind or left
/// over. `path` says where the object is, `answers[3]`.
public final class JsonFields {

    private final String file;
    private final String path;
    private final Json.Obj object;
    private final Set<String> asked = new HashSet<>();

    public JsonFields(String file, String path, Json.Obj object) {
        this.file = file;
        this.path = path;
        this.object = object;
    }

    public String path() {
        return path;
    }

    /// All names, in the order of the file; they count as asked for.
    public Set<String> names() {
        asked.addAll(object.fields().keySet());
        return object.fields().keySet();
    }

    /// The value of a field that may be missing.
    public Optional<Json> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(object.fields().get(name));
    }

    /// The value of a field that must be there.
    public Json needed(String name) {
        return optional(name).orElseThrow(() -> refuse(name, "is missing", "SB-03"));
    }

    public String text(String name, int longest) {
        if (!(needed(name) instanceof Json.Str(String text))) {
            throw refuse(name, "must be a text", "SB-03");
        }
        if (text.length() > longest) {
            throw refuse(name, "has " + text.length() + " characters; at most " + longest + " are read", "SB-07");
        }
        return text;
    }

    /// The text of a field that may be missing or null.
    public Optional<String> optionalText(String name, int longest) {
        return optional(name).filter(v -> !(v instanceof Json.Null)).map(v -> text(name, longest));
    }

    public int whole(String name, int least, int most) {
        if (needed(name) instanceof Json.Num number
                && number.whole()
                && number.literal().length() <= 10) {
            long value = Long.parseLong(number.literal());
            if (value >= least && value <= most) {
                return (int) value;
            }
        }
        throw refuse(name, "must be a whole number from " + least + " to " + most, "SB-03");
    }

    /// A finite number, not below zero.
    public double amount(String name) {
        if (needed(name) instanceof Json.Num(String literal)) {
            double value = new java.math.BigDecimal(literal).doubleValue();
            if (value >= 0 && Double.isFinite(value)) {
                return value;
            }
        }
        throw refuse(name, "must be a number, 0 or more", "SB-03");
    }

    public JsonFields object(String name) {
        if (needed(name) instanceof Json.Obj inner) {
            return new JsonFields(file, below(name), inner);
        }
        throw refuse(name, "must be an object in { }", "SB-03");
    }

    /// A list of objects.
    public List<JsonFields> objects(String name, int most) {
        List<Json> items = list(name, most);
        List<JsonFields> objects = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String place = below(name) + "[" + i + "]";
            if (!(items.get(i) instanceof Json.Obj inner)) {
                throw new Finding(file, Place.key(place), "must be an object in { }", "SB-03").refuse();
            }
            objects.add(new JsonFields(file, place, inner));
        }
        return objects;
    }

    /// A list of texts.
    public List<String> texts(String name, int most) {
        return list(name, most).stream()
                .map(item -> {
                    if (item instanceof Json.Str(String text)) {
                        return text;
                    }
                    throw refuse(name, "must hold texts only", "SB-03");
                })
                .toList();
    }

    public List<Json> list(String name, int most) {
        if (!(needed(name) instanceof Json.Arr(List<Json> items))) {
            throw refuse(name, "must be a list in [ ]", "SB-03");
        }
        if (items.size() > most) {
            throw refuse(name, "has " + items.size() + " items; at most " + most + " are read", "SB-07");
        }
        return items;
    }

    /// Refuses fields that nobody asked for.
    public void done() {
        for (String name : object.fields().keySet()) {
            if (!asked.contains(name)) {
                throw refuse(name, "is not known here; remove it", "SB-04");
            }
        }
    }

    public LoupeInputException refuse(String name, String problem, String code) {
        return new Finding(file, Place.key(below(name)), problem, code).refuse();
    }

    /// The text in quotes, shortened and made safe to show.
    public static String quoted(String text) {
        return Shown.quoted(text);
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}

package loupe.course.experiment;

import java.util.List;
import java.util.SplittableRandom;

/// One of a few named options.
public record ChoiceSetting(String name, String label, List<Option> options, String first) implements Setting<String> {

    /// @param id as written in state files
    /// @param label as the learner reads it
    public record Option(String id, String label) {}

    public ChoiceSetting {
        options = List.copyOf(options);
    }

    /// Options whose labels are their ids; the first is the first value.
    public static ChoiceSetting of(String name, String label, String... ids) {
        return new ChoiceSetting(
                name, label, List.of(ids).stream().map(id -> new Option(id, id)).toList(), ids[0]);
    }

    @Override
    public Class<String> type() {
        return String.class;
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public String read(String text) {
        return check(text.strip());
    }

    @Override
    public String check(String value) {
        if (options.stream().noneMatch(o -> o.id().equals(value))) {
            throw new RefusedException(label + ": \"" + Numerals.brief(value) + "\" is none of "
                    + String.join(", ", options.stream().map(Option::id).toList()));
        }
        return value;
    }

    @Override
    public String random(SplittableRandom random) {
        return options.get(random.nextInt(options.size())).id();
    }
}

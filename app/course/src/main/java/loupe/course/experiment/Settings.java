package loupe.course.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.engine.pass.Closest;
import loupe.engine.tensor.Tensor;

/// The state of a pane: a value for each setting, the edits typed into tensors, and the seed. Immutable.
public final class Settings {

    /// Where every pane's chance begins.
    public static final long FIRST_SEED = 7;

    private final Map<String, Setting<?>> declared;
    private final Map<String, Object> values;
    private final List<Edit> edits;
    private final long seed;

    private Settings(Map<String, Setting<?>> declared, Map<String, Object> values, List<Edit> edits, long seed) {
        this.declared = declared;
        this.values = Collections.unmodifiableMap(values);
        this.edits = List.copyOf(edits);
        this.seed = seed;
    }

    /// All settings at their first values.
    public static Settings of(List<Setting<?>> declared) {
        Map<String, Setting<?>> byName = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Setting<?> setting : declared) {
            byName.put(setting.name(), setting);
            values.put(setting.name(), setting.first());
        }
        return new Settings(Collections.unmodifiableMap(byName), values, List.of(), FIRST_SEED);
    }

    public List<Setting<?>> declared() {
        return List.copyOf(declared.values());
    }

    public boolean has(String name) {
        return declared.containsKey(name);
    }

    /// @throws IllegalArgumentException naming the closest setting if there is none of that name
    public Setting<?> setting(String name) {
        Setting<?> setting = declared.get(name);
        if (setting == null) {
            throw new IllegalArgumentException("no setting \"" + name + "\"; "
                    + Closest.to(name, declared.keySet())
                            .map(s -> "did you mean " + s + "?")
                            .orElse("there are none"));
        }
        return setting;
    }

    public Object value(String name) {
        Setting<?> setting = setting(name);
        Object value = values.get(name);
        return value == null ? setting.first() : value;
    }

    public double number(String name) {
        return as(name, Double.class);
    }

    /// A whole number, at most the largest that makes sense beside the other settings.
    public int whole(String name) {
        int value = as(name, Integer.class);
        return setting(name) instanceof WholeSetting whole ? Math.min(value, whole.most(this)) : value;
    }

    public boolean on(String name) {
        return as(name, Boolean.class);
    }

    public String choice(String name) {
        return as(name, String.class);
    }

    public String text(String name) {
        return as(name, String.class);
    }

    /// A grid or a picture.
    public Tensor grid(String name) {
        return as(name, Tensor.class);
    }

    private <T> T as(String name, Class<T> type) {
        Object value = value(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "setting " + name + " holds " + value.getClass().getSimpleName() + ", not " + type.getSimpleName());
        }
        return type.cast(value);
    }

    /// The same with one value changed.
    ///
    /// @throws RefusedException if the setting does not allow it
    public Settings with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, checked(setting(name), value));
        return new Settings(declared, changed, edits, seed);
    }

    private static <T> T checked(Setting<T> setting, Object value) {
        if (!setting.type().isInstance(value)) {
            throw new IllegalArgumentException(
                    "setting " + setting.name() + " takes " + setting.type().getSimpleName() + ", not "
                            + value.getClass().getSimpleName());
        }
        return setting.check(setting.type().cast(value));
    }

    /// The same with one value read from text, as state files write it.
    public Settings withText(String name, String text) {
        return with(name, setting(name).read(text));
    }

    /// What tells one training from another: the values that begin one anew, and the seed.
    public List<Object> trained() {
        List<Object> trained = new ArrayList<>();
        for (Setting<?> setting : declared.values()) {
            if (setting.retrains()) {
                trained.add(value(setting.name()));
            }
        }
        trained.add(seed);
        return List.copyOf(trained);
    }

    /// A value as text.
    public String write(String name) {
        return written(setting(name), value(name));
    }

    private static <T> String written(Setting<T> setting, Object value) {
        return setting.write(setting.type().cast(value));
    }

    public List<Edit> edits() {
        return edits;
    }

    /// The same with a number typed into a tensor; an older edit of that cell goes.
    public Settings with(Edit edit) {
        List<Edit> changed = new ArrayList<>(edits);
        changed.removeIf(edit::samePlace);
        changed.add(edit);
        return new Settings(declared, values, changed, seed);
    }

    public Settings withEdits(List<Edit> all) {
        return new Settings(declared, values, all, seed);
    }

    public long seed() {
        return seed;
    }

    public Settings withSeed(long other) {
        return new Settings(declared, values, edits, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that
                && seed == that.seed
                && edits.equals(that.edits)
                && declared.keySet().equals(that.declared.keySet())
                && declared.keySet().stream().allMatch(name -> write(name).equals(that.write(name)));
    }

    @Override
    public int hashCode() {
        return 31 * edits.hashCode() + Long.hashCode(seed);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        declared.keySet()
                .forEach(name ->
                        text.append(name).append(" = ").append(write(name)).append('\n'));
        return text.toString();
    }
}

package loupe.checker.result;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import loupe.course.source.ContentException;
import loupe.course.source.Problems;
import loupe.course.source.Shown;
import loupe.course.source.SourceText;
import loupe.course.source.YamlFields;
import loupe.course.source.YamlReader;

/// Reads a policy file:
///
/// ```yaml
/// format: loupe.policy/1
/// id: homework-3
/// scope: pack                  # or submission
/// exercises: [vit-tokens]      # those that count; without this line all do
/// attempts: {max: 3, penalty: 0.1, keep: best}
/// hints: {cost: 0.05}
/// versions: exact              # or any
/// ```
public final class Policies {

    private static final String FORMAT = "loupe.policy/1";
    private static final int LARGEST = 64 * 1024; // bytes

    private Policies() {}

    /// @throws ContentException with every problem that was found
    public static Policy read(Path path) {
        SourceText source = SourceText.read(String.valueOf(path.getFileName()), path, LARGEST);
        Problems problems = new Problems(source.file());
        YamlFields root = new YamlFields(YamlReader.read(source), problems);
        String format = root.text("format");
        if (!format.equals(FORMAT)) {
            root.problem("format " + Shown.quoted(format) + " is not known", "write format: " + FORMAT, "EX-07");
        }
        Policy policy = policy(root);
        root.done();
        problems.throwIfAny();
        return policy;
    }

    private static Policy policy(YamlFields root) {
        String id = root.text("id");
        Policy.Scope scope = word(root, "scope", Policy.Scope.SUBMISSION);
        Set<String> exercises = Set.copyOf(root.words("exercises"));
        Optional<Policy.Keep> keep = Optional.empty();
        OptionalDouble penalty = OptionalDouble.empty();
        OptionalInt most = OptionalInt.empty();
        Optional<YamlFields> attempts = root.fields("attempts");
        if (attempts.isPresent()) {
            YamlFields fields = attempts.get();
            keep = fields.has("keep") ? Optional.of(word(fields, "keep", Policy.Keep.BEST)) : keep;
            penalty = fields.has("penalty") ? OptionalDouble.of(fields.number("penalty", 0, 0, 1)) : penalty;
            most = fields.has("max") ? OptionalInt.of(fields.whole("max", 0, 0, 50)) : most;
            fields.done();
        }
        OptionalDouble cost = OptionalDouble.empty();
        Optional<YamlFields> hints = root.fields("hints");
        if (hints.isPresent()) {
            cost = OptionalDouble.of(hints.get().number("cost", 0, 0, 1));
            hints.get().done();
        }
        Policy.Versions versions = word(root, "versions", Policy.Versions.EXACT);
        return new Policy(id, scope, exercises, keep, penalty, cost, most, versions);
    }

    private static <E extends Enum<E>> E word(YamlFields fields, String key, E otherwise) {
        Class<E> kind = otherwise.getDeclaringClass();
        List<String> words = List.of(kind.getEnumConstants()).stream()
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .toList();
        String chosen = fields.oneOf(key, otherwise.name().toLowerCase(Locale.ROOT), words);
        return Enum.valueOf(kind, chosen.toUpperCase(Locale.ROOT));
    }
}

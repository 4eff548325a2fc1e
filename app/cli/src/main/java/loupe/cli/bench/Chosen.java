package loupe.cli.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import loupe.course.Obstacle;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;

/// Which backends take part.
final class Chosen {
    private Chosen() {}

    /// Those of a list such as `ejml,simd`. An empty list stands for all that are ready; the oracle, which is slow by
    /// design, takes part when it is named.
    ///
    /// @throws Obstacle if there is no backend of a name
    static List<Backend> among(Backends found, String list) {
        return list.isBlank()
                ? found.ready()
                : Arrays.stream(list.split(",", -1))
                        .map(name -> one(found, name.strip().toLowerCase(Locale.ROOT)))
                        .distinct()
                        .toList();
    }

    private static Backend one(Backends found, String name) {
        return found.andReference().stream()
                .filter(backend -> backend.id().equals(name) || backend.id().startsWith(name + ":"))
                .findFirst()
                .orElseThrow(() -> new Obstacle("There is no backend \"" + name + "\" here; there are "
                        + found.andReference().stream().map(Backend::id).collect(Collectors.joining(", ")) + "."));
    }
}

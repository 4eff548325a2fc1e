package loupe.workbench.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.engine.pass.Trace;
import loupe.engine.tensor.Axes;

/// Two axes of a tensor while the others stand still: `Slice.of("blocks.1.attn.pattern").at("head", 2)`.
///
/// The last two axes that are not fixed are rows and columns. Axes in front of them stand at 0.
///
/// @param site name of the tensor
/// @param fixed the index at which an axis stands still
/// @param turned whether rows and columns change places
public record Slice(String site, Map<String, Integer> fixed, boolean turned) {

    public Slice {
        fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    }

    /// All of a matrix or a vector.
    public static Slice of(String site) {
        return new Slice(site, Map.of(), false);
    }

    /// The same with one axis standing still.
    public Slice at(String axis, int index) {
        Map<String, Integer> more = new LinkedHashMap<>(fixed);
        more.put(axis, index);
        return new Slice(site, more, turned);
    }

    /// The same with rows and columns exchanged.
    public Slice turn() {
        return new Slice(site, fixed, !turned);
    }

    /// The last part of the site's name: `pattern`.
    public String shortName() {
        return site.substring(site.lastIndexOf('.') + 1);
    }

    /// What keeps this from being drawn, as a sentence; nothing if it can be.
    public Optional<String> trouble(Trace trace) {
        if (!trace.has(site)) {
            return Optional.of("This picture needs the tensor " + site + ", and the pass has none of that name.");
        }
        Axes axes = trace.get(site).axes();
        for (Map.Entry<String, Integer> f : fixed.entrySet()) {
            if (!axes.has(f.getKey())) {
                return Optional.of(site + " has no axis " + f.getKey() + "; its axes are " + axes + ".");
            }
            int size = axes.size(f.getKey());
            if (f.getValue() < 0 || f.getValue() >= size) {
                return Optional.of(
                        "There is no " + f.getKey() + " " + f.getValue() + "; choose 0 to " + (size - 1) + ".");
            }
        }
        return axes.size() == 0 ? Optional.of("There is nothing to show yet: the input is empty.") : Optional.empty();
    }

    /// Names of the axes that run, outermost first: at most two.
    List<String> running(Axes axes) {
        List<String> free = new ArrayList<>(axes.names());
        free.removeIf(fixed::containsKey);
        List<String> last = free.size() <= 2 ? free : free.subList(free.size() - 2, free.size());
        return turned && last.size() == 2 ? List.of(last.get(1), last.get(0)) : List.copyOf(last);
    }
}

package loupe.course.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import loupe.engine.tensor.Tensor;

/// What the names in an expression stand for: constants and parameters by name, live tensors by site.
public interface Names {

    /// A constant, a parameter, or the answer to an earlier part.
    Optional<Value> find(String name);

    /// The tensor published under this site name.
    Optional<Value> site(String name);

    /// The words along one axis of a site; empty when it has none.
    default List<String> labels(String site, String axis) {
        return List.of();
    }

    /// Every name that would be found, for "did you mean".
    Collection<String> known();

    static Names none() {
        return of(Map.of());
    }

    static Names of(Map<String, Value> values) {
        Map<String, Value> copy = Map.copyOf(values);
        return new Names() {
            @Override
            public Optional<Value> find(String name) {
                return Optional.ofNullable(copy.get(name));
            }

            @Override
            public Optional<Value> site(String name) {
                return Optional.empty();
            }

            @Override
            public Collection<String> known() {
                return copy.keySet();
            }
        };
    }

    /// The sites of one pass: how to fetch a tensor, and which sites there are.
    static Names ofSites(Function<String, Optional<Tensor>> tensors, Collection<String> siteNames) {
        return new Names() {
            @Override
            public Optional<Value> find(String name) {
                return Optional.empty();
            }

            @Override
            public Optional<Value> site(String name) {
                return tensors.apply(name).map(Value::of);
            }

            @Override
            public Collection<String> known() {
                return siteNames;
            }
        };
    }

    /// These names first, then the others.
    default Names or(Names others) {
        Names first = this;
        return new Names() {
            @Override
            public Optional<Value> find(String name) {
                return first.find(name).or(() -> others.find(name));
            }

            @Override
            public Optional<Value> site(String name) {
                return first.site(name).or(() -> others.site(name));
            }

            @Override
            public List<String> labels(String site, String axis) {
                List<String> own = first.labels(site, axis);
                return own.isEmpty() ? others.labels(site, axis) : own;
            }

            @Override
            public Collection<String> known() {
                List<String> all = new ArrayList<>(first.known());
                all.addAll(others.known());
                return all;
            }
        };
    }
}

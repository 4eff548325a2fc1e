package loupe.course.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import loupe.engine.model.Transformer;
import org.jspecify.annotations.Nullable;

/// Keeps what took long to compute: trainings and models begun in a lesson, losses of checkpoints, texts that a model
/// wrote. What is kept never changes a result, only how long it takes. The least recently used is forgotten first.
public final class Workshop {

    private final Shelf<Training> trainings = new Shelf<>(4); // about 20 MB each
    private final Shelf<Transformer> models = new Shelf<>(4); // 12 MB at most
    private final Shelf<float[]> results = new Shelf<>(256); // a few kB each

    /// The training under that key, begun if there is none yet.
    Training training(String backend, Object key, Supplier<Training> begin) {
        return trainings.get(new Key(backend, key), begin);
    }

    /// The untrained model under that key, begun if there is none yet. No backend has a part in it.
    Transformer model(Object key, Supplier<Transformer> begin) {
        return models.get(new Key("", key), begin);
    }

    /// The numbers under that key, computed if they are not known yet.
    float[] numbers(String backend, Object key, Supplier<float[]> compute) {
        return results.get(new Key(backend, key), compute);
    }

    /// Forgets all that came from a backend: its numbers cannot be believed.
    public void forget(String backend) {
        trainings.forget(backend);
        results.forget(backend);
    }

    private record Key(String backend, Object what) {}

    /// Holds so many entries and no more.
    private static final class Shelf<T> {
        private final Map<Key, T> entries;

        Shelf(int room) {
            entries = new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, T> eldest) {
                    return size() > room;
                }
            };
        }

        /// Computes beside the shelf, so that one who hangs at it does not keep the others away; where two compute the
        /// same, the first to come stays.
        T get(Key key, Supplier<T> compute) {
            T known = find(key);
            return known != null ? known : put(key, compute.get());
        }

        private synchronized @Nullable T find(Key key) {
            return entries.get(key);
        }

        private synchronized T put(Key key, T computed) {
            T first = entries.putIfAbsent(key, computed);
            return first != null ? first : computed;
        }

        synchronized void forget(String backend) {
            entries.keySet().removeIf(key -> key.backend().equals(backend));
        }
    }
}

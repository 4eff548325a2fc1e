package loupe.course.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Keeps what took long to compute: trainings begun in a lesson, losses of checkpoints, texts that a model wrote. What
/// is kept never changes a result, only how long it takes. The least recently used is forgotten first.
public final class Workshop {

    private final Map<Object, Object> trainings = new Shelf(4); // about 20 MB each
    private final Map<Object, Object> results = new Shelf(256); // a few kB each

    /// The training under that key, begun if there is none yet.
    Training training(Object key, Supplier<Training> begin) {
        synchronized (trainings) {
            return (Training) trainings.computeIfAbsent(key, k -> begin.get());
        }
    }

    /// The numbers under that key, computed if they are not known yet.
    float[] numbers(Object key, Supplier<float[]> compute) {
        synchronized (results) {
            return (float[]) results.computeIfAbsent(key, k -> compute.get());
        }
    }

    /// A map that holds so many entries and no more.
    private static final class Shelf extends LinkedHashMap<Object, Object> {
        private static final long serialVersionUID = 1;
        private final int room;

        Shelf(int room) {
            super(16, 0.75f, true);
            this.room = room;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > room;
        }
    }
}

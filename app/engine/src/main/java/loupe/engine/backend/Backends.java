package loupe.engine.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/// Every backend that this machine can run, and in a sentence each why the others cannot.
///
/// EJML is always there and always first; the others are found as services.
public record Backends(List<Backend> ready, List<String> missing) {

    public Backends {
        ready = List.copyOf(ready);
        missing = List.copyOf(missing);
    }

    /// Every driver of the program; making them loads nothing.
    public static List<Driver> drivers() {
        return ServiceLoader.load(Driver.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /// Opens every driver; loads their libraries.
    public static Backends find() {
        return find(Driver::open);
    }

    /// The same through a gate, which opens each driver, or refuses in a sentence as the driver itself would.
    public static Backends find(Function<? super Driver, List<Backend>> gate) {
        List<Backend> ready = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        ready.add(new EjmlBackend());
        for (Driver driver : drivers()) {
            try {
                ready.addAll(gate.apply(driver));
            } catch (UnsupportedOperationException | LinkageError e) {
                missing.add(String.valueOf(e.getMessage()));
            }
        }
        return new Backends(ready, missing);
    }

    /// The backend that goes by this short name, such as `simd`.
    public Optional<Backend> byId(String id) {
        return ready.stream().filter(backend -> backend.id().equals(id)).findFirst();
    }

    /// All that are ready, and the oracle.
    public List<Backend> andReference() {
        List<Backend> all = new ArrayList<>(ready);
        all.add(new ReferenceBackend());
        return all;
    }
}

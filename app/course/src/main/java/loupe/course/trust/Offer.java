package loupe.course.trust;

import java.util.function.Supplier;
import loupe.engine.backend.Backend;
import loupe.engine.backend.EjmlBackend;

/// A backend that may be chosen. It need not be loaded yet.
///
/// @param id as typed in commands and kept in settings
/// @param name as shown
/// @param opening loads what it needs, once, and gives the backend; throws what [Gate] says
public record Offer(String id, String name, Supplier<Backend> opening) {

    /// EJML, which is always there.
    public static Offer java() {
        return of(new EjmlBackend());
    }

    /// One that needs no loading.
    public static Offer of(Backend backend) {
        return new Offer(backend.id(), backend.name(), () -> backend);
    }
}

package loupe.course.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.course.Obstacle;
import loupe.engine.backend.Backend;
import loupe.engine.backend.BackendFailure;
import loupe.engine.backend.Backends;

/// What computes on this machine, and in a sentence each why the rest does not.
///
/// @param ready EJML first
/// @param missing may be tried again where that can help
public record Offers(List<Offer> ready, List<String> missing) {

    /// EJML alone, before anybody looked.
    public static final Offers JAVA = new Offers(List.of(Offer.java()), List.of());

    public Offers {
        ready = List.copyOf(ready);
        missing = List.copyOf(missing);
    }

    /// All of them, loaded; what cannot be is missing. May take seconds.
    public Backends open() {
        List<Backend> opened = new ArrayList<>();
        List<String> reasons = new ArrayList<>(missing);
        for (Offer offer : ready) {
            try {
                opened.add(offer.opening().get());
            } catch (UnsupportedOperationException | LinkageError | BackendFailure | Obstacle e) {
                reasons.add(String.valueOf(e.getMessage()));
            }
        }
        return new Backends(opened, reasons);
    }

    /// Without one of them, and why.
    public Offers without(String id, String reason) {
        List<String> reasons = new ArrayList<>(missing);
        reasons.add(reason);
        return new Offers(ready.stream().filter(offer -> !offer.id().equals(id)).toList(), reasons);
    }

    /// The one that goes by this short name, such as `simd`.
    public Optional<Offer> byId(String id) {
        return ready.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }
}

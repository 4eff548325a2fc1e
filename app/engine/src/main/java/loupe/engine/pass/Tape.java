package loupe.engine.pass;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.engine.backend.Backend;
import loupe.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// What one pass has done so far, shared by all its scopes: the gradient tape and the trace are the same list.
final class Tape {

    final Backend backend;
    final Probe probe;
    final boolean recording;
    final Forgetting forgetting;
    final long started = System.nanoTime();
    final List<Node> nodes = new ArrayList<>();
    final Map<String, Tensor> sites = new LinkedHashMap<>();
    final Map<Tensor, String> names = new IdentityHashMap<>();
    final Map<String, List<String>> labels = new LinkedHashMap<>();
    final Map<String, Tensor> kept = new LinkedHashMap<>(); // for the cache

    final @Nullable Cache past; // null where nothing is kept

    Tape(Backend backend, Probe probe, boolean recording, Forgetting forgetting, @Nullable Cache past) {
        this.backend = backend;
        this.probe = probe;
        this.recording = recording;
        this.forgetting = forgetting;
        this.past = past;
    }

    void add(Node node) {
        if (recording) {
            nodes.add(node);
        }
    }
}

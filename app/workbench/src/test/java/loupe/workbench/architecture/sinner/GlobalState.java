package loupe.workbench.architecture.sinner;

/// Sins: a static field that changes.
public final class GlobalState {
    static int opened;

    void open() {
        opened++;
    }
}

package loupe.workbench.architecture.sinner;

/// Sins: a thread of its own.
public final class OwnThread {
    void run(Runnable work) {
        Thread.startVirtualThread(work);
    }
}

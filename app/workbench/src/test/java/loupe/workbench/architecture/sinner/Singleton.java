package loupe.workbench.architecture.sinner;

/// Sins: one object for everybody.
public final class Singleton {
    private static final Singleton ONE = new Singleton();

    static Singleton getInstance() {
        return ONE;
    }

    /// Who asks for it.
    public static final class Caller {
        Singleton one() {
            return getInstance();
        }
    }
}

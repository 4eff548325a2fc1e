package loupe.workbench.architecture.sinner;

import java.lang.foreign.Linker;

/// Sins: calls native code.
public final class OwnLibrary {
    Linker linker() {
        return Linker.nativeLinker();
    }
}

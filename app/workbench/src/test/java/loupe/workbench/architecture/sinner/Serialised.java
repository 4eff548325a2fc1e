package loupe.workbench.architecture.sinner;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/// Sins: reads Java serialisation.
public final class Serialised {
    Object read(InputStream in) throws IOException, ClassNotFoundException {
        return new ObjectInputStream(in).readObject();
    }
}

package loupe.course.trust;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Driver;

/// A native driver that is none, with one [Fault]. A child process makes its own from a file on its class path.
public final class FaultyDriver implements Driver {

    private static final String FILE = "fault.properties";

    private final String id;
    private final Fault fault;
    private final int moment;
    private final AtomicInteger openings = new AtomicInteger();
    private final FaultyBackend backend;

    /// For the child.
    public FaultyDriver() {
        this(written("id"), Fault.valueOf(written("fault")), Integer.parseInt(written("moment")));
        backend.arm(moment);
    }

    /// @param moment the opening, or the operation after [FaultyBackend#arm], at which the fault shows, from 1
    public FaultyDriver(String id, Fault fault, int moment) {
        this.id = id;
        this.fault = fault;
        this.moment = moment;
        this.backend = new FaultyBackend(id, fault);
    }

    /// A trial whose child finds this driver, and no other.
    ///
    /// @param folder for the file that the child reads
    public static Trial trial(Trial usual, Path folder, String id, Fault fault, int moment) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Driver.class.getName()), FaultyDriver.class.getName());
        Files.writeString(folder.resolve(FILE), "id=" + id + "\nfault=" + fault + "\nmoment=" + moment + "\n");
        return new Trial(folder + File.pathSeparator + usual.classPath(), usual.toStart(), usual.toTest());
    }

    /// The only device.
    public FaultyBackend backend() {
        return backend;
    }

    /// How often it was opened here.
    public int openings() {
        return openings.get();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return backend.name();
    }

    @Override
    public boolean isNative() {
        return true;
    }

    @Override
    public String fingerprint() {
        return "Faulty 1.0";
    }

    @Override
    public List<Backend> open() {
        if (openings.incrementAndGet() == moment) {
            switch (fault) {
                case LIBRARY_MISSING -> throw new UnsatisfiedLinkError(name() + ": there is no libfaulty.so.");
                case WRONG_ARCHITECTURE ->
                    throw new UnsatisfiedLinkError(name() + ": libfaulty.so is for another processor.");
                case SYMBOL_MISSING ->
                    throw new UnsupportedOperationException(name() + ": the library lacks faulty_gemm.");
                case NO_DEVICE -> throw new UnsupportedOperationException(name() + " finds no device.");
                case INIT_ERROR -> throw new IllegalStateException(name() + " does not start (-6).");
                default -> {
                    // shows later
                }
            }
        }
        return List.of(backend);
    }

    private static String written(String name) {
        Properties properties = new Properties();
        try (InputStream in = FaultyDriver.class.getClassLoader().getResourceAsStream(FILE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name);
    }
}

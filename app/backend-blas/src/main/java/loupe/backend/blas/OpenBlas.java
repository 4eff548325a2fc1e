package loupe.backend.blas;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The loaded library: the two functions that Loupe calls, as `cblas.h` declares them. The calls are
/// critical ones: they see Java's arrays in place, and nothing else of Java moves on that needs all threads
/// to halt until they return.
record OpenBlas(MatrixProduct sgemm, VectorProduct sgemv) {

    static final int ROW_MAJOR = 101;
    static final int STRAIGHT = 111;
    static final int TRANSPOSED = 112;

    private static final String NAME = "Native CPU (OpenBLAS)";

    /// `cblas_sgemm`: C = alpha · A B + beta · C.
    public interface MatrixProduct {
        void call(
                int order,
                int flipA,
                int flipB,
                int m,
                int n,
                int k,
                float alpha,
                MemorySegment a,
                int rowA,
                MemorySegment b,
                int rowB,
                float beta,
                MemorySegment c,
                int rowC);
    }

    /// `cblas_sgemv`: y = alpha · A x + beta · y.
    public interface VectorProduct {
        void call(
                int order,
                int flip,
                int m,
                int n,
                float alpha,
                MemorySegment a,
                int rowA,
                MemorySegment x,
                int stepX,
                float beta,
                MemorySegment y,
                int stepY);
    }

    /// `openblas_set_num_threads`.
    public interface ThreadCount {
        void call(int threads);
    }

    /// Loads the files one after the other; the last is OpenBLAS, the others what it is linked with.
    ///
    /// It is told to use one thread. Its own threads wait for each other by turning round and round, so
    /// that one call takes 20 ms instead of 2 where another program holds a core; [Products] shares the
    /// work out instead.
    ///
    /// @throws UnsupportedOperationException if Java may not, or the library does not fit this machine
    static OpenBlas load(List<Path> files) {
        if (!OpenBlas.class.getModule().isNativeAccessEnabled()) {
            throw new UnsupportedOperationException(NAME
                    + " needs native access; start Java with --enable-native-access=ALL-UNNAMED, as bin/loupe does.");
        }
        SymbolLookup library = SymbolLookup.loaderLookup();
        for (Path file : files) {
            library = open(file);
        }
        find(library, ThreadCount.class, "openblas_set_num_threads").call(1);
        return new OpenBlas(
                find(library, MatrixProduct.class, "cblas_sgemm"), find(library, VectorProduct.class, "cblas_sgemv"));
    }

    private static SymbolLookup open(Path file) {
        try {
            return SymbolLookup.libraryLookup(file, Arena.global());
        } catch (IllegalArgumentException e) {
            throw new UnsupportedOperationException(
                    NAME + ": " + file + " is not a library that this machine can load.", e);
        }
    }

    private static <F> F find(SymbolLookup library, Class<F> type, String symbol) {
        MemorySegment function = library.find(symbol)
                .orElseThrow(() -> new UnsupportedOperationException(
                        NAME + ": the library lacks " + symbol + "; it is another version than Loupe was built with."));
        MethodHandle handle = Linker.nativeLinker().downcallHandle(function, shape(type), Linker.Option.critical(true));
        return MethodHandleProxies.asInterfaceInstance(type, handle);
    }

    /// The C declaration that the single method of an interface stands for.
    private static FunctionDescriptor shape(Class<?> type) {
        return FunctionDescriptor.ofVoid(Arrays.stream(type.getMethods()[0].getParameterTypes())
                .map(kind -> kind == int.class ? JAVA_INT : kind == float.class ? JAVA_FLOAT : ADDRESS)
                .toArray(MemoryLayout[]::new));
    }
}

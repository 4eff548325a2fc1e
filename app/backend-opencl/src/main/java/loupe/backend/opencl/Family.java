package loupe.backend.opencl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Kernels that are compiled together, and the files in which they stand.
enum Family {
    CELLS("walk", "cells"),
    FUNCTIONS("functions"),
    ROWS("sums", "rows"),
    REDUCE("walk", "sums", "reduce"),
    TABLE("sums", "table"),
    PRODUCT("product"),
    DOTS("dots");

    private final List<String> files;

    Family(String... files) {
        this.files = List.of(files);
    }

    String source() {
        StringBuilder source = new StringBuilder();
        for (String file : files) {
            source.append(read(file + ".cl")).append('\n');
        }
        return source.toString();
    }

    private static String read(String file) {
        try (@Nullable InputStream in = Family.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("OpenCL: " + file + " was not packed with Loupe");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("OpenCL: " + file + " cannot be read", e);
        }
    }
}

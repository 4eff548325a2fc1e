package loupe.engine.property;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import loupe.engine.pass.Pass;

/// The classes of a package, found among the compiled files: for tests that must not forget one.
public final class Classes {

    private Classes() {}

    /// All classes of the package of `one`, interfaces left out.
    public static List<Class<?>> beside(Class<?> one) throws IOException {
        try (Stream<Path> files = Files.list(folder(one))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                    .sorted()
                    .<Class<?>>map(name -> load(one.getPackageName() + "." + name.replace(".class", "")))
                    .filter(type -> !type.isInterface())
                    .toList();
        }
    }

    /// Those that compute: they have a public method that takes a pass.
    public static List<Class<?>> computingBeside(Class<?> one) throws IOException {
        return beside(one).stream()
                .filter(type -> Arrays.stream(type.getMethods())
                        .anyMatch(method ->
                                Arrays.asList(method.getParameterTypes()).contains(Pass.class)))
                .toList();
    }

    private static Path folder(Class<?> one) {
        try {
            return Path.of(one.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve(one.getPackageName().replace('.', '/'));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(one.getName(), e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}

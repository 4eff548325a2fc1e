package loupe.cli.autograder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import loupe.cli.autograder.Crate.Mode;

/// Puts the files of an autograder together.
public final class Autograders {

    private final CheckerProgram program;
    private final Path pack;
    private final Task task;
    private final OwnJava java;

    private Autograders(CheckerProgram program, Task task, OwnJava java) {
        this.program = program;
        this.pack = task.pack();
        this.task = task;
        this.java = java;
    }

    /// Writes an archive and says in a sentence whether a Java is in it.
    ///
    /// @param out the zip for Gradescope; otherwise a folder, which is made
    public static String write(Target target, CheckerProgram program, Task task, boolean withJava, Path out)
            throws IOException {
        Path room = Files.createTempDirectory("loupe-autograder");
        try {
            OwnJava java = withJava ? OwnJava.make(room) : OwnJava.none("No Java is inside, as you wished.");
            new Autograders(program, task, java).write(target, out);
            return java.why();
        } finally {
            delete(room);
        }
    }

    private void write(Target target, Path out) throws IOException {
        switch (target) {
            case GRADESCOPE -> {
                Path draft = out.resolveSibling(out.getFileName() + ".part");
                try (Crate zip = new ZipCrate(new BufferedOutputStream(Files.newOutputStream(draft)))) {
                    scripts(target, zip, "");
                    all(zip, "");
                }
                Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING);
            }
            case PRAIRIELEARN -> {
                try (Crate folder = new FolderCrate(out)) {
                    scripts(target, folder, "");
                    all(folder, "");
                }
            }
            case AUTOLAB -> {
                Files.createDirectories(out);
                try (Crate folder = new FolderCrate(out)) {
                    script(target, "autograde-Makefile", folder, "");
                }
                Path tar = out.resolve("autograde.tar");
                try (Crate crate = new TarCrate(new BufferedOutputStream(Files.newOutputStream(tar)))) {
                    script(target, "run.sh", crate, "autograde/");
                    all(crate, "autograde/");
                }
            }
        }
    }

    private void scripts(Target target, Crate crate, String prefix) throws IOException {
        for (String name : target.scripts()) {
            script(target, name, crate, prefix);
        }
    }

    private void script(Target target, String name, Crate crate, String prefix) throws IOException {
        String text = target.script(name)
                .replace("@PACK@", packName())
                .replace("@PROBLEM@", task.problem())
                .replace("@IMAGE@", java.folder().isPresent() ? "debian:stable-slim" : "eclipse-temurin:25-jre");
        Mode mode = text.startsWith("#!") ? Mode.RUN : Mode.READ;
        crate.put(prefix + name, text.getBytes(StandardCharsets.UTF_8), mode);
    }

    private void all(Crate crate, String prefix) throws IOException {
        for (Path file : program.files()) {
            put(crate, prefix + "loupe-check/", program.folder(), file);
        }
        for (Path file : java.files()) {
            put(crate, prefix + "loupe-check/runtime/", java.folder().orElseThrow(), file);
        }
        if (Files.isDirectory(pack)) {
            try (Stream<Path> files = Files.walk(pack)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    put(crate, prefix + packName() + "/", pack, file);
                }
            }
        } else {
            crate.put(prefix + packName(), Files.readAllBytes(pack), Mode.READ);
        }
        crate.put(prefix + "policy.yaml", policy(), Mode.READ);
    }

    private byte[] policy() throws IOException {
        Path own = task.policy();
        if (own != null) {
            return Files.readAllBytes(own);
        }
        try (InputStream usual =
                Objects.requireNonNull(Autograders.class.getResourceAsStream("policy.yaml"), "policy.yaml")) {
            return usual.readAllBytes();
        }
    }

    private static void put(Crate crate, String prefix, Path root, Path file) throws IOException {
        String path = prefix + root.relativize(file).toString().replace('\\', '/');
        crate.put(path, Files.readAllBytes(file), Files.isExecutable(file) ? Mode.RUN : Mode.READ);
    }

    private String packName() {
        if (Files.isDirectory(pack)) {
            return "pack";
        }
        return pack.toString().endsWith(".zip") ? "pack.zip" : "pack.yaml";
    }

    private static void delete(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.walk(folder)) {
            found = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : found) {
            Files.delete(path);
        }
    }
}

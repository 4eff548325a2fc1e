package loupe.workbench.paint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// The two typefaces: Inter for words, JetBrains Mono for numbers, tokens and site names.
public final class Fonts {

    /// Family of words.
    public static final String WORDS = "Inter";

    /// Family of numbers, tokens and site names; every figure is equally wide.
    public static final String NUMBERS = "JetBrains Mono";

    private Fonts() {}

    /// Loads every typeface of a folder, once at start; the names of those that could not be read come back.
    public static List<String> load(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of(folder.getFileName() + ": file: this folder is missing; words are shown in a system font");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Fonts::isTypeface)
                    .sorted()
                    .filter(file -> !loads(file))
                    .map(file -> file.getFileName() + ": file: not a typeface that can be read; a system font is used")
                    .toList();
        } catch (IOException e) {
            return List.of(folder.getFileName() + ": file: cannot be listed (" + e.getMessage() + ")");
        }
    }

    /// Words of a size; px.
    public static Font words(double size) {
        return Font.font(WORDS, size);
    }

    /// Emphasised words of a size; px.
    public static Font strong(double size) {
        return Font.font(WORDS, FontWeight.SEMI_BOLD, size);
    }

    /// Numbers and tokens of a size; px.
    public static Font numbers(double size) {
        return Font.font(NUMBERS, size);
    }

    /// Emphasised numbers and tokens of a size; px.
    public static Font strongNumbers(double size) {
        return Font.font(NUMBERS, FontWeight.BOLD, size);
    }

    private static boolean isTypeface(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".ttf") || name.endsWith(".otf");
    }

    private static boolean loads(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Font.loadFont(in, 12) != null;
        } catch (IOException e) {
            return false;
        }
    }
}

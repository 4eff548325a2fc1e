package loupe.workbench.export;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import loupe.course.Obstacle;
import loupe.workbench.paint.Fonts;

/// The two typefaces as AWT knows them, so that figures can carry text as text.
final class Typefaces {

    /// One typeface file.
    enum Face {
        WORDS("Inter-Regular.ttf", Font.PLAIN),
        MEDIUM("Inter-Medium.ttf", Font.PLAIN),
        STRONG("Inter-SemiBold.ttf", Font.PLAIN),
        BOLD("Inter-Bold.ttf", Font.BOLD),
        SLANTED("Inter-Italic.ttf", Font.ITALIC),
        NUMBERS("JetBrainsMono-Regular.ttf", Font.PLAIN),
        STRONG_NUMBERS("JetBrainsMono-Bold.ttf", Font.BOLD);

        private final String file;
        private final int style; // what tells it from others of its family

        Face(String file, int style) {
            this.file = file;
            this.style = style;
        }
    }

    private final Path folder;
    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);

    private Typefaces(Path folder) {
        this.folder = folder;
    }

    /// @throws Obstacle if a file is missing or damaged
    static Typefaces read(Path folder) {
        Typefaces faces = new Typefaces(folder);
        for (Face face : Face.values()) {
            faces.fonts.put(face, faces.load(face));
        }
        return faces;
    }

    private Font load(Face face) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file(face).toFile());
        } catch (FontFormatException | IOException e) {
            throw new Obstacle("The typeface " + face.file + " cannot be read; install Loupe again.", e);
        }
    }

    Path file(Face face) {
        Path file = folder.resolve(face.file);
        if (!Files.isRegularFile(file)) {
            throw new Obstacle("The typeface " + face.file + " is missing; install Loupe again.");
        }
        return file;
    }

    /// A typeface in a size; px.
    Font font(Face face, double size) {
        Font base = fonts.get(face);
        if (base == null) {
            throw new IllegalStateException("typeface " + face + " was not loaded");
        }
        return base.deriveFont((float) size);
    }

    /// The same with its style said in words, for formats that name a typeface instead of carrying it.
    Font named(Face face, double size) {
        return font(face, size).deriveFont(face.style);
    }

    /// The face that a JavaFX font means; empty for a font that is not ours.
    static Optional<Face> face(javafx.scene.text.Font font) {
        String style = font.getStyle().toLowerCase(Locale.ROOT);
        String name = font.getName().toLowerCase(Locale.ROOT);
        boolean bold = style.contains("bold") || name.contains("bold");
        if (font.getFamily().startsWith(Fonts.NUMBERS)) {
            return Optional.of(bold ? Face.STRONG_NUMBERS : Face.NUMBERS);
        }
        if (!font.getFamily().startsWith(Fonts.WORDS)) {
            return Optional.empty();
        }
        if (name.contains("semibold") || style.contains("semibold") || name.contains("semi bold")) {
            return Optional.of(Face.STRONG);
        }
        if (bold) {
            return Optional.of(Face.BOLD);
        }
        if (style.contains("italic") || name.contains("italic")) {
            return Optional.of(Face.SLANTED);
        }
        return Optional.of(name.contains("medium") ? Face.MEDIUM : Face.WORDS);
    }
}

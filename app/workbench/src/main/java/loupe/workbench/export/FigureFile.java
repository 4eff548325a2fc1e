package loupe.workbench.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.imageio.ImageIO;
import loupe.course.Obstacle;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Writes a figure to a file: PNG, SVG or PDF, by its ending. The file is whole or not there.
///
/// @param width px
/// @param height px
record FigureFile(Path file, Kind kind, int width, int height) {

    /// What kinds of file there are.
    enum Kind {
        PNG,
        SVG,
        PDF
    }

    /// @throws Obstacle if the ending is none of the three
    static FigureFile of(Path file, int width, int height) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (Kind kind : Kind.values()) {
            if (name.endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
                return new FigureFile(file, kind, width, height);
            }
        }
        throw new Obstacle("The file " + file + " must end in .png, .svg or .pdf.");
    }

    /// @throws Obstacle if the file cannot be written
    void write(Drawing drawing, Typefaces faces) {
        save(out -> {
            switch (kind) {
                case PNG -> ImageIO.write(pixels(drawing, faces), "png", out);
                case SVG -> svg(drawing, faces, out);
                case PDF -> pdf(drawing, faces, out);
            }
        });
    }

    /// Writes a picture that is ready; for PNG.
    void write(BufferedImage picture) {
        save(out -> ImageIO.write(picture, "png", out));
    }

    private BufferedImage pixels(Drawing drawing, Typefaces faces) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.draw(new Pen(g, faces, Pen.Letters.CARRIED));
        g.dispose();
        return image;
    }

    private void svg(Drawing drawing, Typefaces faces, OutputStream out) throws IOException {
        SvgPage page = new SvgPage(width, height);
        drawing.draw(new Pen(page.graphics(), faces, Pen.Letters.NAMED));
        page.write(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /// One page of the figure's size, a px as a point.
    private void pdf(Drawing drawing, Typefaces faces, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument();
                PdfBoxGraphics2DFontTextDrawer letters = new PdfBoxGraphics2DFontTextDrawer()) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            for (Typefaces.Face face : Typefaces.Face.values()) {
                letters.registerFont(
                        faces.font(face, 12).getFontName(), faces.file(face).toFile());
            }
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
            g.setFontTextDrawer(letters);
            drawing.draw(new Pen(g, faces, Pen.Letters.CARRIED));
            g.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g.getXFormObject());
            }
            document.getDocumentInformation().setCreator("Loupe");
            document.save(out);
        }
    }

    /// What writes a file's bytes.
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// By way of a file beside it, so that a figure is never half written.
    private void save(Writing writing) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                writing.to(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            throw new Obstacle("The folder " + target.getParent() + " does not exist; make it first.", e);
        } catch (AccessDeniedException e) {
            throw new Obstacle("The file " + file + " cannot be written there; choose another folder.", e);
        } catch (IOException e) {
            throw new Obstacle("The file " + file + " cannot be written (" + e.getMessage() + ").", e);
        }
    }
}

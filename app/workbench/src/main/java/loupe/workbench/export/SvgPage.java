package loupe.workbench.export;

import java.awt.Dimension;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.ext.awt.image.spi.ImageWriterRegistry;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// An SVG document in the making. Text names its typeface, with similar ones for readers who do not have it.
final class SvgPage {

    private static final Map<String, String> SIMILAR = Map.of(
            "Inter", "Inter, 'Helvetica Neue', Arial, sans-serif",
            "JetBrains Mono", "'JetBrains Mono', Menlo, Consolas, monospace");

    private final SVGGraphics2D graphics;

    SvgPage(int width, int height) {
        ImageWriterRegistry.getInstance().register(new PngWriter());
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(empty());
        context.setComment("Loupe");
        context.setPrecision(3);
        graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(width, height));
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java can make an XML document", e);
        }
    }

    SVGGraphics2D graphics() {
        return graphics;
    }

    void write(Writer out) throws IOException {
        Element root = graphics.getRoot();
        Dimension size = graphics.getSVGCanvasSize();
        root.setAttribute("viewBox", "0 0 " + size.width + " " + size.height);
        nameTypefaces(root);
        graphics.stream(root, out, false, false);
        out.flush();
    }

    /// `Inter SemiBold` is the family Inter in weight 600.
    private static void nameTypefaces(Node node) {
        if (node instanceof Element element && element.hasAttribute("font-family")) {
            String family = element.getAttribute("font-family").replace("'", "");
            if (family.endsWith(" SemiBold")) {
                element.setAttribute("font-weight", "600");
            } else if (family.endsWith(" Medium")) {
                element.setAttribute("font-weight", "500");
            }
            String plain = family.replaceFirst(" (SemiBold|Medium)$", "");
            element.setAttribute("font-family", SIMILAR.getOrDefault(plain, family));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            nameTypefaces(child);
        }
    }
}

package loupe.workbench.text;

import java.awt.Color;
import java.awt.Insets;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/// A formula as outlines, in units of which [#EM] make the height of the type.
///
/// @param parts the outlines, split where they stand for different tensors
/// @param width of the whole
/// @param height from the top of the highest sign to the baseline
/// @param depth from the baseline to the bottom
record Outline(List<Part> parts, double width, double height, double depth) {

    /// Units in one em.
    static final double EM = 100;

    /// One path, as SVG writes it, and the tensor that it stands for, if any.
    record Part(Optional<String> site, String path) {}

    /// @throws IllegalArgumentException if the formula cannot be read; the message says where and why
    static Outline of(String source, int style) {
        Tex tex = Tex.read(source);
        TeXIcon icon = icon(tex, style);
        OutlineGraphics graphics = new OutlineGraphics();
        icon.setInsets(new Insets(0, 0, 0, 0), true);
        icon.setForeground(Color.BLACK);
        icon.paintIcon(null, graphics, 0, 0);
        Map<Optional<String>, Path2D> bySite = new HashMap<>();
        List<Optional<String>> order = new ArrayList<>();
        graphics.paths().forEach((colour, path) -> {
            Optional<String> site = tex.siteOf(colour);
            if (!order.contains(site)) {
                order.add(site);
            }
            bySite.computeIfAbsent(site, s -> new Path2D.Double()).append(path, false);
        });
        List<Part> parts = order.stream()
                .map(site -> new Part(site, svg(bySite.getOrDefault(site, new Path2D.Double()))))
                .toList();
        double depth = icon.getTrueIconDepth();
        return new Outline(parts, icon.getTrueIconWidth(), icon.getTrueIconHeight() - depth, depth);
    }

    static Outline display(String source) {
        return of(source, TeXConstants.STYLE_DISPLAY);
    }

    static Outline inline(String source) {
        return of(source, TeXConstants.STYLE_TEXT);
    }

    private static TeXIcon icon(Tex tex, int style) {
        try {
            return new TeXFormula(tex.set()).createTeXIcon(style, (float) EM);
        } catch (org.scilab.forge.jlatexmath.ParseException e) {
            throw new IllegalArgumentException("the formula cannot be read: " + e.getMessage(), e);
        }
    }

    private static String svg(Path2D path) {
        StringBuilder out = new StringBuilder();
        double[] p = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(p);
            int points = switch (kind) {
                case PathIterator.SEG_MOVETO -> write(out, 'M');
                case PathIterator.SEG_LINETO -> write(out, 'L');
                case PathIterator.SEG_QUADTO -> write(out, 'Q') + 1;
                case PathIterator.SEG_CUBICTO -> write(out, 'C') + 2;
                default -> write(out, 'Z') - 1;
            };
            for (int k = 0; k < points * 2; k++) {
                out.append(k == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.2f", p[k]));
            }
        }
        return out.toString();
    }

    /// Writes the letter of a segment; it has one point unless said otherwise.
    private static int write(StringBuilder out, char letter) {
        out.append(letter);
        return 1;
    }
}

package loupe.workbench.paint;

import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Dresses a scene: the base theme, our stylesheets, and on the root the style classes of an [Appearance].
///
/// One base theme serves all looks, because `looks.css` gives every colour it refers to. Type size is a style class
/// too (`type-14`), and all other sizes are in em, so a zoom is one changed class.
public final class Stylesheets {

    private static final List<String> SHEETS =
            List.of("looks", "controls", "shell", "lesson", "knob", "instrument", "text", "exercise", "classroom");
    private static final String TYPE = "type-";
    private static final String REDUCED = "reduced-motion";

    private Stylesheets() {}

    /// Gives the scene the stylesheets and the appearance.
    public static void dress(Scene scene, Appearance appearance) {
        String base = new PrimerLight().getUserAgentStylesheet();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        scene.getStylesheets().setAll(SHEETS.stream().map(Stylesheets::address).toList());
        show(scene.getRoot(), appearance);
    }

    /// Changes the appearance of a dressed scene.
    public static void show(Parent root, Appearance appearance) {
        List<String> wanted = appearance.motion() == Appearance.Motion.REDUCED
                ? List.of(appearance.look().styleClass(), TYPE + appearance.baseType(), REDUCED)
                : List.of(appearance.look().styleClass(), TYPE + appearance.baseType());
        if (root.getStyleClass().containsAll(wanted)) {
            return;
        }
        root.getStyleClass().removeIf(c -> c.startsWith(TYPE) || c.startsWith("look-") || c.equals(REDUCED));
        root.getStyleClass().addAll(wanted);
    }

    private static String address(String name) {
        URL sheet = Stylesheets.class.getResource("/loupe/workbench/style/" + name + ".css");
        if (sheet == null) {
            throw new IllegalStateException("the stylesheet " + name + ".css is not in the program");
        }
        return sheet.toExternalForm();
    }
}

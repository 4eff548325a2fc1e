package loupe.workbench.text;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import loupe.workbench.live.Outcome;
import org.jspecify.annotations.Nullable;

/// A formula: outlines that grow with the type, take their colours from the stylesheet, and light the tensors that they
/// stand for.
///
/// It is set away from the JavaFX thread, since the first one takes a while. One that is wider than its place is made
/// smaller until it fits; one that cannot be read shows its source and says why.
public final class Formula extends Region {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final double LARGER = 1.16; // TeX's letters are smaller than Inter's at the same size
    private static final Outline UNSET = new Outline(List.of(), 0, 0.7 * Outline.EM, 0.3 * Outline.EM);

    private final Text type = new Text(); // knows the size of type here
    private final Scale zoom = new Scale(1, 1);
    private final Group drawing = new Group();
    private Outline outline = UNSET;

    private Formula(String source, String style) {
        getStyleClass().addAll("formula", style);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText("Formula: " + Tex.spoken(source));
        drawing.getTransforms().add(zoom);
        drawing.setManaged(false);
        type.setManaged(false);
        type.setVisible(false);
        type.fontProperty().addListener((o, was, now) -> requestLayout());
        getChildren().addAll(type, drawing);
    }

    /// One that stands by itself.
    public static Formula display(String source, Connections connections) {
        Formula formula = new Formula(source, "display");
        connections
                .runner()
                .<Outline>start(() -> Outline.display(source), o -> formula.show(o, source, connections.lit()));
        return formula;
    }

    /// One within a sentence.
    public static Formula inline(String source, Connections connections) {
        Formula formula = new Formula(source, "inline");
        connections
                .runner()
                .<Outline>start(() -> Outline.inline(source), o -> formula.show(o, source, connections.lit()));
        return formula;
    }

    private void show(Outcome<Outline> outcome, String source, ObjectProperty<@Nullable String> lit) {
        switch (outcome) {
            case Outcome.Done<Outline>(Outline set) -> {
                outline = set;
                set.parts().forEach(part -> drawing.getChildren().add(path(part, lit)));
            }
            case Outcome.Failed<Outline>(Throwable cause) -> {
                SafeText words = new SafeText(source + "\n" + cause.getMessage());
                words.getStyleClass().addAll("code", "broken");
                getChildren().setAll(type, words);
            }
        }
        requestLayout();
    }

    private static SVGPath path(Outline.Part part, ObjectProperty<@Nullable String> lit) {
        SVGPath path = new SVGPath();
        path.setContent(part.path());
        path.getStyleClass().add("formula-part");
        part.site().ifPresent(site -> {
            path.getStyleClass().add("site");
            Hue.ofSite(site).ifPresent(path.getStyleClass()::add);
            path.setPickOnBounds(true);
            path.setOnMouseEntered(e -> lit.set(site));
            path.setOnMouseExited(e -> {
                if (Objects.equals(lit.get(), site)) {
                    lit.set(null);
                }
            });
            lit.addListener((o, was, now) -> path.pseudoClassStateChanged(LIT, site.equals(now)));
        });
        return path;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        double inside = broken() ? words().prefWidth(-1) : outline.width() * unit();
        return snappedLeftInset() + inside + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = broken()
                ? words().prefHeight(width < 0 ? -1 : room(width))
                : (outline.height() + outline.depth()) * fitting(width);
        return snappedTopInset() + inside + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public double getBaselineOffset() {
        return broken() ? super.getBaselineOffset() : snappedTopInset() + outline.height() * fitting(getWidth());
    }

    @Override
    protected void layoutChildren() {
        double room = room(getWidth());
        if (broken()) {
            words().resizeRelocate(snappedLeftInset(), snappedTopInset(), room, words().prefHeight(room));
            return;
        }
        double unit = fitting(getWidth());
        zoom.setX(unit);
        zoom.setY(unit);
        drawing.setLayoutX(snappedLeftInset() + Math.max(0, (room - outline.width() * unit) / 2));
        drawing.setLayoutY(snappedTopInset());
    }

    /// Px of one unit of the outline, before it is made to fit.
    private double unit() {
        return type.getFont().getSize() * LARGER / Outline.EM;
    }

    /// Px of one unit of the outline in this width; −1: as wide as it likes.
    private double fitting(double width) {
        double room = room(width);
        return width < 0 || room <= 0 || outline.width() * unit() <= room ? unit() : room / outline.width();
    }

    private double room(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private boolean broken() {
        return getChildren().getLast() instanceof SafeText;
    }

    private Region words() {
        return (Region) getChildren().getLast();
    }
}

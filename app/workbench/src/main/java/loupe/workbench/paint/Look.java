package loupe.workbench.paint;

/// The four ways the workbench can look.
///
/// [#PROJECTOR] is more than colours: a bright ground, type and lines at least half again as large, and no chrome.
public enum Look {
    LIGHT("Light", "look-light", 1.0, 1.0, Palettes.LIGHT),
    DARK("Dark", "look-dark", 1.0, 1.0, Palettes.DARK),
    CONTRAST("High contrast", "look-contrast", 1.0, 2.0, Palettes.CONTRAST),
    PROJECTOR("Projector", "look-projector", 1.5, 2.0, Palettes.PROJECTOR);

    private final String label;
    private final String styleClass;
    private final double typeScale;
    private final double lineWidth;
    private final Palette palette;

    Look(String label, String styleClass, double typeScale, double lineWidth, Palette palette) {
        this.label = label;
        this.styleClass = styleClass;
        this.typeScale = typeScale;
        this.lineWidth = lineWidth;
        this.palette = palette;
    }

    /// The name a person sees.
    public String label() {
        return label;
    }

    /// The style class that the root of a scene carries in this look.
    public String styleClass() {
        return styleClass;
    }

    /// How many times larger type is than in the light look; canvases multiply their sizes by it too.
    public double typeScale() {
        return typeScale;
    }

    /// Width of a hairline; px.
    public double lineWidth() {
        return lineWidth;
    }

    /// The colours of this look.
    public Palette palette() {
        return palette;
    }

    /// True when pale ink stands on a deep ground.
    public boolean isDark() {
        return Contrast.luminance(palette.background()) < 0.5;
    }

    /// The look that the look switch goes to from here; the projector has a key of its own and is left out.
    public Look next() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> CONTRAST;
            case CONTRAST, PROJECTOR -> LIGHT;
        };
    }
}

package loupe.workbench.architecture.sinner;

import javafx.scene.web.WebView;

/// Sins: shows a web page.
public record WebPage(WebView view) {}

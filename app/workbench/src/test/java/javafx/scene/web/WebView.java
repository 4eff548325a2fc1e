package javafx.scene.web;

/// A stand-in for the class that is on no class path of ours, so that a sinner can name it.
public final class WebView {}

/// The window: start at [Main]. Everything that names JavaFX is below this package, and nothing outside it does.
@org.jspecify.annotations.NullMarked
package loupe.workbench;

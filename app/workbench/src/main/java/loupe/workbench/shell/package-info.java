/// The window around the lessons: start at [Workbench]. Only this package puts the other parts together.
@org.jspecify.annotations.NullMarked
package loupe.workbench.shell;

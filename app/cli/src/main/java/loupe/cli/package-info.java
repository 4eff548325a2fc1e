/// The command `loupe`: start at [Loupe].
@org.jspecify.annotations.NullMarked
package loupe.cli;

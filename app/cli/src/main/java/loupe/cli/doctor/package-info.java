/// `loupe doctor`: what the program finds on this machine, and whether its backends calculate rightly. Start at
/// [Doctor].
@org.jspecify.annotations.NullMarked
package loupe.cli.doctor;

/// `loupe bench`: how fast this machine works on each backend. Start at [Bench]; the work itself stands in
/// [Workloads]; a [Painter] comes from outside. How it measures and why: `app/decisions`, *How speed is measured*.
@org.jspecify.annotations.NullMarked
package loupe.cli.bench;

/// The walls that no compiler guards: [Wall] lists them, [ArchitectureTest] holds the program to them, and
/// [RulesBiteTest]
/// shows that each one bites, on a small sinner made for it.
@org.jspecify.annotations.NullMarked
package loupe.workbench.architecture;

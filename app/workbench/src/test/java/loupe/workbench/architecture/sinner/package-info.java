/// Small classes that break one rule each, for [loupe.workbench.architecture.RulesBiteTest].
package loupe.workbench.architecture.sinner;

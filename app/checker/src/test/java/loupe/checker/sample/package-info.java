/// A made-up class, for tests of this module and of those that build on it.
package loupe.checker.sample;

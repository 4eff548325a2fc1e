/// The one place where a number that a learner typed is read: exactly, as a decimal or a fraction.
package loupe.checker.number;

/// Products and functions on the processor's vectors, by the JDK's Vector API: pure Java, no native code.
///
/// Start at [SimdBackend]; [Products] is the heart: tiles of the result that stay in registers while the inner axis is
/// walked. Every sum runs over its inner axis in one order that depends on nothing else, so a row gives the same bits
/// alone (with a key-value cache) as among others.
@NullMarked
package loupe.backend.simd;

import org.jspecify.annotations.NullMarked;

/// Matrix products by OpenBLAS, called through the foreign-function API on the tensors' own arrays: nothing
/// is copied.
///
/// Start at [BlasBackend]. On the way to the first product, [Platform] names the library of this machine,
/// [LibraryFiles] unpacks it and [OpenBlas] loads it; each says in one sentence why it cannot. [Products]
/// cuts large products into pieces.
@NullMarked
package loupe.backend.blas;

import org.jspecify.annotations.NullMarked;

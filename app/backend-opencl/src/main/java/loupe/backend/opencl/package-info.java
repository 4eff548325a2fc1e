/// The operations on graphics cards, and on whatever else speaks OpenCL, reached through LWJGL. Tensors stay on the
/// device and are read back only when somebody looks.
///
/// Start at [OpenClBackend]. [OpenCl] finds the devices, a [Session] is one of them at work: the [Queue] asks it for
/// work in order and without waiting, the [Pool] holds its memory, [Uploads] knows what it was given, [Programs]
/// compiles the kernels that lie beside these classes as `.cl` files. [Products] lays out matrix products, [Tiles]
/// finds
/// out how this device likes them.
@NullMarked
package loupe.backend.opencl;

import org.jspecify.annotations.NullMarked;

package loupe.backend.opencl;

/// How a batch of matrices lies in a buffer: how far a step along the batch, down a matrix and across it moves. Which
/// way a matrix lies is a matter of these steps alone.
record Matrix(Buffer cells, int batch, int down, int across) {

    Matrix turned() {
        return new Matrix(cells, batch, across, down);
    }
}

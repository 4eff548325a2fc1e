// A batch of matrix products. Every matrix is given by how far a step along its rows, its columns and the batch moves,
// so that none has to be turned first. A work-group makes TILE_M x TILE_N cells of the result, each work-item EACH_M x
// EACH_N of them in registers, from pieces of both sides TILE_K deep that lie in local memory.

#define ITEMS_M (TILE_M / EACH_M)
#define ITEMS_N (TILE_N / EACH_N)
#define ITEMS (ITEMS_M * ITEMS_N)

kernel __attribute__((reqd_work_group_size(ITEMS_N, ITEMS_M, 1))) void product(
    global const float *a,
    const int a_batch,
    const int a_row,
    const int a_inner,
    global const float *b,
    const int b_batch,
    const int b_inner,
    const int b_column,
    global float *out,
    const int out_batch,
    const int out_row,
    const int out_column,
    const int rows,
    const int inner,
    const int columns) {
  local float left[TILE_K][TILE_M + 1];
  local float right[TILE_K][TILE_N + 1];
  int x = get_local_id(0);
  int y = get_local_id(1);
  int first_row = get_group_id(1) * TILE_M;
  int first_column = get_group_id(0) * TILE_N;
  a += get_group_id(2) * a_batch;
  b += get_group_id(2) * b_batch;
  out += get_group_id(2) * out_batch;

  float sum[EACH_M][EACH_N];
#pragma unroll
  for (int i = 0; i < EACH_M; i++) {
#pragma unroll
    for (int j = 0; j < EACH_N; j++) {
      sum[i][j] = 0;
    }
  }

  for (int start = 0; start < inner; start += TILE_K) {
    // Neighbouring work-items fetch neighbouring cells, whichever way the matrix lies.
    for (int i = y * ITEMS_N + x; i < TILE_M * TILE_K; i += ITEMS) {
      int m = a_inner == 1 ? i / TILE_K : i % TILE_M;
      int k = a_inner == 1 ? i % TILE_K : i / TILE_M;
      bool inside = first_row + m < rows && start + k < inner;
      left[k][m] = inside ? a[(first_row + m) * a_row + (start + k) * a_inner] : 0;
    }
    for (int i = y * ITEMS_N + x; i < TILE_N * TILE_K; i += ITEMS) {
      int n = b_inner == 1 ? i / TILE_K : i % TILE_N;
      int k = b_inner == 1 ? i % TILE_K : i / TILE_N;
      bool inside = first_column + n < columns && start + k < inner;
      right[k][n] = inside ? b[(start + k) * b_inner + (first_column + n) * b_column] : 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int k = 0; k < TILE_K; k++) {
      float down[EACH_M];
#pragma unroll
      for (int i = 0; i < EACH_M; i++) {
        down[i] = left[k][y + i * ITEMS_M];
      }
#pragma unroll
      for (int j = 0; j < EACH_N; j++) {
        float across = right[k][x + j * ITEMS_N];
#pragma unroll
        for (int i = 0; i < EACH_M; i++) {
          sum[i][j] = fma(down[i], across, sum[i][j]);
        }
      }
    }
    barrier(CLK_LOCAL_MEM_FENCE);
  }

#pragma unroll
  for (int i = 0; i < EACH_M; i++) {
    int row = first_row + y + i * ITEMS_M;
#pragma unroll
    for (int j = 0; j < EACH_N; j++) {
      int column = first_column + x + j * ITEMS_N;
      if (row < rows && column < columns) {
        out[row * out_row + column * out_column] = sum[i][j];
      }
    }
  }
}

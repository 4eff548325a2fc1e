// The product of one row with a matrix, in a batch. A work-group makes `each` neighbouring cells, LANES / each
// work-items for each of them: `each` is large where neighbouring columns lie side by side, and 1 where a column does.

kernel void dots(
    global const float *a,
    const int a_batch,
    const int a_inner,
    global const float *b,
    const int b_batch,
    const int b_inner,
    const int b_column,
    global float *out,
    const int out_batch,
    const int out_column,
    const int inner,
    const int columns,
    const int each) {
  local float shared[LANES];
  int lane = get_local_id(0);
  int slice = lane / each;
  int slices = LANES / each;
  int column = get_group_id(0) * each + lane % each;
  a += get_group_id(1) * a_batch;
  b += get_group_id(1) * b_batch;
  float sum = 0;
  if (column < columns) {
    for (int k = slice; k < inner; k += slices) {
      sum = fma(a[k * a_inner], b[k * b_inner + column * b_column], sum);
    }
  }
  shared[lane] = sum;
  barrier(CLK_LOCAL_MEM_FENCE);
  for (int half_slices = slices / 2; half_slices > 0; half_slices /= 2) {
    if (slice < half_slices) {
      shared[lane] += shared[lane + half_slices * each];
    }
    barrier(CLK_LOCAL_MEM_FENCE);
  }
  if (slice == 0 && column < columns) {
    out[get_group_id(1) * out_batch + column * out_column] = shared[lane];
  }
}

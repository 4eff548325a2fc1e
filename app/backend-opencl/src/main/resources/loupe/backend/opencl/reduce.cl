// Many cells become one. A work-group makes `columns` neighbouring cells of the result, LANES / columns work-items for
// each, so that neighbouring work-items read neighbouring cells whichever axes are folded.

kernel void reduce(
    const int how,
    global const float *a,
    const Walk to_first,
    const Walk to_term,
    const int terms,
    const int columns,
    const float share,
    global float *out,
    const int cells) {
  local float2 shared[LANES];
  int lane = get_local_id(0);
  int slice = lane / columns;
  int slices = LANES / columns;
  int cell = get_group_id(0) * columns + lane % columns;
  float2 folded = (float2)(how == REDUCTION_MAX ? -INFINITY : 0, 0);
  if (cell < cells) {
    int first = place(to_first, cell);
    for (int term = slice; term < terms; term += slices) {
      float x = a[first + place(to_term, term)];
      folded = how == REDUCTION_MAX ? (float2)(greater(folded.x, x), 0) : plus(folded, x);
    }
  }
  shared[lane] = folded;
  barrier(CLK_LOCAL_MEM_FENCE);
  for (int half_slices = slices / 2; half_slices > 0; half_slices /= 2) {
    if (slice < half_slices) {
      float2 other = shared[lane + half_slices * columns];
      shared[lane] = how == REDUCTION_MAX ? (float2)(greater(shared[lane].x, other.x), 0) : both(shared[lane], other);
    }
    barrier(CLK_LOCAL_MEM_FENCE);
  }
  if (slice == 0 && cell < cells) {
    out[cell] = how == REDUCTION_MAX ? shared[lane].x : value(shared[lane]) * share;
  }
}

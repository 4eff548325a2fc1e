// Cell by cell: one work-item for each cell of the result.

kernel void spread(global const float *a, const Walk to_a, global float *out, const int n) {
  int i = get_global_id(0);
  if (i < n) {
    out[i] = a[place(to_a, i)];
  }
}

// A part of the result; others lay the rest.
kernel void lay(global const float *a, global float *out, const Walk to_out, const int n) {
  int i = get_global_id(0);
  if (i < n) {
    out[place(to_out, i)] = a[i];
  }
}

kernel void combine(
    const int how,
    global const float *a,
    const Walk to_a,
    global const float *b,
    const Walk to_b,
    global float *out,
    const int n) {
  int i = get_global_id(0);
  if (i < n) {
    float x = a[place(to_a, i)];
    float y = b[place(to_b, i)];
    switch (how) {
    case COMBINATION_ADD:
      out[i] = x + y;
      break;
    case COMBINATION_SUBTRACT:
      out[i] = x - y;
      break;
    case COMBINATION_MULTIPLY:
      out[i] = x * y;
      break;
    case COMBINATION_DIVIDE:
      out[i] = x / y;
      break;
    }
  }
}

kernel void affine(
    global const float *a, const float factor, const float shift, global float *out, const int n) {
  int i = get_global_id(0);
  if (i < n) {
    out[i] = factor * a[i] + shift;
  }
}

kernel void keep_where(
    global const float *mask,
    const Walk to_mask,
    global const float *a,
    const float fill,
    global float *out,
    const int n) {
  int i = get_global_id(0);
  if (i < n) {
    out[i] = mask[place(to_mask, i)] != 0 ? a[i] : fill;
  }
}

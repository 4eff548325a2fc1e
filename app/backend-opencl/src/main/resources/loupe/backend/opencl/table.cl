// Rows of a table, picked and put back by number.

kernel void gather(
    global const float *table, global const float *ids, const int width, global float *out, const int n) {
  int i = get_global_id(0);
  if (i < n) {
    out[i] = table[(int)ids[i / width] * width + i % width];
  }
}

// Each row of the table that was picked adds up what was picked from it, in order, so that the sum is the same each
// time. `order` holds the numbers of those rows, then where the list of each begins (and the end), then the lists:
// places in `rows`.
kernel void scatter(
    global const float *rows,
    global const int *order,
    const int picked,
    const int width,
    global float *out,
    const int n) {
  int i = get_global_id(0);
  if (i < n) {
    int row = i / width;
    int column = i % width;
    global const int *starts = order + picked;
    global const int *places = starts + picked + 1;
    float2 sum = 0;
    for (int p = starts[row]; p < starts[row + 1]; p++) {
      sum = plus(sum, rows[places[p] * width + column]);
    }
    out[order[row] * width + column] = value(sum);
  }
}

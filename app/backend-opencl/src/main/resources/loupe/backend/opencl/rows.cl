// Rules for whole rows: a work-group of LANES work-items for each row of n cells, which lie side by side.

#define EACH(i) for (int i = get_local_id(0); i < n; i += LANES)

kernel void softmax(global const float *a, global float *out, const int n) {
  local float2 shared[LANES];
  int start = get_group_id(0) * n;
  a += start;
  out += start;
  float top = -INFINITY;
  EACH(i) top = greater(top, a[i]);
  top = greatest(top, shared);
  float2 sum = 0;
  EACH(i) sum = plus(sum, exp(a[i] - top));
  float whole = value(total(sum, shared));
  EACH(i) out[i] = exp(a[i] - top) / whole;
}

kernel void log_softmax(global const float *a, global float *out, const int n) {
  local float2 shared[LANES];
  int start = get_group_id(0) * n;
  a += start;
  out += start;
  float top = -INFINITY;
  EACH(i) top = greater(top, a[i]);
  top = greatest(top, shared);
  float2 sum = 0;
  EACH(i) sum = plus(sum, exp(a[i] - top));
  float shift = log(value(total(sum, shared)));
  EACH(i) out[i] = (a[i] - top) - shift;
}

// y (dL/dy − Σ y dL/dy). Where one share is nearly 1 the difference cancels, so the sum keeps what rounding took.
kernel void softmax_gradient(
    global const float *y, global const float *upstream, global float *out, const int n) {
  local float2 shared[LANES];
  int start = get_group_id(0) * n;
  y += start;
  upstream += start;
  out += start;
  float2 sum = 0;
  EACH(i) sum = plus_product(sum, y[i], upstream[i]);
  float2 mean = total(sum, shared);
  EACH(i) out[i] = y[i] * minus(upstream[i], mean);
}

// The mean of a row where the norm takes it away, 0 where it stays.
float2 middle(const int norm, global const float *a, const int n, local float2 *shared) {
  if (norm != NORM_LAYER) {
    return (float2)(0, 0);
  }
  float2 sum = 0;
  EACH(i) sum = plus(sum, a[i]);
  return divided(total(sum, shared), n);
}

// 1 over the root of the mean square distance from the middle, epsilon under the root.
float scale_of(global const float *a, const int n, float2 mean, float epsilon, local float2 *shared) {
  float2 sum = 0;
  EACH(i) {
    float centred = minus(a[i], mean);
    sum = plus_product(sum, centred, centred);
  }
  return 1 / sqrt(value(total(sum, shared)) / n + epsilon);
}

kernel void normalise(
    const int norm, global const float *a, const float epsilon, global float *out, const int n) {
  local float2 shared[LANES];
  int start = get_group_id(0) * n;
  a += start;
  out += start;
  float2 mean = middle(norm, a, n, shared);
  float scale = scale_of(a, n, mean, epsilon, shared);
  EACH(i) out[i] = minus(a[i], mean) * scale;
}

kernel void normalise_gradient(
    const int norm,
    global const float *a,
    const float epsilon,
    global const float *upstream,
    global float *out,
    const int n) {
  local float2 shared[LANES];
  int start = get_group_id(0) * n;
  a += start;
  upstream += start;
  out += start;
  float2 mean = middle(norm, a, n, shared);
  float scale = scale_of(a, n, mean, epsilon, shared);
  float2 mean_upstream = middle(norm, upstream, n, shared);
  float2 sum = 0;
  EACH(i) sum = plus_product(sum, minus(a[i], mean), upstream[i]);
  float pull = value(total(sum, shared)) / n * scale * scale;
  EACH(i) out[i] = (minus(upstream[i], mean_upstream) - minus(a[i], mean) * pull) * scale;
}

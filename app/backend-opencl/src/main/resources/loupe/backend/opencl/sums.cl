// Sums that are as good as sums in double, on devices that have no double: a number in two floats, what a plain sum
// would give and what rounding took from it (Ogita, Rump, Oishi 2005, Accurate sum and dot product, algorithms 3.1 to
// 5.3). Every step must be rounded as it is written.

#pragma OPENCL FP_CONTRACT OFF

float2 plus(float2 sum, float x) {
  float whole = sum.x + x;
  float part = whole - sum.x;
  return (float2)(whole, sum.y + ((sum.x - (whole - part)) + (x - part)));
}

float2 plus_product(float2 sum, float a, float b) {
  float product = a * b;
  float2 more = plus(sum, product);
  return (float2)(more.x, more.y + fma(a, b, -product));
}

float2 both(float2 one, float2 other) {
  float2 sum = plus(one, other.x);
  return (float2)(sum.x, sum.y + other.y);
}

// As one float. What rounding took is no number where the sum is none.
float value(float2 sum) { return isfinite(sum.x) ? sum.x + sum.y : sum.x; }

float minus(float x, float2 sum) { return isfinite(sum.x) ? (x - sum.x) - sum.y : x - sum.x; }

float2 divided(float2 sum, float n) {
  float quotient = sum.x / n;
  return isfinite(quotient) ? (float2)(quotient, (fma(-quotient, n, sum.x) + sum.y) / n) : (float2)(quotient, 0);
}

// The greater one; NaN wins.
float greater(float a, float b) { return isnan(a) || a > b ? a : b; }

// What every lane of a work-group brought, added up. All lanes get it.
float2 total(float2 mine, local float2 *shared) {
  int lane = get_local_id(0);
  barrier(CLK_LOCAL_MEM_FENCE);
  shared[lane] = mine;
  barrier(CLK_LOCAL_MEM_FENCE);
  for (int half_lanes = LANES / 2; half_lanes > 0; half_lanes /= 2) {
    if (lane < half_lanes) {
      shared[lane] = both(shared[lane], shared[lane + half_lanes]);
    }
    barrier(CLK_LOCAL_MEM_FENCE);
  }
  return shared[0];
}

// The greatest of what every lane brought.
float greatest(float mine, local float2 *shared) {
  int lane = get_local_id(0);
  barrier(CLK_LOCAL_MEM_FENCE);
  shared[lane].x = mine;
  barrier(CLK_LOCAL_MEM_FENCE);
  for (int half_lanes = LANES / 2; half_lanes > 0; half_lanes /= 2) {
    if (lane < half_lanes) {
      shared[lane].x = greater(shared[lane].x, shared[lane + half_lanes].x);
    }
    barrier(CLK_LOCAL_MEM_FENCE);
  }
  return shared[0].x;
}

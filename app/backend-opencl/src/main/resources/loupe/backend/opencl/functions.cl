// Functions of one number and their derivatives, as loupe.engine.backend.Function defines them.

#define ROOT_2_OVER_PI 0.79788456080286535588f
#define ROOT_1_OVER_2PI 0.39894228040143267794f
#define CUBIC 0.044715f
#define QUICK 1.702f

float sigmoid(float x) { return 1 / (1 + exp(-x)); }

// The share of a standard normal variable that lies below x; erfc keeps its digits far to the left.
float below(float x) { return 0.5f * erfc(-M_SQRT1_2_F * x); }

// Not every driver's tanh is exactly ±1 at infinity.
float bounded_tanh(float x) { return fabs(x) > 10 ? copysign(1.0f, x) : tanh(x); }

float bend(float x) { return ROOT_2_OVER_PI * (x + CUBIC * x * x * x); }

// σ (1 − σ) and 1 − tanh², without the difference, which would leave few digits where σ or tanh is nearly 1.
float sigmoid_slope(float x) {
  float e = exp(-fabs(x));
  return e / ((1 + e) * (1 + e));
}

float tanh_slope(float x) { return 4 * sigmoid_slope(2 * x); }

float function_of(int function, float x) {
  switch (function) {
  case FUNCTION_EXP:
    return exp(x);
  case FUNCTION_LOG:
    return log(x);
  case FUNCTION_SQUARE:
    return x * x;
  case FUNCTION_SQUARE_ROOT:
    return sqrt(x);
  case FUNCTION_TANH:
    return bounded_tanh(x);
  case FUNCTION_SIGMOID:
    return sigmoid(x);
  case FUNCTION_RELU:
    return x > 0 || isnan(x) ? x : 0;
  case FUNCTION_GELU:
    return x * below(x);
  case FUNCTION_GELU_TANH:
    return 0.5f * x * (1 + bounded_tanh(bend(x)));
  case FUNCTION_SILU:
    return x * sigmoid(x);
  case FUNCTION_QUICK_GELU:
    return x * sigmoid(QUICK * x);
  }
  return NAN;
}

float slope_of(int function, float x) {
  switch (function) {
  case FUNCTION_EXP:
    return exp(x);
  case FUNCTION_LOG:
    return 1 / x;
  case FUNCTION_SQUARE:
    return 2 * x;
  case FUNCTION_SQUARE_ROOT:
    return 0.5f / sqrt(x);
  case FUNCTION_TANH:
    return tanh_slope(x);
  case FUNCTION_SIGMOID:
    return sigmoid_slope(x);
  case FUNCTION_RELU:
    return x > 0 ? 1 : 0;
  case FUNCTION_GELU:
    return below(x) + x * exp(-x * x / 2) * ROOT_1_OVER_2PI;
  case FUNCTION_GELU_TANH: {
    float steep = ROOT_2_OVER_PI * (1 + 3 * CUBIC * x * x);
    return 0.5f * (1 + bounded_tanh(bend(x))) + 0.5f * x * tanh_slope(bend(x)) * steep;
  }
  case FUNCTION_SILU:
    return sigmoid(x) + x * sigmoid_slope(x);
  case FUNCTION_QUICK_GELU:
    return sigmoid(QUICK * x) + QUICK * x * sigmoid_slope(QUICK * x);
  }
  return NAN;
}

kernel void map(const int function, global const float *a, global float *out, const int n) {
  int i = get_global_id(0);
  if (i < n) {
    out[i] = function_of(function, a[i]);
  }
}

kernel void map_gradient(
    const int function, global const float *a, global const float *upstream, global float *out, const int n) {
  int i = get_global_id(0);
  if (i < n) {
    out[i] = upstream[i] * slope_of(function, a[i]);
  }
}

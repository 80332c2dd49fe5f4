#include "clones.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

static int32_t met_portable(const int32_t *features, size_t count, const uint64_t *bits, const int32_t *weights) {
  int32_t met = 0;
  for (size_t i = 0; i < count; i++) {
    // All ones where it is met, else zero: without a branch, and what is not met asks nothing of memory but its bit.
    int32_t mask = -(int32_t)(bits[features[i] >> 6] >> (features[i] & 63) & 1);
    met += weights[features[i] & mask] & mask;
  }
  return met;
}

static int32_t product_portable(const int8_t *restrict row, const int8_t *restrict query, size_t dimensions) {
  int32_t sum = 0;
  for (size_t i = 0; i < dimensions; i++) sum += row[i] * query[i];
  return sum;
}

typedef int32_t Met(const int32_t *features, size_t count, const uint64_t *bits, const int32_t *weights);
typedef int32_t Product(const int8_t *row, const int8_t *query, size_t dimensions);

/// The best that the processor has; which one never changes a result.
static Met *met = met_portable;
static Product *product = product_portable;

#if defined(__x86_64__)

__attribute__((target("avx2"))) static int32_t met_avx2(const int32_t *features, size_t count, const uint64_t *bits,
                                                        const int32_t *weights) {
  const __m256i last = _mm256_set1_epi32(31);
  __m256i sums = _mm256_setzero_si256();
  size_t i = 0;
  for (; i + 8 <= count; i += 8) {
    __m256i feature = _mm256_loadu_si256((const __m256i *)(features + i));
    __m256i words = _mm256_i32gather_epi32((const int *)bits, _mm256_srli_epi32(feature, 5), 4);
    // The bit of each becomes the sign, which says what is gathered.
    __m256i mask = _mm256_sllv_epi32(words, _mm256_andnot_si256(feature, last));
    if (!_mm256_movemask_ps(_mm256_castsi256_ps(mask))) continue;
    __m256i found = _mm256_mask_i32gather_epi32(_mm256_setzero_si256(), weights, feature, mask, 4);
    sums = _mm256_add_epi32(sums, found);
  }
  int32_t parts[8], sum = met_portable(features + i, count - i, bits, weights);
  _mm256_storeu_si256((__m256i *)parts, sums);
  for (int k = 0; k < 8; k++) sum += parts[k];
  return sum;
}

__attribute__((target("avx2"))) static int32_t product_avx2(const int8_t *row, const int8_t *query,
                                                            size_t dimensions) {
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i sums = _mm256_setzero_si256();
  size_t i = 0;
  for (; i + 32 <= dimensions; i += 32) {
    __m256i a = _mm256_loadu_si256((const __m256i *)(query + i));
    __m256i b = _mm256_loadu_si256((const __m256i *)(row + i));
    // Two products of at most 127 times 127 fit sixteen bits.
    __m256i pairs = _mm256_maddubs_epi16(_mm256_abs_epi8(a), _mm256_sign_epi8(b, a));
    sums = _mm256_add_epi32(sums, _mm256_madd_epi16(pairs, ones));
  }
  int32_t parts[8], sum = product_portable(row + i, query + i, dimensions - i);
  _mm256_storeu_si256((__m256i *)parts, sums);
  for (int k = 0; k < 8; k++) sum += parts[k];
  return sum;
}

__attribute__((constructor)) static void choose(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2")) {
    met = met_avx2;
    product = product_avx2;
  }
}

#endif

int32_t match_met(const int32_t *features, size_t count, const uint64_t *bits, const int32_t *weights) {
  return met(features, count, bits, weights);
}

double match_product(const int8_t *rows, const double *steps, size_t count, const int8_t *query, double step,
                     size_t dimensions) {
  double best = -1;
  for (size_t k = 0; k < count; k++) {
    double cosine = (double)product(rows + k * dimensions, query, dimensions) * steps[k] * step;
    if (cosine > best) best = cosine;
  }
  return best;
}

#ifndef PASSERELLE_JOIN_PASSES_H
#define PASSERELLE_JOIN_PASSES_H

#include "CJoinKernel.h"

/// A dense row with the value of each level code.
typedef struct {
  const uint8_t *row;
  const uint8_t *value;
} Column;

/// Adds to `sums` the largest of the columns' values and of `scratch` (cleared), slot by slot, in live stripes.
typedef void MaxPass(const Column *columns, size_t count, size_t slots, uint32_t live, uint8_t *sums, uint8_t *scratch);
/// Adds the values of all columns in live stripes, compares with the threshold, reports; clears all.
typedef size_t SumPass(const Column *columns, size_t count, size_t slots, uint32_t live, uint8_t threshold,
                       const uint8_t *thresholds, uint8_t *sums, uint16_t *found, uint8_t *values);

/// The best that the processor has; which one never changes a result.
extern MaxPass *join_max_pass;
extern SumPass *join_sum_pass;

#endif

#include "CJoinKernel.h"

enum { BELOW_BITS = 20, FACTOR_BITS = 7, AHEAD = 4 };

static uint64_t count_plain(const JoinTarget *target, size_t first, size_t end) {
  uint64_t sum = 0;
  for (size_t i = first; i < end; i++)
    sum += target->scores[(size_t)target->plain[target->competency[i]] * 16 + (target->level[i] & 15)];
  return sum;
}

static uint64_t count_shared(const JoinTarget *target, size_t first, size_t end) {
  for (size_t i = first; i < end; i++)
    for (uint32_t term = target->heads[target->competency[i]]; term; term = target->next[term - 1]) {
      // Of equal units the larger factor tells whether a level is what is wanting.
      uint32_t key = target->keys[(size_t)(term - 1) * 16 + (target->level[i] & 15)];
      uint32_t *best = target->best + target->requirement[term - 1];
      if (key > *best) *best = key;
    }
  uint64_t units = 0, below = 0;
  for (size_t r = 0; r < target->requirements; r++) {
    uint32_t score = target->best[r] >> FACTOR_BITS, factor = target->best[r] & ((1 << FACTOR_BITS) - 1);
    units += (uint64_t)target->weights[r] * score;
    below += score < factor * target->ratio ? target->weights[r] : 0;
    target->best[r] = 0;
  }
  return units << BELOW_BITS | below;
}

void join_count(const JoinTarget *target, const uint32_t *rows, size_t count, uint64_t *counts) {
  const uint32_t *starts = target->starts;
  for (size_t k = 0; k < count && k < AHEAD; k++) {
    __builtin_prefetch(target->competency + starts[rows[k]]);
    __builtin_prefetch(target->level + starts[rows[k]]);
  }
  for (size_t k = 0; k < count; k++) {
    if (k + AHEAD < count) {
      __builtin_prefetch(target->competency + starts[rows[k + AHEAD]]);
      __builtin_prefetch(target->level + starts[rows[k + AHEAD]]);
    }
    size_t first = starts[rows[k]], end = starts[rows[k] + 1];
    counts[k] = target->plain ? count_plain(target, first, end) : count_shared(target, first, end);
  }
}

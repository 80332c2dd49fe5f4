#include "CScatter.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  size_t rows;
  const uint32_t *starts, *competency, *weight;
  const uint8_t *level;
  const size_t *holder_starts;
  const uint32_t *holders;
  const uint8_t *held;
  atomic_size_t next;
  _Atomic uint64_t touched, checksum;
} Work;

static void *run(void *argument) {
  Work *work = argument;
  uint32_t *sums = calloc(work->rows, sizeof *sums);
  uint64_t touched = 0, checksum = 0;
  for (;;) {
    size_t first = atomic_fetch_add(&work->next, 64);
    if (first >= work->rows) break;
    size_t last = first + 64 < work->rows ? first + 64 : work->rows;
    for (size_t target = first; target < last; target++) {
      for (uint32_t i = work->starts[target]; i < work->starts[target + 1]; i++) {
        uint32_t value[6];
        for (uint32_t held = 1; held < 6; held++) {
          uint32_t asked = work->level[i];
          value[held] = work->weight[i] * 60 * (held < asked ? held : asked) / asked;
        }
        size_t end = work->holder_starts[work->competency[i] + 1];
        for (size_t p = work->holder_starts[work->competency[i]]; p < end; p++)
          sums[work->holders[p]] += value[work->held[p]];
        touched += end - work->holder_starts[work->competency[i]];
      }
      checksum += sums[target];
      memset(sums, 0, work->rows * sizeof *sums);
    }
  }
  work->touched += touched;
  work->checksum += checksum;
  free(sums);
  return NULL;
}

uint64_t scatter_add(size_t rows, size_t competencies, const uint32_t *starts, const uint32_t *competency,
                     const uint32_t *weight, const uint8_t *level, int threads, uint64_t *checksum) {
  size_t *holder_starts = calloc(competencies + 2, sizeof *holder_starts);
  uint32_t *holders = malloc(starts[rows] * sizeof *holders + 1);
  uint8_t *held = malloc((size_t)starts[rows] + 1);
  for (uint32_t i = 0; i < starts[rows]; i++) holder_starts[competency[i] + 2]++;
  for (size_t c = 2; c < competencies + 2; c++) holder_starts[c] += holder_starts[c - 1];
  for (size_t row = 0; row < rows; row++)
    for (uint32_t i = starts[row]; i < starts[row + 1]; i++) {
      size_t place = holder_starts[competency[i] + 1]++;
      holders[place] = (uint32_t)row;
      held[place] = level[i];
    }
  Work work = {rows, starts, competency, weight, level, holder_starts, holders, held, 0, 0, 0};
  pthread_t thread[64];
  if (threads > 64) threads = 64;
  for (int i = 0; i < threads; i++) pthread_create(&thread[i], NULL, run, &work);
  for (int i = 0; i < threads; i++) pthread_join(thread[i], NULL);
  free(holder_starts);
  free(holders);
  free(held);
  *checksum = work.checksum;
  return work.touched;
}

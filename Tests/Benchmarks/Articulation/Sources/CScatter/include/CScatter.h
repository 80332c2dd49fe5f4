#ifndef PASSERELLE_SCATTER_H
#define PASSERELLE_SCATTER_H

#include <stddef.h>
#include <stdint.h>

/// The plain way to the coverage of every source for every target, without any selection of the best: for each target
/// add up, posting by posting, what each source reaches, then clear. Rows are in compressed form; levels are 1 to 5.
/// Returns how many postings were touched; `checksum` is of all sums.
uint64_t scatter_add(size_t rows, size_t competencies, const uint32_t *starts, const uint32_t *competency,
                     const uint32_t *weight, const uint8_t *level, int threads, uint64_t *checksum);

#endif

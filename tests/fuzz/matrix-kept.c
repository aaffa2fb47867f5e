// SPDX-License-Identifier: GPL-2.0-only
/*
 * Any bytes as what is kept of a matrix: they are refused, or are the one block of what
 * they hold, in which every index is one of something.
 */
#include <string.h>

#include "flow/matrix-kept.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	_cleanup_matrix_kept_ struct matrix_kept k = MATRIX_KEPT_INIT;
	_cleanup_strbuf_ struct strbuf block = STRBUF_INIT;

	if (!matrix_kept_unpack(&k, data, size))
		return 0;
	for (uint32_t i = 0; i < k.n_found; i++) {
		(void)kept_pair(&k, k.found[i].pair);
		INSIST(k.found[i].check < k.n_checks);
	}
	for (uint32_t i = 0; i < k.n_skipped; i++)
		INSIST(k.skipped[i].path && k.skipped[i].why);
	matrix_kept_pack(&block, &k);
	INSIST(block.len == size && !memcmp(block.buf, data, size));
	return 0;
}

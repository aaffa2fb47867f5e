// SPDX-License-Identifier: GPL-2.0-only
/* Cached blocks of what changes bring and need: none makes meet_in_file() look beyond. */
#include <stdlib.h>

#include "base/mem.h"
#include "capi/meet.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct meet_side s = { NULL };
	void *copy = size ? mem_dup(data, size) : NULL;

	if (!copy || !meet_side_load(&s, copy, size)) {
		free(copy);
		return 0;
	}
	for (uint32_t i = 0; i < s.n_places; i++)
		(void)meet_in_file(&s, i, &s, 0);
	(void)meet_broadly(&s, &s);
	meet_side_release(&s);
	return 0;
}

// SPDX-License-Identifier: GPL-2.0-only
/* Cached words of files: none makes meet_words_has() look beyond its bits. */
#include <stdlib.h>

#include "base/mem.h"
#include "capi/meet.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct meet_words w = { NULL };
	void *copy = size ? mem_dup(data, size) : NULL;

	if (!copy || !meet_words_load(&w, copy, size)) {
		free(copy);
		return 0;
	}
	for (uint32_t i = 0; i < w.n; i++)
		for (uint32_t key = 0; key < 8; key++)
			(void)meet_words_has(&w, i, key * 0x9e3779b9u);
	meet_words_release(&w);
	return 0;
}

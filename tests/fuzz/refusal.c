// SPDX-License-Identifier: GPL-2.0-only
/* The #error of any header: names, and a line of the text. */
#include "capi/refusal.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct refusal r = REFUSAL_INIT;
	struct arena a = ARENA_INIT;
	uint32_t lines = 1;

	for (size_t i = 0; i < size; i++)
		lines += data[i] == '\n';
	refusal_read(&r, &a, (const char *)data, size);
	INSIST(r.names.n <= size && (!r.names.n || (r.line && r.line <= lines)));
	for (size_t i = 0; i < r.names.n; i++)
		INSIST(*r.names.items[i] && !strpbrk(r.names.items[i], " ()#\n"));
	refusal_release(&r);
	arena_release(&a);
	return 0;
}

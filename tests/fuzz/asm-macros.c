// SPDX-License-Identifier: GPL-2.0-only
/* Any assembler file: names of word characters, from the text itself. */
#include <ctype.h>

#include "capi/asm-macros.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const paths[] = { "arch/x/lib/a.S", "arch/x/include/asm/a.h" };

	for (size_t i = 0; i < 2; i++) {
		_cleanup_arena_ struct arena a = ARENA_INIT;
		_cleanup_map_ struct map names = MAP_INIT;

		asm_note_macros(&names, &a, paths[i], (const char *)data, size);
		INSIST(names.n <= size);
		for (uint32_t k = 0; k < names.n; k++) {
			const struct map_entry *e = &names.entries[k];
			const char *name = e->key + (i ? 0 : strlen(paths[i]) + 1);

			INSIST(*name && strlen(e->key) == e->len);
			INSIST(i || strncmp(e->key, paths[0], strlen(paths[0])) == 0);
			INSIST(memmem(data, size, name, strlen(name)));
			for (; *name; name++)
				INSIST(isalnum((unsigned char)*name) || *name == '_' ||
				       (unsigned char)*name >= 128);
		}
	}
	return 0;
}

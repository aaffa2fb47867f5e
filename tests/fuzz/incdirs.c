// SPDX-License-Identifier: GPL-2.0-only
/* The -I of any Makefile: directories of the tree, without dots, and an end. */
#include "capi/incdirs.h"
#include "fuzz.h"

static void check_dir(const char *dir)
{
	const char *p = dir;

	INSIST(*dir != '/');
	while (*p) {
		size_t n = strcspn(p, "/");

		INSIST(n > 0 && !(n == 1 && *p == '.') &&
		       !(n == 2 && memcmp(p, "..", 2) == 0));
		p += n;
		INSIST(!*p || p[1]);
		p += *p == '/';
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const at[] = { "", "drivers/gpu/drm" };

	for (size_t i = 0; i < 2; i++) {
		struct incdirs dirs = INCDIRS_INIT;

		incdirs_read(&dirs, (const char *)data, size, at[i]);
		INSIST(dirs.dirs.n <= size);
		for (size_t k = 0; k < dirs.dirs.n; k++)
			check_dir(dirs.dirs.items[k]);
		incdirs_release(&dirs);
	}
	return 0;
}

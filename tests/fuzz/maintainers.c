// SPDX-License-Identifier: GPL-2.0-only
/*
 * MAINTAINERS files, a title and a path; and lines as get_maintainer.pl prints them.
 * An address that is taken is one line with an @.
 */
#include "base/mem.h"
#include "flow/maintainers-file.h"
#include "flow/maintainers.h"
#include "fuzz.h"

static bool is_dir(void *payload, const char *path)
{
	(void)payload;
	return strlen(path) % 2 == 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	_cleanup_maintainers_file_ struct maintainers_file f = MAINTAINERS_FILE_INIT;
	_cleanup_maintainers_ struct maintainers m = MAINTAINERS_INIT;
	const char *p = (const char *)data, *end = p + size;
	struct piece file = next_piece(&p, end), title = next_piece(&p, end);
	struct piece path = next_piece(&p, end), said = next_piece(&p, end);
	_cleanup_free_ char *t = mem_strndup(title.p, title.len);
	_cleanup_free_ char *s = mem_strndup(path.p, path.len);

	maintainers_file_parse(&f, file.p, file.len, t, is_dir, NULL);
	(void)maintainers_file_covers(&f, s);
	maintainers_parse(&m, said.p, said.len);
	for (size_t i = 0; i < m.n; i++)
		INSIST(strchr(m.items[i].address, '@') && !strchr(m.items[i].address, '\n'));
	return 0;
}

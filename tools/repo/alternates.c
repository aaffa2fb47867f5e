// SPDX-License-Identifier: GPL-2.0-only
#include "repo/alternates.h"

#include <string.h>

#include "base/file.h"
#include "base/mem.h"

#define MAX_DEPTH 5		/* as git */
#define MAX_LIST ((size_t)1 << 20)

static bool visit(const char *objects, unsigned int depth, objects_dir_fn fn, void *payload)
{
	_cleanup_free_ char *path = mem_printf("%s/info/alternates", objects);
	_cleanup_strbuf_ struct strbuf list = STRBUF_INIT;
	char *at, *line;

	if (fn(payload, objects))
		return true;
	if (depth == MAX_DEPTH || file_read(&list, path, MAX_LIST, 0, NULL) < 0)
		return false;
	at = list.buf;
	while ((line = strsep(&at, "\n"))) {
		_cleanup_free_ char *other = NULL;

		if (!*line || *line == '#')
			continue;
		/* from the directory that names it */
		other = *line == '/' ? mem_strdup(line) :
				       mem_printf("%s/%s", objects, line);
		if (visit(other, depth + 1, fn, payload))
			return true;
	}
	return false;
}

bool objects_dirs(const char *objects, objects_dir_fn fn, void *payload)
{
	return visit(objects, 0, fn, payload);
}

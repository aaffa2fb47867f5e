// SPDX-License-Identifier: GPL-2.0-only
#include "flow/attributes.h"

#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "repo/snapshot.h"

/* git reads no attributes from larger files. */
#define ATTRIBUTES_MAX ((size_t)100 << 20)

bool attributes_speak_of_merges(const char *path)
{
	/* "binary" is a macro for "-diff -merge -text" */
	static const char *const words[] = { "merge", "binary",
					     "conflict-marker-size" };
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	if (access(path, F_OK) < 0)
		return false;
	if (file_read(&text, path, ATTRIBUTES_MAX, 0, NULL) < 0)
		return true;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (memmem(text.buf, text.len, words[i], strlen(words[i])))
			return true;
	return false;
}

struct search {
	const char *top;
	bool found;
};

static int met_file(void *payload, const char *path, size_t len,
		    const struct tree_entry *e, struct err *err)
{
	static const char name[] = ".gitattributes";
	size_t n = sizeof(name) - 1;
	struct search *s = payload;

	(void)e;
	(void)err;
	if (!s->found && len >= n && memcmp(path + len - n, name, n) == 0) {
		_cleanup_free_ char *full = mem_printf("%s/%.*s", s->top, (int)len, path);

		s->found = attributes_speak_of_merges(full);
	}
	return 0;
}

int attributes_matter_to(struct ctx *ctx, const git_oid *tree, struct err *err)
{
	_cleanup_free_ char *info = mem_printf("%s/info/attributes",
					       repo_common_dir(ctx->repo));
	struct search s = { .top = repo_workdir(ctx->repo) };
	int rc;

	if (attributes_speak_of_merges(info))
		return 1;
	if (!s.top)
		return 0;
	rc = tree_list(ctx->repo, tree, met_file, &s, err);
	return rc < 0 ? rc : s.found;
}

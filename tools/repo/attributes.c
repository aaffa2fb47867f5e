// SPDX-License-Identifier: GPL-2.0-only
#include "repo/attributes.h"

#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/map.h"
#include "base/mem.h"
#include "repo/internal.h"

/* git reads no attributes from larger files. */
#define ATTRIBUTES_MAX ((size_t)100 << 20)

struct attributes {
	struct map dirs;	/* with a slash behind each -> whether its file matters */
	struct arena arena;	/* their names */
	bool everywhere;
};

struct attributes *attributes_free(struct attributes *a)
{
	if (!a)
		return NULL;
	map_release(&a->dirs);
	arena_release(&a->arena);
	free(a);
	return NULL;
}

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

bool repo_is_sparse(const struct repo *r)
{
	_cleanup_free_ char *path = mem_printf("%s/info/sparse-checkout", r->git_dir);

	return access(path, F_OK) == 0;
}

bool repo_attributes_speak_of_merges(const struct repo *r)
{
	_cleanup_free_ char *info = mem_printf("%s/info/attributes", r->common_dir);

	return attributes_speak_of_merges(info);
}

static struct attributes *attributes_new(const struct repo *r)
{
	struct attributes *a = mem_zalloc(sizeof(*a));

	a->everywhere = repo_is_sparse(r) || repo_attributes_speak_of_merges(r);
	return a;
}

static bool dir_matters(struct attributes *a, const struct repo *r, const char *dir, size_t len)
{
	struct map_entry *e = map_find(&a->dirs, dir, len);

	if (!e) {
		_cleanup_free_ char *file = mem_printf("%s/%.*s.gitattributes", r->workdir,
						       (int)len, dir);

		e = map_put(&a->dirs, arena_strndup(&a->arena, dir, len), len, NULL);
		e->value = attributes_speak_of_merges(file);
	}
	return e->value;
}

bool repo_may_have_merge_attributes(struct repo *r, const char *path)
{
	if (!r->attributes)
		r->attributes = attributes_new(r);
	if (r->attributes->everywhere)
		return true;
	if (!r->workdir)
		return false;
	for (const char *end = path; end; end = strchr(end, '/')) {
		end += end > path;
		if (dir_matters(r->attributes, r, path, (size_t)(end - path)))
			return true;
	}
	return false;
}

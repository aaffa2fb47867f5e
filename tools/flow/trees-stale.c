// SPDX-License-Identifier: GPL-2.0-only
#include "flow/trees-stale.h"

#include <string.h>

#include "base/file.h"
#include "base/map.h"
#include "base/mem.h"

#define CEILING ((size_t)1 << 20)

static char *stale_path(const struct repo *r)
{
	return mem_printf("%s/crosstree/stale", repo_common_dir(r));
}

/* "name\twhy\n" */
typedef void (*mark_fn)(void *payload, const char *name, size_t n, const char *why,
			size_t why_len);

static void each_mark(const struct strbuf *text, mark_fn fn, void *payload)
{
	const char *p = text->buf, *end = p + text->len;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		const char *stop = nl ? nl : end;
		const char *tab = memchr(p, '\t', (size_t)(stop - p));

		if (tab)
			fn(payload, p, (size_t)(tab - p), tab + 1,
			   (size_t)(stop - tab - 1));
		p = stop + 1;
	}
}

struct keeper {
	struct strbuf *out;
	const struct fetch_result *r;
};

static void keep(void *payload, const char *name, size_t n, const char *why,
		 size_t why_len)
{
	struct keeper *k = payload;

	for (size_t i = 0; i < k->r->n; i++)
		if (strlen(k->r->items[i].tree->section) == n &&
		    memcmp(k->r->items[i].tree->section, name, n) == 0)
			return;
	strbuf_addf(k->out, "%.*s\t%.*s\n", (int)n, name, (int)why_len, why);
}

int trees_stale_note(struct ctx *ctx, const struct fetch_result *r, struct err *err)
{
	_cleanup_strbuf_ struct strbuf old = STRBUF_INIT, now = STRBUF_INIT;
	_cleanup_free_ char *path = stale_path(ctx->repo);
	_cleanup_free_ char *dir = mem_printf("%s/crosstree", repo_common_dir(ctx->repo));
	struct keeper k = { &now, r };
	int rc;

	if (file_read(&old, path, CEILING, FILE_NOFOLLOW, NULL) >= 0)
		each_mark(&old, keep, &k);
	for (size_t i = 0; i < r->n; i++) {
		const struct fetched *row = &r->items[i];
		const char *why = row->why;

		if (row->state != FETCH_FAILED || strpbrk(row->tree->section, "\t\n"))
			continue;
		strbuf_addf(&now, "%s\t%.*s\n", row->tree->section,
			    (int)strcspn(why, "\n"), why);
	}
	if (now.len == old.len && memcmp(now.buf, old.buf, now.len) == 0)
		return 0;
	rc = file_mkdirs(dir, err);
	return rc < 0 ? rc : file_write(path, now.buf, now.len, FILE_NOFOLLOW, err);
}

static void mark(void *payload, const char *name, size_t n, const char *why,
		 size_t why_len)
{
	struct trees *t = payload;

	for (size_t i = 0; i < t->n; i++)
		if (strlen(t->items[i].section) == n &&
		    memcmp(t->items[i].section, name, n) == 0)
			t->items[i].stale = arena_strndup(&t->arena, why, why_len);
}

void trees_stale_load(struct trees *t, const struct repo *r)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_free_ char *path = stale_path(r);

	if (file_read(&text, path, CEILING, FILE_NOFOLLOW, NULL) >= 0)
		each_mark(&text, mark, t);
}

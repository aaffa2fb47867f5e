// SPDX-License-Identifier: GPL-2.0-only
#include "capi/fresh.h"

#include <string.h>

#include "capi/word-memory.h"

static void trim(const char **p, size_t *n)
{
	while (*n && strchr(" \t\r", **p)) {
		(*p)++;
		(*n)--;
	}
	while (*n && strchr(" \t\r", (*p)[*n - 1]))
		(*n)--;
}

static void note_lines(struct fresh *f)
{
	const char *p = f->known.data, *end = p ? p + f->known.len : p;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		size_t n = (size_t)((nl ? nl : end) - p);
		const char *text = p;

		trim(&text, &n);
		map_put(&f->lines, text, n, NULL);
		p = nl ? nl + 1 : end;
	}
	f->noted = true;
}

static bool is_binary(const struct snap_file *f)
{
	return memchr(f->data, '\0', f->len);
}

static int read_known(struct fresh *out, const struct sweep *sw, enum check_side provider,
		      struct err *err)
{
	int rc = snapshot_read_fitting(&out->known, sw->in->side[provider], sw->repo, out->path,
				       CFILE_MAX_BYTES, err);

	if (rc > 0)
		rc = snapshot_read_fitting(&out->known, &sw->in->bases[0], sw->repo, out->path,
					   CFILE_MAX_BYTES, err);
	return rc < 0 ? rc : 0;
}

int fresh_open(struct fresh *out, const struct sweep *sw, enum check_side provider,
	       const char *path, const char *text, struct err *err)
{
	int rc = snapshot_read_fitting(&out->merged, sw->in->merged, sw->repo, path,
				       CFILE_MAX_BYTES, err);

	out->path = path;
	if (rc)
		return rc;
	if (is_binary(&out->merged) ||
	    !memmem(out->merged.data, out->merged.len, text, strlen(text)))
		return 1;
	return read_known(out, sw, provider, err);
}

int fresh_open_naming(struct fresh *out, const struct sweep *sw, enum check_side provider,
		      const char *path, const struct word_set *words, struct err *err)
{
	struct snap_file *f = &out->merged;
	bool none;
	int rc = word_memory_lacks(&none, sw->ctx->words, sw->in->merged, sw->repo, path, words,
				   err);

	out->path = path;
	if (rc || none)
		return rc ? rc : 1;
	rc = snapshot_read_fitting(f, sw->in->merged, sw->repo, path, CFILE_MAX_BYTES, err);
	if (rc)
		return rc;
	if (is_binary(f) || !word_memory_has(sw->ctx->words, f, words))
		return 1;
	return read_known(out, sw, provider, err);
}

void fresh_release(struct fresh *f)
{
	snap_file_release(&f->merged);
	snap_file_release(&f->known);
	map_release(&f->lines);
}

const char *fresh_text(const struct fresh *f, uint32_t line, size_t *n)
{
	const char *p = f->merged.data, *end = p + f->merged.len;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));

		if (--line == 0) {
			*n = (size_t)((nl ? nl : end) - p);
			return p;
		}
		p = nl ? nl + 1 : end;
	}
	*n = 0;
	return "";
}

bool fresh_line(struct fresh *f, uint32_t line)
{
	size_t n;
	const char *text = fresh_text(f, line, &n);

	if (f->all)
		return true;
	if (!f->noted)
		note_lines(f);
	trim(&text, &n);
	return n && !map_find(&f->lines, text, n);
}

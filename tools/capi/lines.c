// SPDX-License-Identifier: GPL-2.0-only
#include "capi/lines.h"

#include <git2.h>
#include <string.h>

#include "base/char.h"
#include "base/hash.h"
#include "capi/lex.h"
#include "repo/repo.h"

void line_read(struct line *l)
{
	const char *p = l->s, *end = p + l->len;

	l->hash = 0;
	l->telling = false;
	while (p < end) {
		const char *from = p;

		for (; p < end && !char_is_c_space(*p); p++)
			l->telling |= lex_is_word(*p);
		if (p > from)
			l->hash = hash_bytes(from, (size_t)(p - from), l->hash);
		p++;
	}
}

void lines_list(line_vec *out, const char *text, size_t len)
{
	const char *end = text + len;

	for (const char *p = text; p < end;) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		const char *stop = nl ? nl : end;

		VEC_PUSH(out, (struct line){ .s = p, .len = (uint32_t)(stop - p) });
		p = nl ? nl + 1 : end;
	}
}

void lines_split(line_vec *out, const char *text, size_t len)
{
	size_t from = out->n;

	lines_list(out, text, len);
	for (size_t i = from; i < out->n; i++)
		line_read(&out->items[i]);
}

static int add_hunk(const git_diff_delta *delta, const git_diff_hunk *h,
		    void *payload)
{
	hunk_vec *out = payload;

	(void)delta;
	/* of an empty range git names the line before it */
	VEC_PUSH(out, (struct hunk){
		.old = (uint32_t)(h->old_lines ? h->old_start - 1 : h->old_start),
		.n_old = (uint32_t)h->old_lines,
		.new = (uint32_t)(h->new_lines ? h->new_start - 1 : h->new_start),
		.n_new = (uint32_t)h->new_lines,
	});
	return 0;
}

int lines_diff(hunk_vec *out, const char *old, size_t old_len, const char *new,
	       size_t new_len, struct err *err)
{
	git_diff_options o = GIT_DIFF_OPTIONS_INIT;
	int rc;

	o.context_lines = 0;
	o.interhunk_lines = 0;
	o.flags = GIT_DIFF_FORCE_TEXT;
	rc = git_diff_buffers(old, old_len, NULL, new, new_len, NULL, &o, NULL, NULL,
			      add_hunk, NULL, out);
	return rc < 0 ? err_git(err, rc, "cannot compare two texts") : 0;
}

/* Brackets stand anywhere: they follow where the words go. */
static uint32_t weight(const struct line *l)
{
	return l->telling ? 4 : 1;
}

size_t lines_align(uint32_t *to, const struct line *a, size_t na,
		   const struct line *b, size_t nb)
{
	size_t w = nb + 1, i = 0, k = 0, found = 0;
	_cleanup_free_ uint32_t *best = mem_zalloc((na + 1) * w * sizeof(*best));

	for (i = na; i-- > 0;)
		for (k = nb; k-- > 0;) {
			uint32_t down = best[(i + 1) * w + k];
			uint32_t right = best[i * w + k + 1];
			uint32_t both = a[i].hash == b[k].hash ?
				best[(i + 1) * w + k + 1] + weight(&a[i]) : 0;

			right = right > down ? right : down;
			best[i * w + k] = both > right ? both : right;
		}
	memset(to, 0xff, na * sizeof(*to));
	for (i = k = 0; i < na && k < nb;) {
		if (a[i].hash == b[k].hash && best[i * w + k] ==
		    best[(i + 1) * w + k + 1] + weight(&a[i])) {
			found += a[i].telling;
			to[i++] = (uint32_t)k++;
		} else if (best[(i + 1) * w + k] >= best[i * w + k + 1]) {
			i++;
		} else {
			k++;
		}
	}
	return found;
}

uint32_t lines_find(const line_vec *v, uint64_t hash)
{
	for (size_t i = 0; i < v->n; i++)
		if (v->items[i].hash == hash)
			return (uint32_t)i;
	return UINT32_MAX;
}

// SPDX-License-Identifier: GPL-2.0-only
/* What recorded resolutions do to a conflict: as git replays them, and by hunk. */
#include <ctype.h>
#include <git2.h>
#include <string.h>

#include "base/char.h"
#include "base/hash.h"
#include "base/mem.h"
#include "merge/rerere.h"
#include "repo/blob.h"
#include "repo/repo.h"

#define TELLING 3	/* letters and digits in a line that says something */

/* ------------------------------------------------------------ as git does */

static bool still_conflicts(const char *text, size_t len, const char *block,
			    size_t block_len)
{
	return block_len && memmem(text, len, block, block_len);
}

/* A block of @now that came through unchanged: then nothing has been resolved. */
static bool has_block(const struct rerere_image *now, const char *text, size_t len)
{
	for (size_t i = 0; i < now->hunks.n; i++) {
		const struct rerere_hunk *h = &now->hunks.items[i];

		if (still_conflicts(text, len, now->preimage.buf + h->pre_start,
				    h->pre_end - h->pre_start))
			return true;
	}
	return false;
}

static git_merge_file_input input(const char *text, size_t len)
{
	return (git_merge_file_input){
		.version = GIT_MERGE_FILE_INPUT_VERSION, .ptr = text, .size = len,
	};
}

int rerere_replay(struct strbuf *out, const struct rerere_image *now,
		  const char *preimage, size_t preimage_len,
		  const char *postimage, size_t postimage_len, struct err *err)
{
	_cleanup_(git_merge_file_result_free) git_merge_file_result res = { 0 };
	git_merge_file_options o = { .version = GIT_MERGE_FILE_OPTIONS_VERSION };
	git_merge_file_input base = input(preimage, preimage_len);
	git_merge_file_input ours = input(now->preimage.buf, now->preimage.len);
	git_merge_file_input theirs = input(postimage, postimage_len);
	int rc;

	/* git takes them for binary and gives up, or loses what is behind a NUL. */
	if (now->has_nul || !now->hunks.n || blob_is_binary(preimage, preimage_len) ||
	    blob_is_binary(postimage, postimage_len) ||
	    blob_is_binary(now->preimage.buf, now->preimage.len))
		return 1;
	rc = git_merge_file(&res, &base, &ours, &theirs, &o);
	if (rc < 0)
		return err_git(err, rc, "cannot replay a resolution");
	if (!res.automergeable || has_block(now, res.ptr, res.len))
		return 1;
	strbuf_add(out, res.ptr, res.len);
	return 0;
}

/* ------------------------------------------------------------ hunk by hunk */

/* The lines between two hunks. */
struct context {
	const char *text;
	size_t len;
	size_t first, last;	/* where they may begin in the postimage */
};

/* At or behind @from, at the start of a line; SIZE_MAX: nowhere. */
static size_t find_forward(const char *post, size_t len, size_t from,
			   const struct context *c)
{
	while (from + c->len <= len) {
		const char *nl;

		if (!memcmp(post + from, c->text, c->len))
			return from;
		nl = memchr(post + from, '\n', len - from);
		if (!nl)
			break;
		from = (size_t)(nl - post) + 1;
	}
	return SIZE_MAX;
}

/* The last place where it ends at or before @end. */
static size_t find_backward(const char *post, size_t end, const struct context *c)
{
	size_t at;

	if (c->len > end)
		return SIZE_MAX;
	for (at = end - c->len;; at--) {
		if ((!at || post[at - 1] == '\n') &&
		    !memcmp(post + at, c->text, c->len))
			return at;
		if (!at)
			return SIZE_MAX;
	}
}

static void fill_contexts(struct context *c, const struct rerere_image *pre)
{
	size_t at = 0;

	for (size_t i = 0; i <= pre->hunks.n; i++) {
		size_t end = i < pre->hunks.n ? pre->hunks.items[i].pre_start :
						pre->preimage.len;

		c[i].text = pre->preimage.buf + at;
		c[i].len = end - at;
		if (i < pre->hunks.n)
			at = pre->hunks.items[i].pre_end;
	}
}

static bool starts_line(const char *post, size_t at)
{
	return !at || post[at - 1] == '\n';
}

/*
 * The first and the last place of each context, in order, the outer two being the
 * start and the end of the file. False: there is none.
 */
static bool place_contexts(struct context *c, size_t n, const char *post, size_t len)
{
	size_t at = c[0].len, end;

	if (c[0].len > len || memcmp(post, c[0].text, c[0].len) != 0 ||
	    c[n].len > len - c[0].len ||
	    memcmp(post + len - c[n].len, c[n].text, c[n].len) != 0 ||
	    !starts_line(post, c[0].len) || !starts_line(post, len - c[n].len))
		return false;
	c[0].first = c[0].last = 0;
	c[n].first = c[n].last = end = len - c[n].len;
	for (size_t i = 1; i < n; i++) {
		c[i].first = find_forward(post, c[n].first, at, &c[i]);
		if (c[i].first == SIZE_MAX)
			return false;
		at = c[i].first + c[i].len;
	}
	for (size_t i = n; i-- > 1;) {
		c[i].last = find_backward(post, end, &c[i]);
		if (c[i].last == SIZE_MAX)
			return false;
		end = c[i].last;
	}
	return true;
}

bool rerere_resolutions(struct rerere_resolution *out,
			const struct rerere_image *pre, const char *post,
			size_t len)
{
	size_t n = pre->hunks.n;
	_cleanup_free_ struct context *c = mem_zalloc((n + 1) * sizeof(*c));

	memset(out, 0, n * sizeof(*out));
	fill_contexts(c, pre);
	if (pre->has_nul || !place_contexts(c, n, post, len))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (c[i].first != c[i].last || c[i + 1].first != c[i + 1].last)
			continue;
		out[i].at = c[i].first + c[i].len;
		out[i].len = c[i + 1].first - out[i].at;
		out[i].known = true;
	}
	return true;
}

void rerere_splice(struct strbuf *out, const char *text, size_t len,
		   const struct rerere_image *now,
		   const struct rerere_choice *choices)
{
	size_t at = 0;

	for (size_t i = 0; i < now->hunks.n; i++) {
		const struct rerere_hunk *h = &now->hunks.items[i];

		if (!choices[i].text)
			continue;
		strbuf_add(out, text + at, h->start - at);
		strbuf_add(out, choices[i].text, choices[i].len);
		at = h->end;
	}
	strbuf_add(out, text + at, len - at);
}

/* ------------------------------------------------------------- likenesses */

uint64_t rerere_loose_hash(const char *text, size_t len)
{
	_cleanup_strbuf_ struct strbuf s = STRBUF_INIT;

	strbuf_grow(&s, len);
	for (size_t i = 0; i < len; i++)
		if (!char_is_c_space(text[i]))
			strbuf_addch(&s, text[i]);
	return hash_bytes(s.buf, s.len, 0);
}

static bool is_telling(const char *line, size_t len)
{
	size_t n = 0;

	for (size_t i = 0; i < len && n < TELLING; i++)
		n += isalnum((unsigned char)line[i]) != 0;
	return n == TELLING;
}

static size_t line_length(const char *p, size_t len)
{
	const char *nl = memchr(p, '\n', len);

	return nl ? (size_t)(nl - p) + 1 : len;
}

size_t rerere_telling_lines(const char *text, size_t len)
{
	size_t lines = 0;

	for (size_t at = 0, n; at < len; at += n) {
		n = line_length(text + at, len - at);
		lines += is_telling(text + at, n);
	}
	return lines;
}

static uint64_t first_below(const char *p, const char *end)
{
	while (p < end) {
		size_t n = line_length(p, (size_t)(end - p));

		if (is_telling(p, n))
			return rerere_loose_hash(p, n);
		p += n;
	}
	return 0;
}

static uint64_t last_above(const char *start, const char *end)
{
	while (end > start) {
		const char *p = end - 1;

		while (p > start && p[-1] != '\n')
			p--;
		if (is_telling(p, (size_t)(end - p)))
			return rerere_loose_hash(p, (size_t)(end - p));
		end = p;
	}
	return 0;
}

struct rerere_place rerere_place_of(const struct rerere_image *image, size_t hunk)
{
	const struct rerere_hunk *h = &image->hunks.items[hunk];
	const char *pre = image->preimage.buf;
	size_t from = hunk ? h[-1].pre_end : 0;
	size_t to = hunk + 1 < image->hunks.n ? h[1].pre_start : image->preimage.len;

	return (struct rerere_place){
		.above = last_above(pre + from, pre + h->pre_start),
		.below = first_below(pre + h->pre_end, pre + to),
	};
}

// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "merge/textual_internal.h"
#include "repo/blob.h"

/* Larger files go to git, which has limits of its own. */
#define FILE_CEILING ((size_t)32 << 20)
/* Lines kept around what differs, so that a diff may slide within them. */
#define CONTEXT_LINES 32

struct versions {
	struct blob base, ours, theirs;
};

/* What all three begin and end with is left out of the diffs. */
struct window {
	size_t head, tail;	/* bytes, whole lines */
};

static void versions_release(struct versions *v)
{
	blob_release(&v->base);
	blob_release(&v->ours);
	blob_release(&v->theirs);
}

/* 0, 1 when one is too large, <0 failed. */
static int read_one(struct blob *out, struct repo *r, const git_oid *oid,
		    struct err *err)
{
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = blob_read(out, r, oid, FILE_CEILING, &why);

	if (rc < 0 && why.code == ERR_TOO_BIG)
		return 1;
	if (rc < 0)
		err_move(err, &why);
	return rc;
}

static int read_all(struct versions *v, struct repo *r,
		    const struct tree_change *ours,
		    const struct tree_change *theirs, struct err *err)
{
	int rc = read_one(&v->base, r, &ours->old_oid, err);

	if (rc == 0)
		rc = read_one(&v->ours, r, &ours->new_oid, err);
	if (rc == 0)
		rc = read_one(&v->theirs, r, &theirs->new_oid, err);
	return rc;
}

static bool any_binary(const struct versions *v)
{
	return blob_is_binary(v->base.data, v->base.len) ||
	       blob_is_binary(v->ours.data, v->ours.len) ||
	       blob_is_binary(v->theirs.data, v->theirs.len);
}

static size_t common_head(const struct blob *a, const struct blob *b, size_t most)
{
	size_t n = 0;

	while (n + 64 <= most && !memcmp(a->data + n, b->data + n, 64))
		n += 64;
	while (n < most && a->data[n] == b->data[n])
		n++;
	return n;
}

static size_t common_tail(const struct blob *a, const struct blob *b, size_t most)
{
	const char *p = a->data + a->len, *q = b->data + b->len;
	size_t n = 0;

	while (n + 64 <= most && !memcmp(p - n - 64, q - n - 64, 64))
		n += 64;
	while (n < most && p[-1 - (ptrdiff_t)n] == q[-1 - (ptrdiff_t)n])
		n++;
	return n;
}

/* Where a side differs from the base: one stretch of whole lines in both. */
struct span {
	size_t start;			/* bytes, the same in both */
	size_t base_end, side_end;
	size_t lines;			/* the longer of the two */
};

static bool at_line(const struct blob *b, size_t pos)
{
	return !pos || b->data[pos - 1] == '\n';
}

static size_t count_lines(const char *p, size_t len)
{
	const char *end = p + len;
	size_t n = 0;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));

		n++;
		p = nl ? nl + 1 : end;
	}
	return n;
}

static void find_span(struct span *s, const struct blob *base,
		      const struct blob *side)
{
	size_t most = base->len < side->len ? base->len : side->len;
	size_t head = common_head(base, side, most), tail, n;

	while (!at_line(base, head))
		head--;
	tail = common_tail(base, side, most - head);
	while (tail && (!at_line(base, base->len - tail) ||
			!at_line(side, side->len - tail)))
		tail--;
	s->start = head;
	s->base_end = base->len - tail;
	s->side_end = side->len - tail;
	s->lines = count_lines(base->data + head, s->base_end - head);
	n = count_lines(side->data + head, s->side_end - head);
	if (n > s->lines)
		s->lines = n;
}

/*
 * Two changes with more unchanged lines between them than both are long: any
 * algorithm anchors on those lines, since nothing that a change could be matched
 * with instead is as long. The result is one change after the other.
 */
static bool far_apart(const struct blob *base, const struct span *a,
		      const struct span *b)
{
	size_t want = a->lines + b->lines + CONTEXT_LINES;

	return a->base_end < b->start &&
	       count_lines(base->data + a->base_end, b->start - a->base_end) > want;
}

static void splice(struct strbuf *out, const struct blob *base,
		   const struct blob *first, const struct span *a,
		   const struct blob *second, const struct span *b)
{
	strbuf_grow(out, base->len + first->len + second->len);
	strbuf_add(out, first->data, a->side_end);
	strbuf_add(out, base->data + a->base_end, b->start - a->base_end);
	strbuf_add(out, second->data + b->start, second->len - b->start);
}

static bool try_splice(struct strbuf *out, const struct versions *v)
{
	struct span ours, theirs;

	find_span(&ours, &v->base, &v->ours);
	find_span(&theirs, &v->base, &v->theirs);
	if (far_apart(&v->base, &ours, &theirs))
		splice(out, &v->base, &v->ours, &ours, &v->theirs, &theirs);
	else if (far_apart(&v->base, &theirs, &ours))
		splice(out, &v->base, &v->theirs, &theirs, &v->ours, &ours);
	else
		return false;
	return true;
}

static size_t min3(size_t a, size_t b, size_t c)
{
	size_t m = a < b ? a : b;

	return m < c ? m : c;
}

/* Back to the start of a line, CONTEXT_LINES further up. */
static size_t shrink_head(const struct blob *b, size_t n)
{
	for (size_t lines = 0; n; n--)
		if (b->data[n - 1] == '\n' && lines++ == CONTEXT_LINES)
			break;
	return n;
}

static size_t shrink_tail(const struct blob *b, size_t n)
{
	size_t lines = 0;

	for (; n; n--)
		if (b->data[b->len - n - 1] == '\n' && lines++ == CONTEXT_LINES)
			break;
	return n;
}

static void find_window(struct window *w, const struct versions *v)
{
	size_t most = min3(v->base.len, v->ours.len, v->theirs.len);

	w->head = common_head(&v->base, &v->ours, most);
	w->head = common_head(&v->base, &v->theirs, w->head);
	w->head = shrink_head(&v->base, w->head);
	most -= w->head;
	w->tail = common_tail(&v->base, &v->ours, most);
	w->tail = common_tail(&v->base, &v->theirs, w->tail);
	/* A line end in front of the tail, so less than all of the file. */
	if (w->tail == v->base.len && w->tail)
		w->tail--;
	w->tail = shrink_tail(&v->base, w->tail);
}

/* How often each line of a file occurs, by hash. */
struct line_table {
	uint64_t *hashes;		/* of each line, in order */
	uint64_t *slots;
	unsigned char *counts;		/* of each slot: 0, 1, 2 for more */
	size_t n, mask;
};

static void line_table_release(struct line_table *t)
{
	free(t->hashes);
	free(t->slots);
	free(t->counts);
}

static size_t slot_of(const struct line_table *t, uint64_t hash)
{
	size_t i = hash & t->mask;

	while (t->counts[i] && t->slots[i] != hash)
		i = (i + 1) & t->mask;
	return i;
}

static void count_line(struct line_table *t, uint64_t hash)
{
	size_t i = slot_of(t, hash);

	t->slots[i] = hash;
	if (t->counts[i] < 2)
		t->counts[i]++;
}

static size_t line_length(const char *p, const char *end)
{
	const char *nl = memchr(p, '\n', (size_t)(end - p));

	return nl ? (size_t)(nl + 1 - p) : (size_t)(end - p);
}

static void fill_table(struct line_table *t, const struct blob *b)
{
	const char *p = b->data, *end = b->data + b->len;
	size_t size = 16, lines = count_lines(b->data, b->len);

	while (size < lines * 2)
		size *= 2;
	t->mask = size - 1;
	t->slots = mem_array(NULL, size, sizeof(*t->slots));
	t->counts = mem_zalloc(size);
	t->hashes = mem_array(NULL, lines + 1, sizeof(*t->hashes));
	for (; p < end; p += line_length(p, end)) {
		t->hashes[t->n] = hash_bytes(p, line_length(p, end), 0);
		count_line(t, t->hashes[t->n++]);
	}
}

/*
 * Where lines repeat a lot, there are many ways to match them: Myers and
 * patience (which falls back on Myers there) may well agree on one that git's
 * histogram does not choose. Sure is only who has landmarks all along.
 */
static bool repetitive(const struct blob *base, const struct window *w)
{
	_cleanup_(line_table_release) struct line_table t = { .n = 0 };
	size_t from = count_lines(base->data, w->head), to, unique = 0;

	fill_table(&t, base);
	to = t.n - count_lines(base->data + base->len - w->tail, w->tail);
	for (size_t i = from; i < to; i++)
		unique += t.counts[slot_of(&t, t.hashes[i])] == 1;
	return unique * 5 < (to - from) * 2;
}

static git_merge_file_input input(const struct blob *b, const struct window *w)
{
	return (git_merge_file_input){
		.version = GIT_MERGE_FILE_INPUT_VERSION,
		.ptr = b->data + w->head,
		.size = b->len - w->head - w->tail,
	};
}

static int merge_with(git_merge_file_result *out, const struct versions *v,
		      const struct window *w, uint32_t flags, struct err *err)
{
	git_merge_file_options o = { .version = GIT_MERGE_FILE_OPTIONS_VERSION };
	git_merge_file_input base = input(&v->base, w);
	git_merge_file_input ours = input(&v->ours, w);
	git_merge_file_input theirs = input(&v->theirs, w);
	int rc;

	o.flags = flags;
	rc = git_merge_file(out, &base, &ours, &theirs, &o);
	if (rc < 0)
		return err_git(err, rc, "cannot merge a file");
	return 0;
}

static bool agree(const git_merge_file_result *a, const git_merge_file_result *b)
{
	return a->automergeable && b->automergeable && a->len == b->len &&
	       (!a->len || memcmp(a->ptr, b->ptr, a->len) == 0);
}

/* The result between head and tail again. */
static void assemble(struct strbuf *out, const struct versions *v,
		     const struct window *w, const git_merge_file_result *middle)
{
	strbuf_grow(out, w->head + middle->len + w->tail);
	strbuf_add(out, v->base.data, w->head);
	strbuf_add(out, middle->ptr, middle->len);
	strbuf_add(out, v->base.data + v->base.len - w->tail, w->tail);
}

int merge_file_surely(struct strbuf *out, enum merge_doubt *why,
		      struct repo *r, const struct tree_change *ours,
		      const struct tree_change *theirs, struct err *err)
{
	_cleanup_(versions_release) struct versions v = { BLOB_INIT, BLOB_INIT,
							  BLOB_INIT };
	_cleanup_(git_merge_file_result_free) git_merge_file_result myers = { 0 };
	_cleanup_(git_merge_file_result_free) git_merge_file_result other = { 0 };
	struct window w;
	int rc = read_all(&v, r, ours, theirs, err);

	if (rc < 0)
		return rc;
	*why = DOUBT_BINARY;
	if (rc || any_binary(&v))
		return 1;
	*why = DOUBT_CONTENT;
	find_window(&w, &v);
	if (repetitive(&v.base, &w))
		return 1;
	if (try_splice(out, &v)) {
		*why = DOUBT_NONE;
		return 0;
	}
	rc = merge_with(&myers, &v, &w, 0, err);
	if (rc < 0)
		return rc;
	if (!myers.automergeable)
		return 1;
	rc = merge_with(&other, &v, &w, GIT_MERGE_FILE_DIFF_PATIENCE,
			err);
	if (rc < 0)
		return rc;
	if (!agree(&myers, &other))
		return 1;
	*why = DOUBT_NONE;
	assemble(out, &v, &w, &myers);
	return 0;
}

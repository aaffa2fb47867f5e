// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "merge/span.h"
#include "merge/textual_internal.h"

/* Lines kept around what differs, so that a diff may slide within them. */
#define CONTEXT_LINES 32
/* So many lines copied or moved in a row may be taken for the original. */
#define MOVED_LINES 4

struct versions {
	const struct blob *base, *ours, *theirs;
};

/* What all three begin and end with is left out of the diffs. */
struct window {
	size_t head, tail;	/* bytes, whole lines */
};

static int need(struct blob *b, struct repo *r, const git_oid *oid,
		struct err *err)
{
	return b->obj ? 0 : span_read(b, r, oid, err);
}

/* 0, 1 when one is binary or too large, <0 failed. */
static int need_all(struct versions *v, struct repo *r, struct blob *base,
		    struct side_file *ours, struct side_file *theirs,
		    struct err *err)
{
	int rc = need(base, r, &ours->change->old_oid, err);

	if (rc == 0)
		rc = need(&ours->text, r, &ours->change->new_oid, err);
	if (rc == 0)
		rc = need(&theirs->text, r, &theirs->change->new_oid, err);
	*v = (struct versions){ base, &ours->text, &theirs->text };
	return rc;
}

/* The result is one change after the other. */
static void splice(struct strbuf *out, const struct blob *base,
		   const struct blob *first, const struct merge_span *a,
		   const struct blob *second, const struct merge_span *b)
{
	strbuf_grow(out, base->len + first->len + second->len);
	strbuf_add(out, first->data, a->side_end);
	strbuf_add(out, base->data + a->base_end, b->start - a->base_end);
	strbuf_add(out, second->data + b->start, second->len - b->start);
}

static void splice_apart(struct strbuf *out, const struct versions *v,
			 const struct merge_span *ours,
			 const struct merge_span *theirs)
{
	if (span_above(ours, theirs))
		splice(out, v->base, v->ours, ours, v->theirs, theirs);
	else
		splice(out, v->base, v->theirs, theirs, v->ours, ours);
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
	size_t most = min3(v->base->len, v->ours->len, v->theirs->len);

	w->head = text_common_head(v->base, v->ours, most);
	w->head = text_common_head(v->base, v->theirs, w->head);
	w->head = shrink_head(v->base, w->head);
	most -= w->head;
	w->tail = text_common_tail(v->base, v->ours, most);
	w->tail = text_common_tail(v->base, v->theirs, w->tail);
	/* A line end in front of the tail, so less than all of the file. */
	if (w->tail == v->base->len && w->tail)
		w->tail--;
	w->tail = shrink_tail(v->base, w->tail);
}

/* How often each line of a file occurs, by hash. */
struct line_table {
	uint64_t *hashes;		/* of each line, in order */
	uint64_t *slots;
	size_t *places;			/* of the first line of each slot */
	unsigned char *counts;		/* of each slot: 0, 1, 2 for more */
	size_t n, mask;
};

static void line_table_release(struct line_table *t)
{
	free(t->hashes);
	free(t->slots);
	free(t->places);
	free(t->counts);
}

static size_t slot_of(const struct line_table *t, uint64_t hash)
{
	size_t i = hash & t->mask;

	while (t->counts[i] && t->slots[i] != hash)
		i = (i + 1) & t->mask;
	return i;
}

static unsigned int count_of(const struct line_table *t, uint64_t hash)
{
	return t->counts[slot_of(t, hash)];
}

static void count_line(struct line_table *t, uint64_t hash)
{
	size_t i = slot_of(t, hash);

	t->slots[i] = hash;
	if (!t->counts[i])
		t->places[i] = t->n;
	if (t->counts[i] < 2)
		t->counts[i]++;
}

static void fill_table(struct line_table *t, const struct blob *b)
{
	const char *p = b->data, *end = b->data + b->len;
	size_t size = 16, lines = text_count_lines(b->data, b->len);

	while (size < lines * 2)
		size *= 2;
	t->mask = size - 1;
	t->slots = mem_array(NULL, size, sizeof(*t->slots));
	t->places = mem_array(NULL, size, sizeof(*t->places));
	t->counts = mem_zalloc(size);
	t->hashes = mem_array(NULL, lines + 1, sizeof(*t->hashes));
	for (; p < end; p += text_line_length(p, end)) {
		t->hashes[t->n] = hash_bytes(p, text_line_length(p, end), 0);
		count_line(t, t->hashes[t->n]);
		t->n++;
	}
}

/*
 * Where lines repeat a lot, there are many ways to match them: Myers and
 * patience (which falls back on Myers there) may well agree on one that git's
 * histogram does not choose. Sure is only who has landmarks all along.
 */
static bool repetitive(const struct line_table *t, const struct blob *base,
		       const struct window *w)
{
	size_t from = text_count_lines(base->data, w->head), to, unique = 0;

	to = t->n - text_count_lines(base->data + base->len - w->tail, w->tail);
	for (size_t i = from; i < to; i++)
		unique += count_of(t, t->hashes[i]) == 1;
	return unique * 5 < (to - from) * 2;
}

/* Whether MOVED_LINES in a row, base line @i and side line @k among them, are the same. */
static bool is_run(const struct line_table *base, size_t i,
		   const struct line_table *side, size_t k)
{
	size_t n = 0;

	while (n < MOVED_LINES && i + n < base->n && k + n < side->n &&
	       base->hashes[i + n] == side->hashes[k + n])
		n++;
	while (n < MOVED_LINES && i && k &&
	       base->hashes[i - 1] == side->hashes[k - 1]) {
		i--;
		k--;
		n++;
	}
	return n == MOVED_LINES;
}

/*
 * Lines that stand once in the base and have been copied or moved, several in a row:
 * histogram may match these where Myers and patience do not.
 */
static bool has_moves(const struct line_table *base, const struct blob *side)
{
	_cleanup_(line_table_release) struct line_table t = { .n = 0 };
	_cleanup_free_ bool *met = mem_zalloc((base->n + 1) * sizeof(*met));
	size_t last = 0;

	fill_table(&t, side);
	for (size_t k = 0; k < t.n; k++) {
		size_t slot = slot_of(base, t.hashes[k]), i;

		if (base->counts[slot] != 1)
			continue;
		i = base->places[slot];
		if (!is_run(base, i, &t, k))
			continue;
		if (met[i] || i < last)
			return true;
		met[i] = true;
		last = i;
	}
	return false;
}

static bool ambiguous(const struct versions *v, const struct window *w)
{
	_cleanup_(line_table_release) struct line_table t = { .n = 0 };

	fill_table(&t, v->base);
	return repetitive(&t, v->base, w) || has_moves(&t, v->ours) ||
	       has_moves(&t, v->theirs);
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
	git_merge_file_input base = input(v->base, w);
	git_merge_file_input ours = input(v->ours, w);
	git_merge_file_input theirs = input(v->theirs, w);
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
	strbuf_add(out, v->base->data, w->head);
	strbuf_add(out, middle->ptr, middle->len);
	strbuf_add(out, v->base->data + v->base->len - w->tail, w->tail);
}

/* Both diff algorithms have to give the same clean result. */
static int merge_twice(struct strbuf *out, enum merge_doubt *why,
		       const struct versions *v, struct err *err)
{
	_cleanup_(git_merge_file_result_free) git_merge_file_result myers = { 0 };
	_cleanup_(git_merge_file_result_free) git_merge_file_result other = { 0 };
	struct window w;
	int rc;

	*why = DOUBT_CONTENT;
	find_window(&w, v);
	if (ambiguous(v, &w))
		return 1;
	rc = merge_with(&myers, v, &w, 0, err);
	if (rc < 0)
		return rc;
	if (!myers.automergeable)
		return 1;
	rc = merge_with(&other, v, &w, GIT_MERGE_FILE_DIFF_PATIENCE, err);
	if (rc < 0)
		return rc;
	if (!agree(&myers, &other))
		return 1;
	*why = DOUBT_NONE;
	if (out)
		assemble(out, v, &w, &myers);
	return 0;
}

int merge_file_surely(struct strbuf *out, enum merge_doubt *why, struct repo *r,
		      struct blob *base, struct side_file *ours,
		      struct side_file *theirs, struct err *err)
{
	enum span_state a = ours->span->state, b = theirs->span->state;
	struct versions v;
	bool apart;
	int rc;

	*why = DOUBT_NONE;
	if (a == SPAN_ATTRIBUTE || b == SPAN_ATTRIBUTE)
		*why = DOUBT_ATTRIBUTE;
	else if (a == SPAN_BINARY || b == SPAN_BINARY)
		*why = DOUBT_BINARY;
	if (*why != DOUBT_NONE)
		return 1;
	apart = spans_apart(ours->span, theirs->span);
	if (apart && !out)
		return 0;
	rc = need_all(&v, r, base, ours, theirs, err);
	if (rc < 0)
		return rc;
	if (!apart)
		return merge_twice(out, why, &v, err);
	splice_apart(out, &v, ours->span, theirs->span);
	return 0;
}

// SPDX-License-Identifier: GPL-2.0-only
#include "merge/span.h"

#include <stdatomic.h>
#include <string.h>

#include "base/mem.h"
#include "merge/lines.h"
#include "repo/attributes.h"

/* Larger files go to git, which has limits of its own. */
#define FILE_CEILING ((size_t)32 << 20)
/* How far a landmark is looked for. */
#define MAX_STEPS 256

int span_read(struct blob *out, struct repo *r, const git_oid *oid,
	      struct err *err)
{
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = blob_read(out, r, oid, FILE_CEILING, &why);

	if (rc < 0 && why.code == ERR_TOO_BIG)
		return 1;
	if (rc < 0) {
		err_move(err, &why);
		return rc;
	}
	return blob_is_binary(out->data, out->len);
}

/* Bytes that are compared in one go: many, and fewer where they differ. */
static const size_t strides[] = { 2048, 256, 32 };

static size_t text_common_head(const struct blob *a, const struct blob *b, size_t most)
{
	size_t n = 0;

	for (size_t i = 0; i < sizeof(strides) / sizeof(strides[0]); i++)
		while (n + strides[i] <= most &&
		       !memcmp(a->data + n, b->data + n, strides[i]))
			n += strides[i];
	while (n < most && a->data[n] == b->data[n])
		n++;
	return n;
}

static size_t text_common_tail(const struct blob *a, const struct blob *b, size_t most)
{
	const char *p = a->data + a->len, *q = b->data + b->len;
	size_t n = 0;

	for (size_t i = 0; i < sizeof(strides) / sizeof(strides[0]); i++)
		while (n + strides[i] <= most &&
		       !memcmp(p - n - strides[i], q - n - strides[i], strides[i]))
			n += strides[i];
	while (n < most && p[-1 - (ptrdiff_t)n] == q[-1 - (ptrdiff_t)n])
		n++;
	return n;
}

static bool at_line(const struct blob *b, size_t pos)
{
	return !pos || b->data[pos - 1] == '\n';
}

static void find_stretch(struct merge_span *s, const struct blob *base,
			 const struct blob *side)
{
	size_t most = base->len < side->len ? base->len : side->len;
	size_t head = text_common_head(base, side, most), tail, n;

	while (!at_line(base, head))
		head--;
	tail = text_common_tail(base, side, most - head);
	while (tail && (!at_line(base, base->len - tail) ||
			!at_line(side, side->len - tail)))
		tail--;
	s->start = head;
	s->base_end = base->len - tail;
	s->side_end = side->len - tail;
	s->lines = text_count_lines(base->data + head, s->base_end - head);
	n = text_count_lines(side->data + head, s->side_end - head);
	if (n > s->lines)
		s->lines = n;
}

/* How often, 2 for more, @line (with its newline) stands in @b as a whole line. */
static size_t count_line(const struct blob *b, size_t from, size_t to,
			 const char *line, size_t len)
{
	const char *p = b->data + from, *end = b->data + to;
	size_t n = 0;

	while (n < 2) {
		p = memmem(p, (size_t)(end - p), line, len);
		if (!p)
			break;
		n += at_line(b, (size_t)(p - b->data));
		p += len;
	}
	return n;
}

/* Outside of the stretch, so that in both versions it stands once at least. */
static bool is_landmark(const struct merge_span *s, const struct blob *base,
			const struct blob *side, const char *line, size_t len)
{
	/* Braces and blanks are never worth the look. */
	return len > 4 && line[len - 1] == '\n' &&
	       !count_line(side, s->start, s->side_end, line, len) &&
	       count_line(base, 0, base->len, line, len) == 1;
}

/* Sets the mark; returns how many lines come before it, all there are if none. */
static size_t find_mark_below(struct merge_span *s, const struct blob *base,
			      const struct blob *side)
{
	const char *p = base->data + s->base_end, *end = base->data + base->len;
	size_t i = 0;

	s->mark_below = SIZE_MAX;
	for (; p < end && i < MAX_STEPS; i++) {
		size_t len = text_line_length(p, end);

		if (is_landmark(s, base, side, p, len)) {
			s->mark_below = (size_t)(p - base->data);
			return i;
		}
		p += len;
	}
	return i + text_count_lines(p, (size_t)(end - p));
}

static size_t find_mark_above(struct merge_span *s, const struct blob *base,
			      const struct blob *side)
{
	size_t end = s->start;

	s->mark_above = SIZE_MAX;
	for (size_t i = 0; end && i < MAX_STEPS; i++) {
		const char *nl = memrchr(base->data, '\n', end - 1);
		size_t begin = nl ? (size_t)(nl + 1 - base->data) : 0;

		if (is_landmark(s, base, side, base->data + begin, end - begin)) {
			s->mark_above = begin;
			return i;
		}
		end = begin;
	}
	return text_count_lines(base->data, s->start);
}

static bool more_lines_above(const char *begin, const char *end, size_t n)
{
	for (; n && begin < end; n--) {
		const char *nl = memrchr(begin, '\n', (size_t)(end - begin) - 1);

		end = nl ? nl + 1 : begin;
	}
	return begin < end;
}

static bool more_lines_below(const char *p, const char *end, size_t n)
{
	for (; n && p < end; n--)
		p += text_line_length(p, end);
	return p < end;
}

static void find_marks(struct merge_span *s, const struct blob *base,
		       const struct blob *side)
{
	size_t above = find_mark_above(s, base, side);
	size_t below = find_mark_below(s, base, side);

	s->firm_above = more_lines_above(base->data, base->data + s->start,
					 s->lines + 2 * above + below);
	s->firm_below = more_lines_below(base->data + s->base_end,
					 base->data + base->len,
					 s->lines + 2 * below + above);
}

/*
 * git takes attributes from the work tree, and without one from info/attributes
 * alone; libgit2 the same with this flag. It also reads the user's file, which git
 * is kept from: a needless doubt at worst.
 */
bool span_has_attribute(const struct merge_side *side, struct repo *r, const char *path)
{
	const char *names[] = { "merge", "conflict-marker-size" };
	const char *values[2] = { NULL, NULL };
	uint32_t flags = GIT_ATTR_CHECK_FILE_THEN_INDEX;

	if (!repo_workdir(r))
		return side->info_attributes;
	if (!repo_may_have_merge_attributes(r, path))
		return false;
	if (git_attr_get_many(values, repo_git(r), flags, path, 2, names) < 0)
		return true;
	return git_attr_value(values[0]) != GIT_ATTR_VALUE_UNSPECIFIED ||
	       git_attr_value(values[1]) != GIT_ATTR_VALUE_UNSPECIFIED;
}

int span_make(struct merge_span *s, const struct merge_side *side,
	      const struct tree_change *c, struct repo *r, struct blob *base,
	      struct blob *text, struct err *err)
{
	int rc;

	s->state = SPAN_ATTRIBUTE;
	if (span_has_attribute(side, r, c->path))
		return 0;
	s->state = SPAN_BINARY;
	rc = base->obj ? blob_is_binary(base->data, base->len) :
			 span_read(base, r, &c->old_oid, err);
	if (rc == 0)
		rc = span_read(text, r, &c->new_oid, err);
	if (rc)
		return rc < 0 ? rc : 0;
	s->state = SPAN_KNOWN;
	find_stretch(s, base, text);
	find_marks(s, base, text);
	return 0;
}

int span_get(const struct merge_span **out, const struct merge_side *side,
	     const struct tree_change *change, struct repo *r,
	     struct blob *base, struct blob *text, struct err *err)
{
	_Atomic(struct merge_span *) *slot =
		&side->spans[change - side->changes.items];
	_cleanup_free_ struct merge_span *made = NULL;
	struct merge_span *there = atomic_load(slot);
	int rc;

	if (!there) {
		made = mem_zalloc(sizeof(*made));
		rc = span_make(made, side, change, r, base, text, err);
		if (rc < 0)
			return rc;
		/* Another thread may have been faster; both made the same. */
		if (atomic_compare_exchange_strong(slot, &there, made))
			there = TAKE_PTR(made);
	}
	*out = there;
	return 0;
}

void spans_free(struct merge_side *side)
{
	for (size_t i = 0; side->spans && i < side->changes.n; i++)
		free(atomic_load(&side->spans[i]));
	free(side->spans);
	side->spans = NULL;
}

/*
 * Why git merges such changes cleanly, whatever they are. What it compares with the
 * base is P X S, where P and S are the same as in the base, P Y S.
 *
 * A landmark L in S is once in either file, so a diff that matches it at all does it
 * in its place, and with it all of S from there on; and no change slides across it.
 * Myers never sees P and S, git takes them off first. Histogram takes the longest of
 * the stretches that match and hold a line that the base has once. S and P are of
 * these. Any other holds a line of X, for a line of P or S that the base has once
 * has its place there; and it holds no landmark, so it ends before L and begins
 * after the landmark above: it has fewer lines than S when firm_below is set. So S
 * or P is taken. After P, which may reach down to L, the same is true of what
 * is left, and S is taken. Either way all changes end above L.
 *
 * Likewise those of the other side begin below its landmark above when firm_above is
 * set; and where L is not below that one, an unchanged line lies between them all.
 */
bool span_above(const struct merge_span *a, const struct merge_span *b)
{
	return a->firm_below && b->firm_above && b->mark_above != SIZE_MAX &&
	       a->mark_below <= b->mark_above;
}

bool spans_apart(const struct merge_span *a, const struct merge_span *b)
{
	return span_above(a, b) || span_above(b, a);
}

// SPDX-License-Identifier: GPL-2.0-only
#include "base/mem.h"
#include "base/strbuf.h"
#include "merge/span.h"
#include "merge/textual_internal.h"
#include "merge/threeway.h"

struct versions {
	const struct blob *base, *ours, *theirs;
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

struct labels merge_file_labels(const struct tree_change *ours, const struct tree_change *theirs)
{
	struct labels l = { .ours = NULL };

	git_oid_tostr(l.ours_hex, sizeof(l.ours_hex), &ours->new_oid);
	git_oid_tostr(l.theirs_hex, sizeof(l.theirs_hex), &theirs->new_oid);
	return l;
}

/* What git writes behind a marker. */
static char *marker_name(const char *hex, const struct side_file *f)
{
	return f->path ? mem_printf("%s:%s", hex, f->path) : mem_strdup(hex);
}

/* 0, 1 in doubt, 2 with conflicts. */
static int merge_lines(struct strbuf *out, enum merge_doubt *why, const struct versions *v,
		       const struct side_file *ours, const struct side_file *theirs)
{
	const struct labels l = merge_file_labels(ours->change, theirs->change);
	_cleanup_free_ char *our_name = marker_name(l.ours_hex, ours);
	_cleanup_free_ char *their_name = marker_name(l.theirs_hex, theirs);
	const struct threeway t = { v->base, v->ours, v->theirs, our_name, their_name };
	int rc = threeway_merge(out, &t);

	*why = rc == THREEWAY_DOUBT ? DOUBT_CONTENT : DOUBT_NONE;
	return rc == THREEWAY_DOUBT ? 1 : rc == THREEWAY_CONFLICT ? 2 : 0;
}

int merge_file_surely(struct strbuf *out, bool wanted, enum merge_doubt *why,
		      struct repo *r, struct blob *base, struct side_file *ours,
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
	if (apart && !wanted)
		return 0;
	rc = need_all(&v, r, base, ours, theirs, err);
	if (rc < 0)
		return rc;
	if (!apart)
		return merge_lines(out, why, &v, ours, theirs);
	splice_apart(out, &v, ours->span, theirs->span);
	return 0;
}

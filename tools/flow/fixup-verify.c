// SPDX-License-Identifier: GPL-2.0-only
#include "flow/fixup-verify.h"

#include <string.h>

#include "base/mem.h"
#include "flow/fixup-internal.h"
#include "flow/fixup-verify-internal.h"
#include "repo/blob.h"

void fixup_check_release(struct fixup_check *c)
{
	flow_fixup_list_release(&c->list);
	VEC_RELEASE(&c->rows);
	VEC_RELEASE(&c->silent);
	arena_release(&c->arena);
	*c = (struct fixup_check)FIXUP_CHECK_INIT;
}

const char *fixup_verdict_name(enum fixup_verdict v)
{
	static const char *const names[] = {
		[FIXUP_SOUND] = "sound", [FIXUP_REPLAYS] = "replays",
		[FIXUP_DOUBTFUL] = "doubtful", [FIXUP_BROKEN] = "broken",
		[FIXUP_OPEN] = "open", [FIXUP_NEEDED] = "needed", [FIXUP_SETTLED] = "settled",
		[FIXUP_DIFFERS] = "differs",
	};

	return names[v];
}

struct verifier {
	struct fixup_check out;
	const struct flow_fixups *f;
	struct ctx *ctx;
	struct repo *r;			/* reads the scratch store */
	struct scratch *scratch;
	struct flow_fixups seen;	/* what the merges made of it, found again */
	struct map merges;		/* those recorded from, once each */
};

static void verifier_release(struct verifier *v)
{
	fixup_check_release(&v->out);
	flow_fixups_release(&v->seen);
	map_release(&v->merges);
}

/* ------------------------------------------------------------------- whole */

struct texts {
	struct strbuf pre, post;
};

static void texts_release(struct texts *t)
{
	strbuf_release(&t->pre);
	strbuf_release(&t->post);
}

static int read_texts(struct texts *t, const struct flow_fixups *f, struct repo *r,
		      const struct fixup_entry *e, const struct fixup_variant *v,
		      struct err *err)
{
	int rc = fixup_read(&t->pre, &f->store, r, e, v, FIXUP_PREIMAGE, err);

	return rc < 0 ? rc : fixup_read(&t->post, &f->store, r, e, v, FIXUP_POSTIMAGE,
					err);
}

/* NULL, or why it cannot be used. */
static const char *fault_of_kind(const struct fixup_entry *e, const struct texts *t)
{
	uint32_t mode;
	size_t start;
	git_oid oid;

	if (blob_hash(&oid, t->pre.buf, t->pre.len, NULL) < 0 ||
	    strcmp(git_oid_tostr((char[GIT_OID_HEXSZ + 1]){ 0 }, GIT_OID_HEXSZ + 1,
				 &oid), e->id) != 0)
		return "the preimage is not the one of this id";
	if (fixup_kind_read(&mode, &start, t->post.buf, t->post.len, NULL) < 0)
		return "the postimage is none";
	return NULL;
}

static const char *fault_of(const struct fixup_entry *e, const struct texts *t)
{
	_cleanup_rerere_image_ struct rerere_image image = RERERE_IMAGE_INIT;
	_cleanup_rerere_image_ struct rerere_image left = RERERE_IMAGE_INIT;
	enum rerere_hash hash = strlen(e->id) == 40 ? RERERE_SHA1 : RERERE_SHA256;

	if (fixup_is_kind(t->pre.buf, t->pre.len))
		return fault_of_kind(e, t);
	if (!rerere_parse_preimage(&image, t->pre.buf, t->pre.len, e->id, hash))
		return "the preimage is not the one of this id";
	if (t->pre.len == t->post.len && !memcmp(t->pre.buf, t->post.buf, t->pre.len))
		return "the postimage is the preimage";
	if (rerere_parse(&left, t->post.buf, t->post.len, image.marker_size, hash,
			 NULL) == 1)
		return "there are conflict markers in the postimage";
	return NULL;
}

/* --------------------------------------------------------------- made again */

/* What a merge that something was recorded from comes to, into v->seen; once. */
static int make_again(struct verifier *v, const char *merge, struct err *err)
{
	_cleanup_flow_fixup_result_ struct flow_fixup_result r = FLOW_FIXUP_RESULT_INIT;
	static const struct flow_fixup_opts opts = { .dry_run = true };
	_cleanup_rev_ struct rev rev = REV_INIT;
	bool first;
	int rc;

	map_put(&v->merges, merge, strlen(merge), &first);
	/* Elsewhere, or gone: nothing can be said. */
	if (!first || rev_resolve(&rev, v->ctx->repo, merge, NULL) < 0)
		return 0;
	rc = flow_fixup_record(&r, &v->seen, v->ctx, merge, &opts, err);
	return rc < 0 ? rc : 0;
}

/*
 * The range that @against stands for: as it is, or what came since the day before the
 * oldest fixup.
 */
static int history_since(int64_t *since, const struct verifier *v, const char *against,
			 struct err *err)
{
	int64_t oldest = 0;

	*since = 0;
	if (strstr(against, ".."))
		return 0;
	for (size_t i = 0; i < v->out.list.items.n; i++) {
		int64_t date = v->out.list.items.items[i].about.date;

		if (date > 0 && (!oldest || date < oldest))
			oldest = date;
	}
	if (!oldest && v->out.list.items.n)
		return err_set(err, "no fixup says when it was made; give a range, such "
			       "as v6.1..%s", against);
	*since = oldest > 86400 ? oldest - 86400 : oldest;
	return 0;
}

static int make_upstream(struct verifier *v, const char *against, struct err *err)
{
	_cleanup_flow_fixup_result_ struct flow_fixup_result r = FLOW_FIXUP_RESULT_INIT;
	struct flow_fixup_opts opts = { .dry_run = true };
	int rc = history_since(&opts.since, v, against, err);

	if (rc < 0 || !v->out.list.items.n)
		return rc;
	return flow_fixup_import_history(&r, &v->seen, v->ctx, against, &opts, err);
}

/* --------------------------------------------------------------- the verdicts */

/* What adding it to what was seen would be: that tells whether they agree. */
static int against_seen(enum fixup_added *what, struct verifier *v,
			const struct fixup_checked *row, const struct texts *t,
			struct err *err)
{
	const struct fixup_addition add = {
		.id = row->item.entry->id,
		.text = { t->pre.buf, t->post.buf, NULL },
		.len = { t->pre.len, t->post.len, 0 },
	};

	return fixup_store_add(what, &v->seen.store, v->r, v->scratch, &add, err);
}

static bool agrees(enum fixup_added what)
{
	return what == FIXUP_KNOWN || what == FIXUP_COVERED;
}

/* From what is recorded to what upstream has, and who made that. */
static int show_theirs(struct verifier *v, struct fixup_checked *row,
		       const struct fixup_entry *e, const struct fixup_variant *theirs,
		       const struct texts *t, struct err *err)
{
	_cleanup_fixup_about_ struct fixup_about about = FIXUP_ABOUT_INIT;
	_cleanup_(texts_release) struct texts u = { STRBUF_INIT, STRBUF_INIT };
	_cleanup_strbuf_ struct strbuf diff = STRBUF_INIT;
	int rc = fixup_read_about(&about, &v->seen.store, v->r, e, theirs, err);

	if (rc >= 0)
		rc = read_texts(&u, &v->seen, v->r, e, theirs, err);
	if (rc >= 0)
		rc = fixup_compare(&diff, &t->post, &u.post, err);
	if (rc < 0)
		return rc;
	if (about.merge)
		(void)git_oid_fromstr(&row->merge, about.merge);
	row->by = about.by ? arena_strdup(&v->out.arena, about.by) : NULL;
	if (row->verdict == FIXUP_DIFFERS)
		row->diff = arena_strdup(&v->out.arena, diff.buf);
	return 0;
}

/* Rows are judged while v->seen holds what was seen and, behind it, what was added. */
static int judge_upstream(struct verifier *v, struct fixup_checked *row,
			  const struct texts *t, struct err *err)
{
	const struct fixup_entry *e = fixup_store_find(&v->seen.store,
						       row->item.entry->id);
	size_t n = e ? e->variants.n : 0;
	enum fixup_added what;
	int rc = against_seen(&what, v, row, t, err);

	if (rc < 0)
		return rc;
	e = fixup_store_find(&v->seen.store, row->item.entry->id);
	row->verdict = agrees(what) ? FIXUP_SETTLED :
		       what == FIXUP_NEW ? FIXUP_OPEN : FIXUP_DIFFERS;
	/* The last one that upstream made: what it has now. */
	return n && row->verdict != FIXUP_OPEN ?
		       show_theirs(v, row, e, &e->variants.items[n - 1], t, err) : 0;
}

static int judge_replay(struct verifier *v, struct fixup_checked *row,
			const struct texts *t, struct err *err)
{
	enum fixup_added what;
	int rc;

	if (!fixup_store_find(&v->seen.store, row->item.entry->id))
		return 0;
	rc = against_seen(&what, v, row, t, err);
	if (rc >= 0 && agrees(what))
		row->verdict = FIXUP_REPLAYS;
	return rc;
}

static int judge(struct verifier *v, const struct flow_fixup_item *item,
		 const char *against, struct err *err)
{
	_cleanup_(texts_release) struct texts t = { STRBUF_INIT, STRBUF_INIT };
	struct fixup_checked row = { .item = *item };
	int rc = read_texts(&t, v->f, v->r, item->entry, item->variant, err);

	if (rc < 0)
		return rc;
	row.why = fault_of(item->entry, &t);
	row.verdict = row.why ? FIXUP_BROKEN : FIXUP_SOUND;
	if (!row.why)
		rc = against ? judge_upstream(v, &row, &t, err) :
			       judge_replay(v, &row, &t, err);
	if (rc >= 0)
		rc = blob_hash(&row.preimage, t.pre.buf, t.pre.len, err);
	if (rc >= 0)
		VEC_PUSH(&v->out.rows, row);
	return rc < 0 ? rc : 0;
}

/* Two answers to the very same conflict: neither is used. */
static void find_doubtful(struct verifier *v)
{
	_cleanup_map_ struct map first = MAP_INIT;

	for (size_t i = 0; i < v->out.rows.n; i++) {
		struct fixup_checked *row = &v->out.rows.items[i];
		char hex[GIT_OID_HEXSZ + 1];
		const char *key = arena_printf(&v->out.arena, "%s %s", row->item.entry->id,
					       git_oid_tostr(hex, sizeof(hex),
							     &row->preimage));
		struct map_entry *e;
		bool added;

		if (row->verdict == FIXUP_BROKEN)
			continue;
		e = map_put(&first, key, strlen(key), &added);
		if (added)
			e->value = i;
		else
			row->verdict = v->out.rows.items[e->value].verdict =
				FIXUP_DOUBTFUL;
	}
}

static int look(struct verifier *v, const char *against, struct err *err)
{
	int rc = ctx_scratch(&v->scratch, v->ctx, err);

	if (rc >= 0)
		rc = ctx_worker_repo(&v->r, v->ctx, 0, err);
	if (rc >= 0)
		rc = flow_fixup_list(&v->out.list, v->f, v->ctx, NULL, err);
	if (rc >= 0 && against)
		rc = make_upstream(v, against, err);
	for (size_t i = 0; rc >= 0 && !against && i < v->out.list.items.n; i++) {
		const char *merge = v->out.list.items.items[i].about.merge;

		ctx_progress(v->ctx, "merging again", i, v->out.list.items.n);
		rc = merge ? make_again(v, merge, err) : 0;
	}
	for (size_t i = 0; rc >= 0 && i < v->out.list.items.n; i++)
		rc = judge(v, &v->out.list.items.items[i], against, err);
	if (!against)
		find_doubtful(v);
	for (size_t i = 0; i < v->out.rows.n; i++)
		v->out.counts[v->out.rows.items[i].verdict]++;
	return rc < 0 ? rc : fixup_check_silent(&v->out, v->f, v->ctx, v->r, against, err);
}

int flow_fixup_check(struct fixup_check *out, const struct flow_fixups *f,
		     struct ctx *ctx, const char *against, struct err *err)
{
	_cleanup_(verifier_release) struct verifier v = {
		.out = FIXUP_CHECK_INIT, .f = f, .ctx = ctx, .seen = FLOW_FIXUPS_INIT,
	};
	int rc = look(&v, against, err);

	if (rc < 0)
		return rc;
	fixup_check_release(out);
	*out = v.out;
	v.out = (struct fixup_check)FIXUP_CHECK_INIT;
	return out->counts[FIXUP_BROKEN] || out->counts[FIXUP_DOUBTFUL] ||
	       out->counts[FIXUP_NEEDED] || out->counts[FIXUP_DIFFERS];
}

// SPDX-License-Identifier: GPL-2.0-only
/* Silent fixups, looked at again: whole or not, and wanted in an upstream or not. */
#include <string.h>

#include "flow/fixup-use.h"
#include "flow/fixup-verify-internal.h"

struct silent_verifier {
	struct fixup_check *out;
	struct ctx *ctx;
	struct repo *r;
	struct rev upstream;	/* with a name when it is asked about */
	struct cworld *world;	/* of that */
};

static void silent_verifier_release(struct silent_verifier *v)
{
	rev_release(&v->upstream);
	cworld_free(v->world);
}

/* The end of a range, or the revision itself. */
static int find_upstream(struct silent_verifier *v, const char *against, struct err *err)
{
	const char *dots = strstr(against, "..");
	int rc;

	if (dots)
		against = dots + (dots[2] == '.' ? 3 : 2);
	rc = rev_resolve(&v->upstream, v->r, *against ? against : "HEAD", err);
	return rc < 0 ? rc : cworld_open(&v->world, v->ctx, &v->upstream.tree, err);
}

/* Whether all that it claims holds: 1, 0, <0. One that claims nothing cannot tell. */
static int is_wanted(struct silent_verifier *v, const struct fixup_use *u,
		     const struct fixup_trial *t, struct err *err)
{
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;

	if (!u->f->n_when)
		return t->fit == FIXUP_IS_THERE;
	if (t->fit != FIXUP_FITS_NOT)
		return fixup_use_holds(u, v->world, &t->without, err);
	snapshot_init(&snap, &v->upstream.tree);
	return fixup_use_holds(u, v->world, &snap, err);
}

static int judge_upstream(struct silent_verifier *v, struct fixup_checked_silent *row,
			  const struct fixup_use *u, struct err *err)
{
	static const enum fixup_verdict verdicts[] = {
		[FIXUP_GOES_ON] = FIXUP_NEEDED, [FIXUP_IS_THERE] = FIXUP_SETTLED,
		[FIXUP_FITS_NOT] = FIXUP_DIFFERS,
	};
	_cleanup_fixup_trial_ struct fixup_trial t = FIXUP_TRIAL_INIT;
	int rc = fixup_use_try(&t, u, v->r, &v->upstream.tree, err);

	if (rc >= 0)
		rc = is_wanted(v, u, &t, err);
	if (rc < 0)
		return rc;
	row->verdict = rc ? verdicts[t.fit] : FIXUP_OPEN;
	if (row->verdict == FIXUP_DIFFERS && t.why)
		row->why = arena_strdup(&v->out->arena, t.why);
	return 0;
}

static int judge(struct silent_verifier *v, const struct fixup_silent *f, struct err *err)
{
	struct arena *a = &v->out->arena;
	_cleanup_err_ struct err why = ERR_INIT;
	_cleanup_(fixup_use_release) struct fixup_use u = { .patch = PATCH_INIT };
	struct fixup_checked_silent row = {
		.slug = arena_strdup(a, f->slug), .subject = arena_strdup(a, f->subject),
		.by = f->by ? arena_strdup(a, f->by) : NULL, .verdict = FIXUP_SOUND,
	};
	int rc = 0;

	if (fixup_use_read(&u, f, a, &why) < 0) {
		row.verdict = FIXUP_BROKEN;
		row.why = arena_strdup(a, err_msg(&why));
	} else if (v->world) {
		rc = judge_upstream(v, &row, &u, err);
	}
	if (rc < 0)
		return rc;
	VEC_PUSH(&v->out->silent, row);
	v->out->counts[row.verdict]++;
	return 0;
}

int fixup_check_silent(struct fixup_check *out, const struct flow_fixups *f,
		       struct ctx *ctx, struct repo *r, const char *against,
		       struct err *err)
{
	_cleanup_fixup_silents_ struct fixup_silents all = FIXUP_SILENTS_INIT;
	_cleanup_(silent_verifier_release) struct silent_verifier v = {
		.out = out, .ctx = ctx, .r = r, .upstream = REV_INIT,
	};
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = fixup_silent_load(&all, &f->store, r, &why);

	/* The message names the one that cannot be read; of the others nothing is known. */
	if (rc < 0) {
		VEC_PUSH(&out->silent, (struct fixup_checked_silent){
			.verdict = FIXUP_BROKEN,
			.why = arena_strdup(&out->arena, err_msg(&why)) });
		out->counts[FIXUP_BROKEN]++;
		return 0;
	}
	rc = against && all.items.n ? find_upstream(&v, against, err) : 0;
	for (size_t i = 0; rc >= 0 && i < all.items.n; i++)
		rc = judge(&v, &all.items.items[i], err);
	return rc < 0 ? rc : 0;
}

// SPDX-License-Identifier: GPL-2.0-only
/* Resolutions from one store to another, and away. */
#include <string.h>

#include "base/mem.h"
#include "flow/fixup-internal.h"
#include "merge/fixup-silent.h"

struct copying {
	struct ctx *ctx;
	struct flow_fixups *to;
	const struct flow_fixups *from;
	const struct flow_fixup_opts *opts;
	struct repo *r;
	struct scratch *scratch;
	struct flow_fixup_result out;
};

static void copying_release(struct copying *g)
{
	flow_fixup_result_release(&g->out);
}

/* A preimage that is not what its id says is none that git could use. */
static bool is_sound(const char *id, const struct strbuf *pre, size_t *hunks)
{
	_cleanup_rerere_image_ struct rerere_image image = RERERE_IMAGE_INIT;
	enum rerere_hash hash = strlen(id) == 40 ? RERERE_SHA1 : RERERE_SHA256;

	if (!rerere_parse_preimage(&image, pre->buf, pre->len, id, hash))
		return false;
	*hunks = image.hunks.n;
	return true;
}

static int copy_texts(struct copying *g, struct flow_fixup_row *row,
		      const struct strbuf text[FIXUP_N_FILES], struct err *err)
{
	struct fixup_addition add = { .id = row->id, .exact = true };

	for (int f = 0; f < FIXUP_N_FILES; f++) {
		if (f == FIXUP_ABOUT && (!text[f].len ||
					 g->to->store.layout == FIXUP_RR_CACHE))
			continue;
		add.text[f] = text[f].buf;
		add.len[f] = text[f].len;
	}
	return fixup_store_add(&row->what, &g->to->store, g->r, g->scratch, &add, err);
}

/* For git to replay it, where the path has markers of another size by now. */
static void fit(const struct copying *g, const struct flow_fixup_row *row,
		struct strbuf *pre)
{
	if (row->path && g->to->store.layout == FIXUP_RR_CACHE)
		rerere_fit_markers(pre, row->id, RERERE_SHA1,
				   flow_fixup_marker_size(g->r, row->path));
}

static int copy_variant(struct copying *g, const struct fixup_entry *e,
			const struct fixup_variant *v, struct strbuf *text,
			struct err *err)
{
	_cleanup_fixup_about_ struct fixup_about about = FIXUP_ABOUT_INIT;
	struct flow_fixup_row row = { .what = FIXUP_NEW };
	int rc = 0;

	for (int f = 0; rc >= 0 && f < FIXUP_N_FILES; f++)
		rc = fixup_read(&text[f], &g->from->store, g->r, e, v,
				(enum fixup_file)f, err);
	if (rc < 0)
		return rc;
	/* What cannot be understood is copied all the same. */
	(void)fixup_about_parse(&about, text[FIXUP_ABOUT].buf, text[FIXUP_ABOUT].len,
				NULL);
	row.path = about.path;
	row.kind = about.kind;
	memcpy(row.id, e->id, sizeof(row.id));
	if (fixup_is_kind(text[FIXUP_PREIMAGE].buf, text[FIXUP_PREIMAGE].len)) {
		row.state = FLOW_FIXUP_LEFT_OUT;
		row.why = "git rerere has no conflicts without text";
	} else if (!is_sound(e->id, &text[FIXUP_PREIMAGE], &row.hunks)) {
		row.state = FLOW_FIXUP_LEFT_OUT;
		row.why = "its preimage is not that of its id";
	} else {
		fit(g, &row, &text[FIXUP_PREIMAGE]);
		rc = copy_texts(g, &row, text, err);
	}
	if (rc >= 0)
		(void)fixup_add_row(&g->out, &row);
	return rc;
}

static int copy_entry(struct copying *g, const struct fixup_entry *e, struct err *err)
{
	for (size_t i = 0; i < e->variants.n; i++) {
		struct strbuf text[FIXUP_N_FILES] = { STRBUF_INIT, STRBUF_INIT,
						      STRBUF_INIT };
		int rc;

		if (!fixup_is_resolved(&e->variants.items[i]))
			continue;
		rc = copy_variant(g, e, &e->variants.items[i], text, err);
		for (int f = 0; f < FIXUP_N_FILES; f++)
			strbuf_release(&text[f]);
		if (rc < 0)
			return rc;
	}
	return 0;
}

static int copy_all(struct copying *g, struct err *err)
{
	const struct fixup_store *s = &g->from->store;
	int rc = ctx_scratch(&g->scratch, g->ctx, err);

	if (rc >= 0)
		rc = ctx_worker_repo(&g->r, g->ctx, 0, err);
	for (size_t i = 0; rc >= 0 && i < s->entries.n; i++) {
		ctx_progress(g->ctx, "copying resolutions", i, s->entries.n);
		rc = ctx_cancelled(g->ctx, err);
		if (rc >= 0)
			rc = copy_entry(g, &s->entries.items[i], err);
	}
	return rc < 0 ? rc : 0;
}

int flow_fixup_copy(struct flow_fixup_result *out, struct flow_fixups *to,
		    struct ctx *ctx, const struct flow_fixups *from,
		    const struct flow_fixup_opts *opts, struct err *err)
{
	_cleanup_(copying_release) struct copying g = {
		.ctx = ctx, .to = to, .from = from, .opts = opts,
		.out = FLOW_FIXUP_RESULT_INIT,
	};
	int rc = copy_all(&g, err);

	if (rc >= 0 && !opts->dry_run)
		rc = flow_fixups_publish(to, ctx, "fixup: import from rr-cache", err);
	if (rc < 0)
		return rc;
	g.out.written = rc > 0;
	fixup_result_move(out, &g.out);
	return 0;
}

/* ---------------------------------------------------------------- forgetting */

int flow_fixup_find(struct fixup_entry **out, const struct flow_fixups *f,
		    const char *id, struct err *err)
{
	size_t n;

	if (strlen(id) < 4)
		return err_set(err, "'%s' is too short for an id; give four digits or "
			       "more", id);
	n = fixup_store_abbrev(out, &f->store, id);
	if (!n)
		return err_code(err, ERR_NOT_FOUND, "no resolution '%s' in '%s'", id,
				f->name);
	if (n > 1)
		return err_set(err, "'%s' is the beginning of %zu ids in '%s'", id, n,
			       f->name);
	return 0;
}

static int forget_variant(struct flow_fixup_result *out, const struct flow_fixups *f,
			  struct repo *r, const struct fixup_entry *e,
			  struct fixup_variant *v, struct err *err)
{
	_cleanup_fixup_about_ struct fixup_about about = FIXUP_ABOUT_INIT;
	struct flow_fixup_row row = { .state = FLOW_FIXUP_FORGOTTEN };
	int rc = fixup_read_about(&about, &f->store, r, e, v, err);

	if (rc < 0)
		return rc;
	v->gone = true;
	row.path = about.path;
	row.kind = about.kind;
	memcpy(row.id, e->id, sizeof(row.id));
	(void)fixup_add_row(out, &row);
	return 0;
}

static void forget_silent(struct flow_fixup_result *out, struct flow_fixups *f,
			  struct fixup_silents *all, const struct fixup_silent *s)
{
	struct flow_fixup_patch row = {
		.slug = arena_strdup(&out->arena, s->slug),
		.subject = arena_strdup(&out->arena, s->subject), .forgotten = true,
	};

	fixup_silent_forget(all, &f->store, row.slug);
	VEC_PUSH(&out->patches, row);
}

static int forget_one(struct flow_fixup_result *out, struct flow_fixups *f,
		      struct fixup_silents *all, struct repo *r, const char *id,
		      struct err *err)
{
	const struct fixup_silent *s = fixup_silent_find(all, id);
	struct fixup_entry *e;
	int rc;

	if (s) {
		forget_silent(out, f, all, s);
		return 0;
	}
	rc = flow_fixup_find(&e, f, id, err);

	for (size_t i = 0; rc >= 0 && i < e->variants.n; i++)
		if (!e->variants.items[i].gone)
			rc = forget_variant(out, f, r, e, &e->variants.items[i], err);
	return rc;
}

int flow_fixup_forget(struct flow_fixup_result *out, struct flow_fixups *f,
		      struct ctx *ctx, char *const *ids, size_t n,
		      const struct flow_fixup_opts *opts, struct err *err)
{
	_cleanup_flow_fixup_result_ struct flow_fixup_result res =
		FLOW_FIXUP_RESULT_INIT;
	_cleanup_fixup_silents_ struct fixup_silents all = FIXUP_SILENTS_INIT;
	_cleanup_free_ char *message = NULL;
	int rc = fixup_silent_load(&all, &f->store, ctx->repo, err);

	for (size_t i = 0; rc >= 0 && i < n; i++)
		rc = forget_one(&res, f, &all, ctx->repo, ids[i], err);
	if (rc < 0)
		return rc;
	message = res.rows.n ? mem_printf("fixup: forget %.12s%s", res.rows.items[0].id,
					  n > 1 ? " and others" : "") :
			       mem_printf("fixup: forget %s%s", ids[0], n > 1 ? " and others" : "");
	if (!opts->dry_run)
		rc = flow_fixups_publish(f, ctx, message, err);
	if (rc < 0)
		return rc;
	res.written = rc > 0;
	fixup_result_move(out, &res);
	return 0;
}

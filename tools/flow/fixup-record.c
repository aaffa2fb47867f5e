// SPDX-License-Identifier: GPL-2.0-only
/* Resolutions out of one merge: a commit, or what is in progress. */
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "flow/fixup-silent.h"
#include "mail/message.h"
#include "merge/tree.h"
#include "repo/git.h"
#include "repo/worktree.h"

void flow_fixup_result_release(struct flow_fixup_result *r)
{
	VEC_RELEASE(&r->rows);
	VEC_RELEASE(&r->patches);
	VEC_RELEASE(&r->silent);
	arena_release(&r->arena);
	*r = (struct flow_fixup_result)FLOW_FIXUP_RESULT_INIT;
}

void fixup_result_move(struct flow_fixup_result *out, struct flow_fixup_result *from)
{
	flow_fixup_result_release(out);
	*out = *from;
	*from = (struct flow_fixup_result)FLOW_FIXUP_RESULT_INIT;
}

struct recording {
	struct ctx *ctx;
	struct flow_fixups *to;
	const struct flow_fixup_opts *opts;
	struct repo *r;			/* reads the scratch store */
	struct scratch *scratch;
	struct merge_input in;
	struct merge_result merge;
	struct fixup_merge m;
	struct flow_fixup_result out;
};

static void recording_release(struct recording *g)
{
	merge_result_release(&g->merge);
	merge_input_release(&g->in);
	flow_fixup_result_release(&g->out);
}

/* ------------------------------------------------------------------ one merge */

static int merge_again(struct recording *g, const struct rev *ours,
		       const struct rev *theirs, struct err *err)
{
	int rc = ctx_scratch(&g->scratch, g->ctx, err);

	if (rc >= 0)
		rc = ctx_worker_repo(&g->r, g->ctx, 0, err);
	if (rc >= 0)
		rc = merge_input_fill(&g->in, g->ctx, g->r, ours, theirs, err);
	if (rc >= 0)
		rc = merge_textual(&g->merge, g->ctx, &g->in, NULL, err);
	if (rc < 0)
		return rc;
	g->m.in = &g->in;
	g->m.merge = &g->merge;
	g->out.n_merges = 1;
	g->out.n_conflicted = !g->merge.clean;
	return 0;
}

static int keep_silent(struct recording *g, const struct fixup_recorder *who,
		       struct err *err)
{
	_cleanup_fixup_silents_ struct fixup_silents all = FIXUP_SILENTS_INIT;
	int rc = fixup_silent_load(&all, &g->to->store, g->r, err);

	if (rc >= 0)
		rc = fixup_list_silent(&g->out, g->r, g->scratch, &g->m, err);
	if (rc >= 0)
		rc = fixup_record_silent(&g->out, g->to, &all, g->ctx, g->r, g->scratch, &g->m,
					 who, err);
	return rc;
}

static int keep(struct recording *g, const struct fixup_recorder *who,
		struct err *err)
{
	_cleanup_fixup_drafts_ struct fixup_drafts drafts = { .arena = ARENA_INIT };
	int rc = fixup_draft_merge(&drafts, g->ctx, g->r, &g->m, who, err);

	if (rc >= 0)
		rc = fixup_take_drafts(&g->out, &g->to->store, g->r, g->scratch,
				       &drafts, g->opts, err);
	if (rc >= 0)
		rc = keep_silent(g, who, err);
	return rc;
}

/* Hands the result over; 1 when something is left to be done. */
static int conclude(struct flow_fixup_result *out, struct recording *g,
		    const char *message, struct err *err)
{
	int rc = 0;

	if (!g->opts->dry_run)
		rc = flow_fixups_publish(g->to, g->ctx, message, err);
	if (rc < 0)
		return rc;
	g->out.written = rc > 0;
	fixup_result_move(out, &g->out);
	return out->unresolved || out->left_out;
}

static int record_commit(struct recording *g, const struct rev *rev, char **message,
			 struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	_cleanup_rev_ struct rev ours = REV_INIT, theirs = REV_INIT;
	struct fixup_recorder who = { .opts = g->opts };
	const struct commit_info *c;
	int rc = history_commit_info(&l, g->ctx->repo, &rev->commit, err);

	if (rc < 0)
		return rc;
	c = &l.items[0];
	if (c->n_parents != 2)
		return err_set(err, "'%s' has %zu parents; resolutions are recorded from "
			       "merges of two", rev->name, c->n_parents);
	rc = rev_of_commit(&ours, g->ctx->repo, &c->parents[0], NULL, err);
	if (rc >= 0)
		rc = rev_of_commit(&theirs, g->ctx->repo, &c->parents[1], NULL, err);
	if (rc >= 0)
		rc = merge_again(g, &ours, &theirs, err);
	if (rc < 0)
		return rc;
	g->m.result = rev->tree;
	g->m.commit = rev->commit;
	who.name = c->author;
	who.email = c->email;
	who.date = c->author_time;
	who.offset = c->author_offset;
	who.message = c->subject;
	*message = mem_printf("fixup: record %.12s (%s)",
			      git_oid_tostr_s(&rev->commit), c->subject);
	return keep(g, &who, err);
}

int flow_fixup_record(struct flow_fixup_result *out, struct flow_fixups *to,
		      struct ctx *ctx, const char *merge,
		      const struct flow_fixup_opts *opts, struct err *err)
{
	_cleanup_(recording_release) struct recording g = {
		.ctx = ctx, .to = to, .opts = opts, .merge = MERGE_RESULT_INIT,
		.out = FLOW_FIXUP_RESULT_INIT,
	};
	_cleanup_rev_ struct rev rev = REV_INIT;
	_cleanup_free_ char *message = NULL;
	int rc = rev_resolve(&rev, ctx->repo, merge, err);

	if (rc >= 0)
		rc = record_commit(&g, &rev, &message, err);
	return rc < 0 ? rc : conclude(out, &g, message, err);
}

/* -------------------------------------------------------------- in progress */

/* The one commit that MERGE_HEAD names. */
static int merge_head(struct rev *out, const struct ctx *ctx, struct err *err)
{
	_cleanup_free_ char *path = mem_printf("%s/MERGE_HEAD",
					       repo_git_dir(ctx->repo));
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = file_read(&text, path, 65536, 0, &why);

	if (rc < 0 && why.code == ERR_NOT_FOUND)
		return err_code(err, ERR_NOT_FOUND, "no merge is in progress here: there "
				"is no MERGE_HEAD");
	if (rc < 0) {
		err_move(err, &why);
		return rc;
	}
	strbuf_rtrim(&text);
	if (strchr(text.buf, '\n'))
		return err_set(err, "the merge in progress is one of more than two");
	return rev_resolve(out, ctx->repo, text.buf, err);
}

/* Paths that nobody has told git to be resolved; keys point into @text. */
static int unmerged_paths(struct map *out, struct strbuf *text, const struct repo *r,
			  struct err *err)
{
	static const char *const argv[] = { "diff-index", "--cached", "--name-only", "-z",
					    "--diff-filter=U", "HEAD", "--", NULL };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	int rc = git_run(&res, r, argv, NULL, err);

	if (rc < 0)
		return rc;
	strbuf_add(text, res.out.buf, res.out.len);
	for (const char *p = text->buf; p < text->buf + text->len; p += strlen(p) + 1)
		(void)map_put(out, p, strlen(p), NULL);
	return 0;
}

static int record_worktree(struct recording *g, struct err *err)
{
	_cleanup_strbuf_ struct strbuf paths = STRBUF_INIT;
	_cleanup_map_ struct map open = MAP_INIT;
	_cleanup_(apply_ident_release) struct apply_ident id = APPLY_IDENT_INIT;
	_cleanup_rev_ struct rev ours = REV_INIT, theirs = REV_INIT, now = REV_INIT;
	struct fixup_recorder who = { .opts = g->opts };
	int rc = merge_head(&theirs, g->ctx, err);

	if (rc >= 0)
		rc = rev_resolve(&ours, g->ctx->repo, "HEAD", err);
	if (rc >= 0)
		rc = apply_ident_fill(&id, g->ctx, err);
	if (rc >= 0)
		rc = unmerged_paths(&open, &paths, g->ctx->repo, err);
	if (rc >= 0)
		rc = worktree_rev(&now, g->ctx, err);
	if (rc >= 0)
		rc = merge_again(g, &ours, &theirs, err);
	if (rc < 0)
		return rc;
	g->m.result = now.tree;
	g->m.open = &open;
	who.name = id.name;
	who.email = id.email;
	who.date = id.seconds;
	who.offset = id.offset;
	return keep(g, &who, err);
}

int flow_fixup_record_worktree(struct flow_fixup_result *out,
			       struct flow_fixups *to, struct ctx *ctx,
			       const struct flow_fixup_opts *opts,
			       struct err *err)
{
	_cleanup_(recording_release) struct recording g = {
		.ctx = ctx, .to = to, .opts = opts, .merge = MERGE_RESULT_INIT,
		.out = FLOW_FIXUP_RESULT_INIT,
	};
	int rc = record_worktree(&g, err);

	if (rc < 0)
		return rc;
	return conclude(out, &g, "fixup: record the merge in the work tree", err);
}

/* ------------------------------------------------------------------ from a patch */

/* Puts it on the automatic merge, which becomes the result. */
static int put_on(struct recording *g, const struct mail *mail, struct err *err)
{
	const struct patch_opts how = { 1, true, "the patch" };
	_cleanup_outcome_ struct patch_outcome o = PATCH_OUTCOME_INIT;
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	_cleanup_patch_ struct patch p = PATCH_INIT;
	git_oid merged;
	int rc = patch_parse(&p, mail->diff, mail->diff_len, &how, err);

	if (rc >= 0)
		rc = merge_result_tree(&merged, &g->merge, g->scratch, err);
	if (rc < 0)
		return rc;
	snapshot_init(&snap, &merged);
	rc = patch_apply(&o, &snap, g->r, &p, NULL, err);
	if (rc > 0)
		return err_set(err, "the patch does not apply to the merge: %s",
			       o.rejects[0].why);
	return rc < 0 ? rc : snapshot_write_tree(&g->m.result, &snap, g->scratch, err);
}

static int record_patch(struct recording *g, const char *const trees[2],
			const struct strbuf *text, struct err *err)
{
	_cleanup_(apply_ident_release) struct apply_ident id = APPLY_IDENT_INIT;
	_cleanup_rev_ struct rev ours = REV_INIT, theirs = REV_INIT;
	_cleanup_(mail_freep) struct mail *mail = NULL;
	struct fixup_recorder who = { .opts = g->opts };
	const struct mail_opts how = MAIL_OPTS_INIT;
	int rc = mail_parse(&mail, text->buf, text->len, &how, err);

	if (rc >= 0)
		rc = rev_resolve(&ours, g->ctx->repo, trees[0], err);
	if (rc >= 0)
		rc = rev_resolve(&theirs, g->ctx->repo, trees[1], err);
	if (rc >= 0)
		rc = apply_ident_fill(&id, g->ctx, err);
	if (rc >= 0)
		rc = merge_again(g, &ours, &theirs, err);
	if (rc >= 0)
		rc = put_on(g, mail, err);
	if (rc < 0)
		return rc;
	g->m.as_merged = true;
	who.name = *mail->author.name ? mail->author.name : id.name;
	who.email = *mail->author.email ? mail->author.email : id.email;
	who.date = mail->date.valid ? mail->date.seconds : id.seconds;
	who.offset = mail->date.valid ? mail->date.offset : id.offset;
	who.subject = *mail->subject ? mail->subject : NULL;
	who.body = arena_strndup(&g->out.arena, mail->body, mail->body_len);
	return keep_silent(g, &who, err);
}

int flow_fixup_record_patch(struct flow_fixup_result *out, struct flow_fixups *to,
			    struct ctx *ctx, const char *const trees[2],
			    const struct strbuf *patch, const struct flow_fixup_opts *opts,
			    struct err *err)
{
	_cleanup_(recording_release) struct recording g = {
		.ctx = ctx, .to = to, .opts = opts, .merge = MERGE_RESULT_INIT,
		.out = FLOW_FIXUP_RESULT_INIT,
	};
	int rc = record_patch(&g, trees, patch, err);

	return rc < 0 ? rc : conclude(out, &g, "fixup: record a patch", err);
}

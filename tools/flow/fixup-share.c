// SPDX-License-Identifier: GPL-2.0-only
#include "flow/fixup-share.h"

#include <string.h>

#include "base/mem.h"
#include "flow/fixup-internal.h"
#include "merge/fixup-join.h"
#include "repo/remote.h"

void fixup_share_release(struct fixup_share *s)
{
	free(s->remote);
	*s = (struct fixup_share){ .remote = NULL };
}

const char *fixup_share_name(enum fixup_share_state s)
{
	static const char *const names[] = { "none", "same", "ahead", "taken",
					     "joined", "pushed", "behind" };

	return names[s];
}

struct sharing {
	struct fixup_share out;
	struct flow_fixup_result rows;
	struct flow_fixups *f;
	struct ctx *ctx;
	struct repo *r;		/* reads the scratch store */
	struct scratch *scratch;
	const struct flow_fixup_opts *opts;
	struct rev theirs;
	git_oid base;		/* tree that both began with; zero: none */
};

static void sharing_release(struct sharing *s)
{
	fixup_share_release(&s->out);
	flow_fixup_result_release(&s->rows);
	rev_release(&s->theirs);
}

/* ------------------------------------------------------------- the other end */

static int find_remote(struct sharing *s, const char *remote, struct err *err)
{
	int rc = 1;

	if (s->f->store.dir)
		return err_set(err, "the store '%s' is a directory; whatever holds that "
			       "shares it", s->f->name);
	if (remote)
		s->out.remote = mem_strdup(remote);
	else
		rc = repo_config_str(s->ctx->repo, "crosstree.fixupsRemote",
				     &s->out.remote, err);
	if (rc == 1 && !remote)
		s->out.remote = mem_strdup("origin");
	return rc < 0 ? rc : 0;
}

static int talk(struct proc_result *res, const struct sharing *s,
		const char *const *argv, struct scratch *scratch, struct err *err)
{
	const struct remote_opts o = { .local = true, .scratch = scratch };

	return remote_git(res, s->ctx->repo, argv, &o, err);
}

/* What the other end has, into s->out.theirs. */
static int ask(struct sharing *s, struct err *err)
{
	const char *argv[] = { "ls-remote", "--", s->out.remote, s->f->ref, NULL };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	int rc = talk(&res, s, argv, NULL, err);

	if (rc < 0)
		return err_prefix(err, "cannot ask '%s'", s->out.remote);
	if (!remote_advertises(&s->out.theirs, res.out.buf, s->f->ref))
		s->out.theirs = (git_oid){ { 0 } };
	return 0;
}

/* Its objects, into the scratch store: the repository stays as it is. */
static int fetch(struct sharing *s, struct err *err)
{
	const char *argv[] = { "fetch", "--quiet", "--no-tags", "--no-write-fetch-head",
			       "--no-recurse-submodules", "--no-auto-maintenance", "--",
			       s->out.remote, s->f->ref, NULL };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	int rc = ctx_scratch(&s->scratch, s->ctx, err);

	if (rc >= 0)
		rc = talk(&res, s, argv, s->scratch, err);
	if (rc >= 0)
		rc = scratch_take_packs(s->scratch, err);
	if (rc < 0)
		return err_prefix(err, "cannot fetch from '%s'", s->out.remote);
	rc = ctx_worker_repo(&s->r, s->ctx, 0, err);
	if (rc < 0)
		return rc;
	if (rev_of_commit(&s->theirs, s->r, &s->out.theirs, s->f->ref, NULL) < 0)
		return err_set(err, "'%s' of '%s' moved while it was fetched, or is no "
			       "commit", s->f->ref, s->out.remote);
	return 0;
}

/* ------------------------------------------------------- who is ahead of whom */

/* Where they parted, and from that the state. */
static int compare(struct sharing *s, struct err *err)
{
	_cleanup_oids_ struct oid_vec bases = VEC_INIT;
	_cleanup_rev_ struct rev base = REV_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc;

	s->out.state = FIXUP_SHARE_TAKEN;
	if (git_oid_is_zero(&s->out.ours))
		return 0;
	rc = repo_merge_bases(&bases, s->r, NULL, &s->out.ours, &s->out.theirs, NULL,
			      &why);
	s->out.state = FIXUP_SHARE_JOINED;
	/* Stores that were begun apart have nothing in common, and join all the same. */
	if (rc < 0 && why.code == ERR_NOT_FOUND)
		return 0;
	if (rc < 0) {
		err_move(err, &why);
		return rc;
	}
	if (git_oid_equal(&bases.items[0], &s->out.ours))
		s->out.state = FIXUP_SHARE_TAKEN;
	if (git_oid_equal(&bases.items[0], &s->out.theirs))
		s->out.state = FIXUP_SHARE_AHEAD;
	rc = rev_of_commit(&base, s->r, &bases.items[0], NULL, err);
	s->base = base.tree;
	return rc < 0 ? rc : 0;
}

/* --------------------------------------------------------------------- joining */

static int add_row(void *payload, const struct fixup_joined *j, struct err *err)
{
	_cleanup_fixup_about_ struct fixup_about about = FIXUP_ABOUT_INIT;
	struct sharing *s = payload;
	struct flow_fixup_row row = {
		.state = j->gone ? FLOW_FIXUP_FORGOTTEN : FLOW_FIXUP_KEPT,
		.what = j->what,
	};
	int rc = fixup_read_about(&about, &s->f->store, s->r, j->entry, j->variant, err);

	if (rc < 0)
		return rc;
	row.path = about.path;
	row.kind = about.kind;
	memcpy(row.id, j->entry->id, sizeof(row.id));
	(void)fixup_add_row(&s->rows, &row);
	return 0;
}

/* The joined store, as the tree in *@out. */
static int join(git_oid *out, struct sharing *s, struct err *err)
{
	_cleanup_fixup_store_ struct fixup_store base = FIXUP_STORE_INIT;
	_cleanup_fixup_store_ struct fixup_store theirs = FIXUP_STORE_INIT;
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	git_oid trees[3] = { s->base, s->f->store.tree, s->theirs.tree };
	int rc = fixup_store_read_tree(&base, s->r, &s->base, err);

	if (rc >= 0)
		rc = fixup_store_read_tree(&theirs, s->r, &s->theirs.tree, err);
	if (rc >= 0)
		rc = fixup_store_join(&s->f->store, &base, &theirs, add_row, s, err);
	if (rc < 0)
		return rc;
	snapshot_init(&snap, &s->f->store.tree);
	fixup_stage(&snap, &s->f->store);
	rc = fixup_join_files(&snap, &s->rows, s->r, trees, err);
	return rc < 0 ? rc : snapshot_write_tree(out, &snap, s->scratch, err);
}

static int publish(struct sharing *s, const struct apply_ident *id, struct err *err)
{
	_cleanup_free_ char *message = mem_printf("fixup: pull from %s", s->out.remote);
	_cleanup_publish_branch_ struct publish_branch b = PUBLISH_BRANCH_INIT;
	const struct publish_who who = { id->name, id->email };
	int rc = publish_ref_open(&b, s->ctx, s->f->ref, err);

	if (rc < 0)
		return rc;
	b.old = s->out.ours;
	rc = publish_branch(s->ctx, &b, &s->out.now, &who, message, err);
	s->rows.written = rc >= 0;
	return rc;
}

static int take(struct sharing *s, struct err *err)
{
	_cleanup_(apply_ident_release) struct apply_ident id = APPLY_IDENT_INIT;
	_cleanup_free_ char *message = mem_printf("fixup: join %s", s->out.remote);
	_cleanup_oids_ struct oid_vec parents = VEC_INIT;
	git_oid tree;
	int rc = join(&tree, s, err);

	if (rc >= 0)
		rc = apply_ident_fill(&id, s->ctx, err);
	VEC_PUSH(&parents, s->out.ours);
	VEC_PUSH(&parents, s->out.theirs);
	s->out.now = s->out.theirs;
	if (rc >= 0 && s->out.state == FIXUP_SHARE_JOINED)
		rc = fixup_commit(&s->out.now, &tree, &parents, &id, message, s->scratch,
				  err);
	if (rc >= 0 && !s->opts->dry_run)
		rc = publish(s, &id, err);
	return rc < 0 ? rc : 0;
}

static int pull(struct sharing *s, const char *remote, struct err *err)
{
	int rc = find_remote(s, remote, err);

	if (rc >= 0)
		rc = ask(s, err);
	if (rc < 0)
		return rc;
	s->out.ours = s->out.now = s->f->commit;
	s->out.state = git_oid_is_zero(&s->out.theirs) ? FIXUP_SHARE_NONE :
							 FIXUP_SHARE_SAME;
	if (s->out.state == FIXUP_SHARE_NONE ||
	    git_oid_equal(&s->out.ours, &s->out.theirs))
		return 0;
	rc = fetch(s, err);
	if (rc >= 0)
		rc = compare(s, err);
	if (rc < 0 || s->out.state == FIXUP_SHARE_AHEAD)
		return rc;
	return take(s, err);
}

static void hand_over(struct fixup_share *out, struct sharing *s)
{
	fixup_share_release(out);
	*out = s->out;
	s->out = (struct fixup_share){ .remote = NULL };
}

int flow_fixup_pull(struct fixup_share *out, struct flow_fixup_result *rows,
		    struct flow_fixups *f, struct ctx *ctx, const char *remote,
		    const struct flow_fixup_opts *opts, struct err *err)
{
	_cleanup_(sharing_release) struct sharing s = {
		.rows = FLOW_FIXUP_RESULT_INIT, .f = f, .ctx = ctx, .opts = opts,
	};
	int rc = pull(&s, remote, err);

	if (rc < 0)
		return rc;
	hand_over(out, &s);
	fixup_result_move(rows, &s.rows);
	return 0;
}

/* --------------------------------------------------------------------- pushing */

/* Whether what they have is in ours: 1, 0, <0 failed. */
static int has_theirs(struct sharing *s, struct err *err)
{
	_cleanup_rev_ struct rev rev = REV_INIT;
	int rc;

	if (git_oid_is_zero(&s->out.theirs))
		return 1;
	if (rev_of_commit(&rev, s->ctx->repo, &s->out.theirs, NULL, NULL) < 0)
		return 0;
	s->r = s->ctx->repo;
	rc = compare(s, err);
	return rc < 0 ? rc : s->out.state == FIXUP_SHARE_AHEAD;
}

static int push(struct sharing *s, const char *remote, struct err *err)
{
	int rc = find_remote(s, remote, err);

	if (rc >= 0 && git_oid_is_zero(&s->f->commit))
		rc = err_code(err, ERR_NOT_FOUND, "there is no store '%s' yet",
			      s->f->name);
	if (rc >= 0)
		rc = ask(s, err);
	if (rc < 0)
		return rc;
	s->out.ours = s->f->commit;
	s->out.now = s->out.theirs;
	s->out.state = FIXUP_SHARE_SAME;
	if (git_oid_equal(&s->out.ours, &s->out.theirs))
		return 0;
	rc = has_theirs(s, err);
	if (rc < 0)
		return rc;
	s->out.state = rc ? FIXUP_SHARE_PUSHED : FIXUP_SHARE_BEHIND;
	if (!rc)
		return 1;
	s->out.now = s->out.ours;
	return s->opts->dry_run ? 0 :
				  publish_remote(s->ctx, s->out.remote, s->f->ref,
						 &s->out.ours, err);
}

int flow_fixup_push(struct fixup_share *out, struct flow_fixups *f, struct ctx *ctx,
		    const char *remote, const struct flow_fixup_opts *opts,
		    struct err *err)
{
	_cleanup_(sharing_release) struct sharing s = {
		.rows = FLOW_FIXUP_RESULT_INIT, .f = f, .ctx = ctx, .opts = opts,
	};
	int rc = push(&s, remote, err);

	if (rc >= 0)
		hand_over(out, &s);
	return rc;
}

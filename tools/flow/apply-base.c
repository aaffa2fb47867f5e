// SPDX-License-Identifier: GPL-2.0-only
/*
 * What a series was made for: by its own word (base-commit:), or else the newest
 * commit of recent history that has every blob its index lines begin with.
 */
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "flow/apply-internal.h"
#include "repo/git.h"

/* Commits looked at, and how long before the patches were made they may be. */
#define MAX_COMMITS 2000
#define MAX_AGE ((int64_t)400 * 24 * 3600)
#define SEARCH_MS 20000
#define MAX_WANTED 400

int apply_blob_of(git_oid *out, struct repo *r, const char *hex)
{
	size_t len = strlen(hex), size;
	git_object_t type;
	git_oid prefix, oid;
	int rc;

	if (len < 4 || git_oid_fromstrn(&prefix, hex, len) < 0)
		return 1;
	rc = git_odb_exists_prefix(&oid, repo_odb(r), &prefix, len);
	if (rc < 0)
		return 1;
	rc = git_odb_read_header(&size, &type, repo_odb(r), &oid);
	if (rc < 0 || type != GIT_OBJECT_BLOB)
		return 1;
	*out = oid;
	return 0;
}

/* A path as it was before the series touched it. */
struct wanted {
	const char *path;
	const char *id;		/* hex, maybe cut short; borrowed */
};

struct search {
	VEC(struct wanted) wanted;
	struct map seen;	/* paths that an earlier patch made or changed */
	struct repo *r;
};

static void search_release(struct search *s)
{
	VEC_RELEASE(&s->wanted);
	map_release(&s->seen);
}

static bool is_zero_id(const char *hex)
{
	return hex[strspn(hex, "0")] == '\0';
}

static void note_file(struct search *s, const struct patch_file *f)
{
	bool added = false;

	if (f->old_name) {
		map_put(&s->seen, f->old_name, strlen(f->old_name), &added);
		if (added && !is_zero_id(f->old_id) && s->wanted.n < MAX_WANTED)
			VEC_PUSH(&s->wanted, (struct wanted){ f->old_name,
							      f->old_id });
	}
	if (f->new_name)
		map_put(&s->seen, f->new_name, strlen(f->new_name), NULL);
}

static void note_all(struct search *s, const struct patch *patches, size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < patches[i].n; k++)
			note_file(s, &patches[i].items[k]);
}

/* 1 has them all, 0 not; <0 failed. */
static int has_all(const struct search *s, const git_oid *tree, struct err *err)
{
	for (size_t i = 0; i < s->wanted.n; i++) {
		const struct wanted *w = &s->wanted.items[i];
		struct tree_entry e;
		git_oid prefix;
		int rc = tree_find(&e, s->r, tree, w->path, err);

		if (rc)
			return rc < 0 ? rc : 0;
		if (git_oid_fromstrn(&prefix, w->id, strlen(w->id)) < 0 ||
		    git_oid_ncmp(&prefix, &e.oid, strlen(w->id)))
			return 0;
	}
	return 1;
}

static int64_t oldest_mail(const struct apply_steps *steps)
{
	int64_t oldest = 0;

	for (size_t i = 0; i < steps->n; i++) {
		const struct mail_date *d = &steps->items[i].date;

		if (d->valid && (!oldest || d->seconds < oldest))
			oldest = d->seconds;
	}
	return oldest;
}

/* What "rev-list" is given; @from: a commit id, or "--all". */
static int list_commits(struct proc_result *res, const struct search *s,
			const char *from, int64_t since, struct err *err)
{
	_cleanup_free_ char *age = mem_printf("--max-age=%lld", (long long)since);
	_cleanup_free_ char *count = mem_printf("--max-count=%d", MAX_COMMITS);
	struct git_opts opts = { .timeout_ms = SEARCH_MS };
	VEC(const char *) argv = VEC_INIT;
	int rc;

	VEC_PUSH(&argv, "log");
	VEC_PUSH(&argv, "--no-patch");
	VEC_PUSH(&argv, "--format=%H %T");
	VEC_PUSH(&argv, count);
	if (since > 0)
		VEC_PUSH(&argv, age);
	VEC_PUSH(&argv, from);
	VEC_PUSH(&argv, "--");
	for (size_t i = 0; i < s->wanted.n; i++)
		VEC_PUSH(&argv, s->wanted.items[i].path);
	VEC_PUSH(&argv, NULL);
	rc = git_run(res, s->r, argv.items, &opts, err);
	VEC_RELEASE(&argv);
	return rc;
}

static int search_from(git_oid *out, const struct search *s, const char *from,
		       int64_t since, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const char *at;
	int rc = list_commits(&res, s, from, since, err);

	/* A history too long to search is one that was not found in. */
	if (rc < 0)
		return err->code == ERR_TIMEOUT ? 1 : rc;
	for (at = res.out.buf; *at; at += 2 * (GIT_OID_HEXSZ + 1)) {
		git_oid tree;

		if (git_oid_fromstr(&tree, at + GIT_OID_HEXSZ + 1) < 0 ||
		    git_oid_fromstr(out, at) < 0)
			return 1;
		rc = has_all(s, &tree, err);
		if (rc)
			return rc < 0 ? rc : 0;
	}
	return 1;
}

/* On the branch it goes to first: most series were made not far from it. */
static int search_history(git_oid *out, const struct search *s,
			  const struct rev *onto, const struct apply_steps *steps,
			  struct err *err)
{
	char hex[GIT_OID_HEXSZ + 1];
	int64_t since = oldest_mail(steps) - MAX_AGE;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc;

	git_oid_tostr(hex, sizeof(hex), &onto->commit);
	rc = search_from(out, s, hex, since, &why);
	if (rc == 1)
		rc = search_from(out, s, "--all", since, &why);
	if (rc < 0)
		err_move(err, &why);
	return rc;
}

int apply_guess_base(git_oid *out, const char **name, struct arena *a,
		     struct repo *r, const struct rev *onto,
		     const struct apply_steps *steps,
		     const struct patch *patches, struct err *err)
{
	_cleanup_(search_release) struct search s = { .seen = MAP_INIT, .r = r };
	_cleanup_rev_ struct rev rev = REV_INIT;
	char hex[GIT_OID_HEXSZ + 1];
	int rc;

	if (steps->base_commit &&
	    rev_resolve(&rev, r, steps->base_commit, NULL) == 0) {
		*out = rev.commit;
		*name = steps->base_commit;
		return 0;
	}
	note_all(&s, patches, steps->n);
	if (!s.wanted.n)
		return 1;
	rc = search_history(out, &s, onto, steps, err);
	if (rc == 0)
		*name = arena_strdup(a, git_oid_tostr(hex, sizeof(hex), out));
	return rc;
}

/* ------------------------------------------------- the series on top of it */

static int put_on_base(struct apply_run *run, const git_oid *tree, struct err *err)
{
	struct apply_base *b = &run->base;
	size_t n = run->steps->n;

	b->trees = mem_array(NULL, n + 1, sizeof(*b->trees));
	b->trees[0] = *tree;
	b->n_trees = 1;
	for (size_t i = 0; i < n && !run->steps->items[i].semantic; i++) {
		_cleanup_outcome_ struct patch_outcome o = PATCH_OUTCOME_INIT;
		_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
		int rc;

		snapshot_init(&snap, &b->trees[i]);
		rc = patch_apply(&o, &snap, run->r, &run->patches[i], NULL, err);
		if (rc)
			return rc < 0 ? rc : 0;
		rc = snapshot_write_tree(&b->trees[i + 1], &snap, run->scratch,
					 err);
		if (rc < 0)
			return rc;
		b->n_trees++;
	}
	return 0;
}

int apply_find_base(struct apply_run *run, struct err *err)
{
	_cleanup_rev_ struct rev rev = REV_INIT;
	struct apply_base *b = &run->base;
	const char *given = run->opts->base;
	int rc;

	b->looked = true;
	if (given && !strcmp(given, "none"))
		return 0;
	if (given && strcmp(given, "auto") != 0) {
		rc = rev_resolve(&rev, run->r, given, err);
		b->name = given;
	} else {
		git_oid commit;

		rc = apply_guess_base(&commit, &b->name, &run->out->arena, run->r,
				      run->onto, run->steps, run->patches, err);
		if (rc == 0)
			rc = rev_of_commit(&rev, run->r, &commit, NULL, err);
	}
	if (rc)
		return rc < 0 ? rc : 0;
	b->commit = rev.commit;
	run->out->base = b->name = arena_strdup(&run->out->arena, b->name);
	return put_on_base(run, &rev.tree, err);
}

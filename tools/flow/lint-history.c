// SPDX-License-Identifier: GPL-2.0-only
/* The shape of the history: what is merged into it, where it begins, how old it is. */
#include <ctype.h>
#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "flow/lint-internal.h"
#include "flow/reach.h"

#define DAY ((int64_t)24 * 60 * 60)
#define REBASE_LATE_DAYS 3	/* before now */
#define REBASE_OLD_DAYS 7	/* of the patch, when it was committed */
#define REBASE_LEAST 3		/* commits */

/* -------------------------------------------------------------------------- merges */

/* A parent behind the first that the range has not: upstream, or somebody else's. */
static bool merges_from_outside(const struct lint_work *w)
{
	for (size_t i = 1; i < w->c->n_parents; i++)
		if (lint_index(w->run, &w->c->parents[i]) == SIZE_MAX)
			return true;
	return false;
}

/* What git and tags put into messages of merges by themselves. */
static bool is_automatic(const char *p, size_t n)
{
	while (n && isspace((unsigned char)p[n - 1]))
		n--;
	if (!n || *p == '#' || *p == '\t' || bytes_begin(p, n, "  "))
		return true;
	return bytes_begin(p, n, "* ") || bytes_begin(p, n, "Conflicts:") ||
	       bytes_begin(p, n, "Merge ") || lint_is_release(p, n);
}

static bool is_trailer_line(const struct lint_commit *c, const char *p)
{
	for (size_t i = 0; i < c->n_trailers; i++)
		if (c->trailers[i].key == p)
			return true;
	return false;
}

/* In the message, or in the subject: "Merge branch 'linus' into x, to pick up fixes". */
static bool gives_reason(const struct lint_commit *c)
{
	if (strstr(c->subject, "', ") == NULL && strstr(c->subject, ", "))
		return true;
	for (const char *p = c->body; *p;) {
		size_t n = strcspn(p, "\n");

		if (!is_automatic(p, n) && !is_trailer_line(c, p))
			return true;
		p += n + (p[n] == '\n');
	}
	return false;
}

int lint_back_merge(struct lint_work *w, struct err *err)
{
	(void)err;
	if (merges_from_outside(w) && !gives_reason(w->c))
		lint_say(w, "merges what is not of this branch, and the message does not say "
			 "why");
	return 0;
}

int lint_one_way(struct lint_work *w, struct err *err)
{
	(void)err;
	if ((w->run->tree->policy & TREE_ONE_WAY) && merges_from_outside(w))
		lint_say(w, "tree %s is one-way: it merges nobody", w->run->tree->name);
	return 0;
}

int lint_merge_of_merge(struct lint_work *w, struct err *err)
{
	(void)err;
	for (size_t i = 1; i < w->c->n_parents; i++) {
		size_t at = lint_index(w->run, &w->c->parents[i]);
		const struct lint_commit *other = at == SIZE_MAX ? NULL : &w->run->commits[at];

		if (!other || !lint_is_merge(other) ||
		    strcmp(other->committer_email, w->c->committer_email) != 0)
			continue;
		lint_say(w, "merges a merge of the same committer: %.12s",
			 git_oid_tostr_s(&other->oid));
		return 0;
	}
	return 0;
}

/* ---------------------------------------------------------------------------- base */

/* "v5.2", "v5.2-rc4", "v5.2.1": what a kernel is released as. */
static bool is_release_name(const char *s)
{
	const char *digits = "0123456789";
	size_t n;

	if (*s++ != 'v')
		return false;
	for (unsigned int parts = 0;; parts++) {
		n = strspn(s, digits);
		if (!n)
			return false;
		s += n;
		if (*s != '.')
			return parts && (!*s || (string_begins(s, "-rc") && s[3] &&
						 !s[3 + strspn(s + 3, digits)]));
		s++;
	}
}

struct release {
	const git_oid *commit;
	git_repository *git;
	bool any, found;
};

static int look_at_tag(const char *name, git_oid *oid, void *payload)
{
	struct release *r = payload;
	git_object *o = NULL, *c = NULL;

	if (!string_begins(name, "refs/tags/") || !is_release_name(name + 10))
		return 0;
	r->any = true;
	if (r->commit && git_object_lookup(&o, r->git, oid, GIT_OBJECT_ANY) == 0 &&
	    git_object_peel(&c, o, GIT_OBJECT_COMMIT) == 0)
		r->found = git_oid_equal(git_object_id(c), r->commit);
	git_object_free(c);
	git_object_free(o);
	return r->found || !r->commit;
}

bool lint_has_releases(const struct repo *r)
{
	struct release look = { .git = repo_git(r) };

	(void)git_tag_foreach(look.git, look_at_tag, &look);
	return look.any;
}

static bool is_release(const struct repo *r, const git_oid *commit)
{
	struct release look = { .commit = commit, .git = repo_git(r) };

	(void)git_tag_foreach(look.git, look_at_tag, &look);
	return look.found;
}

/* Where the commits may begin: its upstreams, else trees that send to nobody. */
static void upstreams_of(struct oid_vec *out, const struct lint_run *run)
{
	if (run->tree) {
		(void)trees_upstreams(out, run->trees,
				      (size_t)(run->tree - run->trees->items));
		return;
	}
	for (size_t i = 0; i < run->trees->n; i++)
		if (!run->trees->items[i].error && !run->trees->items[i].upstream)
			VEC_PUSH(out, run->trees->items[i].commit);
}

bool lint_has_upstream(const struct lint_run *run)
{
	_cleanup_oids_ struct oid_vec v = VEC_INIT;

	upstreams_of(&v, run);
	return v.n != 0;
}

/* Another tree, not one that sends to this, whose tip the first parents go through. */
static const struct tree *based_on(const struct lint_run *run)
{
	size_t at = run->n ? 0 : SIZE_MAX;

	if (!run->tree)
		return NULL;
	for (; at != SIZE_MAX; at = run->commits[at].n_parents ?
				    lint_index(run, &run->commits[at].parents[0]) : SIZE_MAX) {
		for (size_t i = 0; at && i < run->trees->n; i++) {
			const struct tree *t = &run->trees->items[i];

			if (t != run->tree && !t->error && !(t->policy & TREE_INTEGRATION) &&
			    git_oid_equal(&t->commit, &run->commits[at].oid) &&
			    (t->upstream_index < 0 ||
			     &run->trees->items[t->upstream_index] != run->tree))
				return t;
		}
	}
	return NULL;
}

int lint_base(struct lint_run *run, size_t rule, struct err *err)
{
	_cleanup_oids_ struct oid_vec up = VEC_INIT;
	const struct tree *other = based_on(run);
	bool in = false;
	int rc;

	if (other)
		lint_say_all(run, rule, SIZE_MAX, "it is based on tree %s at %.12s, which is not "
			     "its upstream", other->name, git_oid_tostr_s(&other->commit));
	if (git_oid_is_zero(&run->base) || is_release(run->ctx->repo, &run->base))
		return 0;
	upstreams_of(&up, run);
	rc = reach_any(&in, run->ctx, &up, &run->base, 1, err);
	if (rc < 0 || in)
		return rc;
	lint_say_all(run, rule, SIZE_MAX, "it begins at %.12s, which is neither a release%s",
		     git_oid_tostr_s(&run->base), up.n ? " nor in its upstream" :
		     " nor a release candidate");
	return 0;
}

/* --------------------------------------------------------------------- late rebase */

int lint_late_rebase(struct lint_run *run, size_t rule, struct err *err)
{
	size_t late = 0, of = 0;
	int64_t now = ctx_now(run->ctx), oldest = 0;

	(void)err;
	if (run->tree && (run->tree->policy & (TREE_REBASES | TREE_QUILT)))
		return 0;
	for (size_t i = 0; i < run->n; i++) {
		const struct lint_commit *c = &run->commits[i];
		int64_t age = c->commit_time - c->author_time;

		if (lint_is_merge(c))
			continue;
		of++;
		if (now - c->commit_time > REBASE_LATE_DAYS * DAY ||
		    age < REBASE_OLD_DAYS * DAY)
			continue;
		late++;
		if (age > oldest)
			oldest = age;
	}
	if (late >= REBASE_LEAST && late * 2 >= of)
		lint_say_all(run, rule, SIZE_MAX, "%zu of %zu commits were made anew in the last "
			     "%d days, of patches up to %lld days old: nobody has tested them "
			     "like this", late, of, REBASE_LATE_DAYS,
			     (long long)(oldest / DAY));
	return 0;
}

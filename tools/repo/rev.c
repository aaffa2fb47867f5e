// SPDX-License-Identifier: GPL-2.0-only
#include "repo/rev.h"

#include <string.h>

#include "repo/freep.h"
#include "repo/git.h"
#include "repo/internal.h"

static int unknown(struct err *err, const char *name)
{
	return err_code(err, ERR_NOT_FOUND, "unknown revision '%s'", name);
}

/*
 * What libgit2 does not parse (@{push}, :/text with options, reflog dates),
 * git may. 0 found, 1 not.
 */
static int ask_git(git_oid *out, const struct repo *r, const char *name)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	/* A search takes all that follows as the text to look for. */
	_cleanup_free_ char *spec = mem_printf(
		"%s%s", name, strncmp(name, ":/", 2) ? "^{commit}" : "");
	const char *argv[] = { "rev-parse", "--verify", "--quiet",
			       "--end-of-options", spec, NULL };
	struct git_opts o = { .any_status = true, .timeout_ms = 30000 };
	int rc = git_run(&res, r, argv, &o, NULL);

	if (rc < 0 || res.status || res.out.len < GIT_OID_HEXSZ)
		return 1;
	/* Some versions print the --end-of-options line back. */
	strbuf_rtrim(&res.out);
	return git_oid_fromstr(out, res.out.buf + res.out.len - GIT_OID_HEXSZ) ?
		       1 :
		       0;
}

static int peel(git_oid *out, git_object *obj, const char *name, struct err *err)
{
	_cleanup_(git_object_freep) git_object *commit = NULL;
	int rc = git_object_peel(&commit, obj, GIT_OBJECT_COMMIT);

	if (rc < 0)
		return err_set(err, "'%s' is a %s, not a commit", name,
			       git_object_type2string(git_object_type(obj)));
	*out = *git_object_id(commit);
	return 0;
}

static int resolve(git_oid *out, struct repo *r, const char *name,
		   struct err *err)
{
	_cleanup_(git_object_freep) git_object *obj = NULL;
	int rc;

	if (!*name)
		return unknown(err, "");
	/* As git: "a..b" and a leading dash never name one commit. */
	if (*name == '-')
		return unknown(err, name);
	/* Searches go to git, whose regular expressions they are. */
	if (!strncmp(name, ":/", 2) || strstr(name, "^{/"))
		return ask_git(out, r, name) ? unknown(err, name) : 0;
	rc = git_revparse_single(&obj, r->git, name);
	/* libgit2 takes up to three letters for the start of too many ids. */
	if (rc == GIT_EAMBIGUOUS && strlen(name) < GIT_OID_MINPREFIXLEN)
		return ask_git(out, r, name) ? unknown(err, name) : 0;
	if (rc == GIT_EAMBIGUOUS)
		return err_set(err, "ambiguous revision '%s'", name);
	if (rc < 0)
		return ask_git(out, r, name) ? unknown(err, name) : 0;
	return peel(out, obj, name, err);
}

int rev_resolve(struct rev *out, struct repo *r, const char *name,
		struct err *err)
{
	git_oid oid;
	int rc = resolve(&oid, r, name, err);

	if (rc < 0)
		return rc;
	return rev_of_commit(out, r, &oid, name, err);
}

int rev_commit(git_commit **out, struct repo *r, const git_oid *commit, struct err *err)
{
	struct oid_hex h;
	int rc = git_commit_lookup(out, r->git, commit);

	return rc < 0 ? err_git(err, rc, "cannot read commit %s", oid_hex(&h, commit)) : 0;
}

int rev_of_commit(struct rev *out, struct repo *r, const git_oid *commit,
		  const char *name, struct err *err)
{
	_cleanup_(git_commit_freep) git_commit *c = NULL;
	struct oid_hex h;
	int rc = rev_commit(&c, r, commit, err);

	if (rc < 0)
		return rc;
	out->name = mem_strdup(name ? name : oid_hex(&h, commit));
	out->commit = *commit;
	out->tree = *git_commit_tree_id(c);
	return 0;
}

bool rev_is_id(const char *name)
{
	return strlen(name) == GIT_OID_HEXSZ &&
	       strspn(name, "0123456789abcdef") == GIT_OID_HEXSZ;
}

void rev_copy(struct rev *out, const struct rev *from)
{
	*out = *from;
	out->name = mem_strdup(from->name ? from->name : "");
}

void rev_release(struct rev *rev)
{
	free(rev->name);
	*rev = (struct rev)REV_INIT;
}

void oid_vec_release(struct oid_vec *v)
{
	VEC_RELEASE(v);
}

int oid_order(const void *a, const void *b)
{
	return git_oid_cmp(a, b);
}

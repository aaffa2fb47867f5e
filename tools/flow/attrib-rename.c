// SPDX-License-Identifier: GPL-2.0-only
/* Where a file came from, or went to, in one commit. */
#include <string.h>

#include "base/mem.h"
#include "flow/attrib-internal.h"
#include "repo/git.h"
#include "repo/tree.h"

/* A commit that drops more files than this is not asked for likeness. */
#define MAX_PARTNERS 1000

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* An addition, looked at from a deletion, and the other way round. */
static bool is_partner(const struct tree_change *c, bool to)
{
	return to ? !c->old_mode && mode_is_file(c->new_mode) :
		    !c->new_mode && mode_is_file(c->old_mode);
}

/* The partner with the same bytes, of the same name if there is one. */
static const struct tree_change *exact(const struct tree_changes *all,
				       const struct tree_change *self, bool to,
				       size_t *n_partners)
{
	const git_oid *want = to ? &self->old_oid : &self->new_oid;
	const struct tree_change *best = NULL;

	for (size_t i = 0; i < all->n; i++) {
		const struct tree_change *c = &all->items[i];

		if (!is_partner(c, to))
			continue;
		++*n_partners;
		if (!git_oid_equal(to ? &c->new_oid : &c->old_oid, want))
			continue;
		if (!best || strcmp(base_name(c->path), base_name(self->path)) == 0)
			best = c;
	}
	return best;
}

/* In ":… R095" NUL from NUL to NUL records. */
static char *find_pair(const struct strbuf *text, const char *path, bool to)
{
	const char *p = text->buf, *end = p + text->len;

	while (p < end) {
		const char *from = p + strlen(p) + 1;
		const char *into = from < end ? from + strlen(from) + 1 : end;

		if (into >= end)
			return NULL;
		if (strcmp(to ? from : into, path) == 0)
			return mem_strdup(to ? into : from);
		p = into + strlen(into) + 1;
	}
	return NULL;
}

static int ask_git(char **out, struct repo *r, const git_oid *parent_tree,
		   const struct commit_info *commit, const char *path, bool to,
		   struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	char old[GIT_OID_HEXSZ + 1], new[GIT_OID_HEXSZ + 1];
	const char *argv[] = { "diff-tree", "-r", "-z", "--raw", "-M",
			       "--diff-filter=R", old, new, NULL };
	int rc;

	git_oid_tostr(old, sizeof(old), parent_tree);
	git_oid_tostr(new, sizeof(new), &commit->tree);
	rc = git_run(&res, r, argv, NULL, err);
	if (rc < 0)
		return rc;
	*out = find_pair(&res.out, path, to);
	return *out ? 0 : 1;
}

int attrib_rename(char **out, struct repo *r, const git_oid *parent_tree,
		  const struct commit_info *commit, const char *path, bool to,
		  struct err *err)
{
	_cleanup_changes_ struct tree_changes all = TREE_CHANGES_INIT;
	const struct tree_change *self, *other;
	size_t partners = 0;
	int rc = tree_diff(&all, r, parent_tree, &commit->tree, err);

	if (rc < 0)
		return rc;
	self = tree_changes_find(&all, path, strlen(path));
	if (!self)
		return 1;
	other = exact(&all, self, to, &partners);
	if (other) {
		*out = mem_strdup(other->path);
		return 0;
	}
	if (!partners || partners > MAX_PARTNERS)
		return 1;
	return ask_git(out, r, parent_tree, commit, path, to, err);
}

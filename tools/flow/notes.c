// SPDX-License-Identifier: GPL-2.0-only
#include "flow/notes.h"

#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/map.h"
#include "base/mem.h"
#include "flow/notes-internal.h"
#include "repo/commit-text.h"
#include "repo/freep.h"
#include "repo/rev.h"
#include "repo/snapshot.h"

#define NOTES "refs/notes/"

/* ------------------------------------------------------------------------ settings */

struct settings {
	struct arena *a;
	struct repo *r;
	enum notes_mode mode;
	VEC(const char *) refs;		/* full names, each once */
};

static void settings_release(struct settings *s)
{
	VEC_RELEASE(&s->refs);
}

static void add_ref(struct settings *s, const char *name)
{
	for (size_t i = 0; i < s->refs.n; i++)
		if (!strcmp(s->refs.items[i], name))
			return;
	VEC_PUSH(&s->refs, arena_strdup(s->a, name));
}

/* A pattern, as git takes it. What is outside of refs/notes/ git leaves alone. */
static int add_pattern(void *payload, const char *value, struct err *err)
{
	_cleanup_(git_reference_iterator_freep) git_reference_iterator *it = NULL;
	struct settings *s = payload;
	const char *name;
	int rc;

	if (!string_begins(value, NOTES))
		return 0;
	if (!strpbrk(value, "*?[")) {
		add_ref(s, value);
		return 0;
	}
	rc = git_reference_iterator_glob_new(&it, repo_git(s->r), value);
	if (rc < 0)
		return err_git(err, rc, "cannot list '%s'", value);
	while (git_reference_next_name(&name, it) == 0)
		add_ref(s, name);
	return 0;
}

static int add_patterns(struct settings *s, const char *colons, struct err *err)
{
	int rc = 0;

	for (const char *p = colons; rc == 0 && *p;) {
		size_t n = strcspn(p, ":");

		if (n)
			rc = add_pattern(s, arena_strndup(s->a, p, n), err);
		p += n + (p[n] == ':');
	}
	return rc;
}

static int take_mode(struct settings *s, const char *value, const char *where,
		     struct err *err)
{
	static const char *const names[] = {
		[NOTES_CONCATENATE] = "concatenate", [NOTES_OVERWRITE] = "overwrite",
		[NOTES_IGNORE] = "ignore", [NOTES_CAT_SORT_UNIQ] = "cat_sort_uniq",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (!strcmp(value, names[i])) {
			s->mode = (enum notes_mode)i;
			return 0;
		}
	}
	return err_set(err, "bad value '%s' for '%s': neither concatenate, overwrite, "
		       "ignore nor cat_sort_uniq", value, where);
}

static int read_mode(struct settings *s, struct err *err)
{
	const char *env = getenv("GIT_NOTES_REWRITE_MODE");
	_cleanup_free_ char *value = NULL;
	int rc;

	if (env)
		return take_mode(s, env, "GIT_NOTES_REWRITE_MODE", err);
	rc = repo_config_str(s->r, "notes.rewriteMode", &value, err);
	return rc ? (rc < 0 ? rc : 0) : take_mode(s, value, "notes.rewriteMode", err);
}

static int read_settings(struct settings *s, const char *command, struct err *err)
{
	const char *env = getenv("GIT_NOTES_REWRITE_REF");
	_cleanup_free_ char *key = mem_printf("notes.rewrite.%s", command);
	bool wanted = true;
	int rc = repo_config_bool(s->r, key, &wanted, err);

	if (rc < 0 || !wanted)
		return rc < 0 ? rc : 0;
	rc = read_mode(s, err);
	if (rc < 0)
		return rc;
	return env ? add_patterns(s, env, err) :
		     repo_config_each(s->r, "notes.rewriteRef", add_pattern, s, err);
}

/* ------------------------------------------------------------------------- one ref */

/* 0, 1 there is none, <0. */
static int find_tip(git_oid *out, struct repo *r, const char *name, struct err *err)
{
	_cleanup_(git_reference_freep) git_reference *ref = NULL;
	git_object_t type;
	size_t len;
	int rc = git_reference_lookup(&ref, repo_git(r), name);

	if (rc == GIT_ENOTFOUND)
		return 1;
	if (rc < 0)
		return err_git(err, rc, "cannot read '%s'", name);
	if (git_reference_type(ref) != GIT_REFERENCE_DIRECT)
		return err_set(err, "'%s' is only another name for '%s'", name,
			       git_reference_symbolic_target(ref));
	*out = *git_reference_target(ref);
	rc = git_odb_read_header(&len, &type, repo_odb(r), out);
	if (rc < 0)
		return err_git(err, rc, "cannot read what '%s' is at", name);
	return type == GIT_OBJECT_COMMIT ? 0 : err_set(err, "'%s' is at no commit", name);
}

static int write_commit(git_oid *out, struct scratch *scratch, const git_oid *tree,
			const git_oid *parent, const struct notes_opts *opts,
			struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	commit_text_begin(&text, tree, parent, 1);
	for (int i = 0; i < 2; i++)
		commit_text_ident(&text, i ? "committer" : "author", opts->name, opts->email,
				  opts->seconds, opts->offset);
	strbuf_addf(&text, "\n%s", opts->message);
	return scratch_write(out, scratch, text.buf, text.len, GIT_OBJECT_COMMIT, err);
}

static int copy_in(struct notes_ref *out, const struct settings *s, struct scratch *scratch,
		   const struct notes_pair *pairs, size_t n, const struct notes_opts *opts,
		   struct err *err)
{
	_cleanup_snapshot_ struct snapshot notes = SNAPSHOT_INIT;
	_cleanup_rev_ struct rev rev = REV_INIT;
	git_oid tree;
	int rc = find_tip(&out->old, s->r, out->ref, err);

	if (rc)
		return rc < 0 ? rc : 0;
	rc = rev_of_commit(&rev, s->r, &out->old, NULL, err);
	if (rc < 0)
		return rc;
	snapshot_init(&notes, &rev.tree);
	for (size_t i = 0; rc >= 0 && i < n; i++) {
		rc = notes_put(&notes, s->r, &pairs[i], s->mode, err);
		out->n += rc == 1;
	}
	if (rc >= 0 && out->n)
		rc = snapshot_write_tree(&tree, &notes, scratch, err);
	if (rc < 0 || !out->n || git_oid_equal(&tree, &rev.tree)) {
		out->n = 0;
		return rc < 0 ? rc : 0;
	}
	return write_commit(&out->new, scratch, &tree, &out->old, opts, err);
}

int notes_copy(struct notes_refs *out, struct arena *a, struct repo *r,
	       struct scratch *scratch, const struct notes_pair *pairs, size_t n,
	       const struct notes_opts *opts, struct err *err)
{
	_cleanup_(settings_release) struct settings s = { .a = a, .r = r, .refs = VEC_INIT };
	struct notes_refs res = { NULL, 0 };
	int rc = n ? read_settings(&s, opts->command, err) : 0;

	res.items = arena_alloc(a, (s.refs.n + 1) * sizeof(*res.items));
	for (size_t i = 0; rc >= 0 && i < s.refs.n; i++) {
		struct notes_ref *row = &res.items[res.n];

		*row = (struct notes_ref){ .ref = s.refs.items[i] };
		rc = copy_in(row, &s, scratch, pairs, n, opts, err);
		if (rc < 0)
			return err_prefix(err, "notes");
		res.n += row->n > 0;
	}
	if (rc >= 0)
		*out = res;
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------------- found again */

static bool has_message(struct notes_ref *out, struct repo *r, const char *message)
{
	_cleanup_(git_commit_freep) git_commit *c = NULL;

	if (git_commit_lookup(&c, repo_git(r), &out->new) < 0 ||
	    strcmp(git_commit_message_raw(c), message) != 0 || git_commit_parentcount(c) > 1)
		return false;
	if (git_commit_parentcount(c))
		out->old = *git_commit_parent_id(c, 0);
	return true;
}

int notes_with_message(struct notes_refs *out, struct arena *a, struct repo *r,
		       const char *message, struct err *err)
{
	_cleanup_(git_reference_iterator_freep) git_reference_iterator *it = NULL;
	VEC(struct notes_ref) found = VEC_INIT;
	git_reference *ref;
	int rc = git_reference_iterator_glob_new(&it, repo_git(r), NOTES "*");

	if (rc < 0)
		return err_git(err, rc, "cannot list '" NOTES "'");
	while (git_reference_next(&ref, it) == 0) {
		const git_oid *oid = git_reference_target(ref);
		struct notes_ref row = { .new = oid ? *oid : (git_oid){ { 0 } } };

		if (oid && has_message(&row, r, message)) {
			row.ref = arena_strdup(a, git_reference_name(ref));
			VEC_PUSH(&found, row);
		}
		git_reference_free(ref);
	}
	out->n = found.n;
	out->items = arena_dup(a, found.items, found.n * sizeof(*found.items));
	VEC_RELEASE(&found);
	return 0;
}

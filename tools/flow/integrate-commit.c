// SPDX-License-Identifier: GPL-2.0-only
/* Merge commits of an integration, and what an earlier one says. */
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "flow/integrate-internal.h"
#include "repo/commit-text.h"
#include "repo/history.h"

#define TRAILER "Crosstree-tree: "
#define MAX_COMMITS 8192	/* of an integration that are looked at */

static void add_proposed(struct strbuf *b, const struct flow_check_result *found)
{
	for (size_t i = 0; i < found->n_silent; i++) {
		const struct flow_silent *s = &found->silent[i];

		if (s->suppressed)
			continue;
		strbuf_addstr(b, "Proposed a fix for ");
		text_one_line(b, s->f.symbol, '?');
		strbuf_addstr(b, " in ");
		text_one_line(b, s->f.path, '?');
		strbuf_addch(b, '\n');
	}
}

static void add_message(struct strbuf *b, const struct integrate_row *row)
{
	strbuf_addstr(b, "Merge tree '");
	text_one_line(b, row->tree->name, '?');
	strbuf_addstr(b, "'\n\n");
	for (size_t i = 0; i < row->n_conflicts; i++) {
		const struct integrate_conflict *c = &row->conflicts[i];

		if (!c->path || !c->fixup || c->how < FIXUP_HUNKS)
			continue;
		strbuf_addstr(b, "Resolved ");
		text_one_line(b, c->path, '?');
		strbuf_addf(b, " (%s) with fixup %.12s\n", c->kind, c->fixup);
	}
	for (size_t i = 0; i < row->n_reverted; i++) {
		char hex[GIT_OID_HEXSZ + 1];

		git_oid_tostr(hex, sizeof(hex), &row->reverted[i].commit);
		strbuf_addf(b, "Reverted %.12s ", hex);
		text_one_line(b, row->reverted[i].subject, '?');
		strbuf_addch(b, '\n');
	}
	for (size_t i = 0; i < row->n_fixups; i++) {
		strbuf_addstr(b, "Fixed with ");
		text_one_line(b, row->fixups[i], '?');
		strbuf_addch(b, '\n');
	}
	if (row->state == INTEGRATE_PROPOSED)
		add_proposed(b, row->found);
	if (row->n_conflicts || row->n_reverted || row->n_fixups ||
	    row->state == INTEGRATE_PROPOSED)
		strbuf_addch(b, '\n');
	strbuf_addstr(b, TRAILER);
	text_one_line(b, row->tree->name, '?');
	strbuf_addch(b, '\n');
}

int integrate_commit(git_oid *out, struct fold *f, const struct integrate_row *row,
		     const struct rev *theirs, const git_oid *tree, struct err *err)
{
	_cleanup_commits_ struct commit_list info = COMMIT_LIST_INIT;
	_cleanup_strbuf_ struct strbuf b = STRBUF_INIT;
	const git_oid parents[] = { f->commit, theirs->commit };
	int rc = history_commit_info(&info, f->r, &theirs->commit, err);

	if (rc < 0)
		return rc;
	if (info.items[0].commit_time > f->time)
		f->time = info.items[0].commit_time;
	commit_text_begin(&b, tree, parents, 2);
	for (int i = 0; i < 2; i++)
		commit_text_ident(&b, i ? "committer" : "author", f->ident.name,
				  f->ident.email, f->time, 0);
	strbuf_addch(&b, '\n');
	add_message(&b, row);
	return scratch_write(out, f->scratch, b.buf, b.len, GIT_OBJECT_COMMIT, err);
}

/* The tree that a merge commit of ours is of; NULL: it is none. */
static const char *tree_of(const char *message)
{
	const char *at = strstr(message, "\n" TRAILER);

	return at ? at + 1 + strlen(TRAILER) : NULL;
}

int integrate_previous(struct fold *f, struct err *err)
{
	git_oid at = f->out->ref.old;

	for (size_t i = 0; i < MAX_COMMITS && !git_oid_is_zero(&at); i++) {
		_cleanup_commits_ struct commit_list info = COMMIT_LIST_INIT;
		_cleanup_free_ char *message = NULL;
		const struct commit_info *c;
		char hex[GIT_OID_HEXSZ + 1];
		const char *name;
		int rc = history_commit_info(&info, f->r, &at, err);

		if (rc < 0)
			return rc;
		c = &info.items[0];
		if (c->n_parents != 2)
			return 0;
		rc = history_commit_message(&message, f->r, &at, err);
		if (rc < 0)
			return rc;
		name = tree_of(message);
		if (!name)
			return 0;
		name = arena_strndup(&f->out->arena, name, strcspn(name, "\n"));
		git_oid_tostr(hex, sizeof(hex), &c->parents[1]);
		if (!map_get_ptr(&f->previous, name))
			map_set_ptr(&f->previous, name,
				    arena_strdup(&f->out->arena, hex));
		at = c->parents[0];
	}
	return 0;
}

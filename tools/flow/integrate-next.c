// SPDX-License-Identifier: GPL-2.0-only
#include "flow/integrate-next.h"

#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "repo/history.h"

static void add_cell(struct strbuf *b, const char *s)
{
	size_t n = strlen(s);

	text_one_line(b, s, ' ');
	strbuf_addstr(b, n < 8 ? "\t\t" : "\t");
}

static const git_oid *commit_of(const struct integrate_row *row)
{
	return git_oid_is_zero(&row->merged) ? &row->tip : &row->merged;
}

static bool is_part(const struct integrate_row *row)
{
	return row->state != INTEGRATE_LEFT_OUT && !git_oid_is_zero(commit_of(row));
}

static void write_trees(struct strbuf *b, const struct integrate_result *r)
{
	strbuf_addstr(b, "Trees included into this release:\n\n"
			 "Name\t\tType\tUpstream\n----\t\t----\t--------\n");
	for (size_t i = 0; i < r->n; i++) {
		const struct tree *t = r->rows[i].tree;

		if (!is_part(&r->rows[i]))
			continue;
		add_cell(b, t->name);
		strbuf_addstr(b, t->policy & TREE_QUILT ? "quilt\t" : "git\t");
		text_one_line(b, t->url ? t->url : t->ref, ' ');
		strbuf_addch(b, '\n');
	}
}

static void write_commits(struct strbuf *b, const struct integrate_result *r)
{
	char hex[GIT_OID_HEXSZ + 1];

	strbuf_addstr(b, "Name\t\tSHA1\n----\t\t----\n");
	for (size_t i = 0; i < r->n; i++) {
		if (!is_part(&r->rows[i]))
			continue;
		add_cell(b, r->rows[i].tree->name);
		strbuf_addf(b, "%s\n", git_oid_tostr(hex, sizeof(hex),
						     commit_of(&r->rows[i])));
	}
}

static void log_conflicts(struct strbuf *b, const struct integrate_row *row)
{
	for (size_t i = 0; i < row->n_conflicts; i++) {
		const struct integrate_conflict *c = &row->conflicts[i];

		if (c->message)
			text_one_line(b, c->message, ' ');
		else
			strbuf_addf(b, "CONFLICT (%s)", c->kind);
		strbuf_addch(b, '\n');
		if (c->how < FIXUP_HUNKS || !c->path)
			continue;
		strbuf_addstr(b, "Resolved '");
		text_one_line(b, c->path, ' ');
		strbuf_addf(b, "' using fixup %.12s.\n", c->fixup ? c->fixup : "-");
	}
}

static void log_silent(struct strbuf *b, const struct flow_check_result *found)
{
	for (size_t i = 0; found && i < found->n_silent; i++) {
		const struct check_finding *f = &found->silent[i].f;

		if (found->silent[i].suppressed)
			continue;
		strbuf_addf(b, "SILENT CONFLICT (%s): ", check_kind_name(f->kind));
		text_one_line(b, f->path, ' ');
		strbuf_addf(b, ":%u: ", f->line);
		text_one_line(b, f->symbol, ' ');
		strbuf_addstr(b, ": ");
		text_one_line(b, f->message, ' ');
		strbuf_addch(b, '\n');
	}
}

static int log_row(struct strbuf *b, struct ctx *ctx, const struct integrate_row *row,
		   struct err *err)
{
	_cleanup_commits_ struct commit_list info = COMMIT_LIST_INIT;
	char hex[GIT_OID_HEXSZ + 1];
	int rc = history_commit_info(&info, ctx->repo, commit_of(row), err);

	if (rc < 0)
		return rc;
	strbuf_addstr(b, "Merging ");
	text_one_line(b, row->tree->name, ' ');
	git_oid_tostr(hex, sizeof(hex), commit_of(row));
	strbuf_addf(b, " (%.12s ", hex);
	text_one_line(b, info.items[0].subject, ' ');
	strbuf_addstr(b, ")\n");
	log_conflicts(b, row);
	log_silent(b, row->found);
	for (size_t i = 0; i < row->n_reverted; i++) {
		strbuf_addf(b, "Reverted %.12s ",
			    git_oid_tostr(hex, sizeof(hex), &row->reverted[i].commit));
		text_one_line(b, row->reverted[i].subject, ' ');
		strbuf_addch(b, '\n');
	}
	if (row->state == INTEGRATE_CONTAINED)
		strbuf_addstr(b, "Already up to date.\n");
	else if (!git_oid_is_zero(&row->commit))
		strbuf_addf(b, "Merge made: %.12s\n",
			    git_oid_tostr(hex, sizeof(hex), &row->commit));
	if (row->why) {
		strbuf_addf(b, "%s: ", integrate_state_name(row->state));
		text_one_line(b, row->why, ' ');
		strbuf_addch(b, '\n');
	}
	strbuf_addch(b, '\n');
	return 0;
}

int integrate_write_next(const struct integrate_result *r, struct ctx *ctx,
			 const char *dir, struct err *err)
{
	_cleanup_strbuf_ struct strbuf trees = STRBUF_INIT, commits = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf log = STRBUF_INIT;
	struct publish_file files[3];
	int rc = 0;

	write_trees(&trees, r);
	write_commits(&commits, r);
	for (size_t i = 0; rc >= 0 && i < r->n; i++)
		if (r->rows[i].state != INTEGRATE_BASE && is_part(&r->rows[i]))
			rc = log_row(&log, ctx, &r->rows[i], err);
	if (rc < 0)
		return rc;
	files[0] = (struct publish_file){ "Trees", trees.buf, trees.len };
	files[1] = (struct publish_file){ "SHA1s", commits.buf, commits.len };
	files[2] = (struct publish_file){ "merge.log", log.buf, log.len };
	return publish_files(dir, files, 3, err);
}

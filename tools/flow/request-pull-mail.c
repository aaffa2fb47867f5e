// SPDX-License-Identifier: GPL-2.0-only
/* The mail itself: to whom, the conflicts in words, the block, and the diffs. */
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "flow/apply-commit.h"
#include "flow/lint-internal.h"
#include "flow/maintainers.h"
#include "flow/request-pull-internal.h"
#include "mail/write.h"
#include "repo/history.h"

#define COMMITS_MOST 4u		/* of one side */
#define LISTS_MOST 8u

/* ------------------------------------------------------------------------ to whom */

static bool is_known(const char *const *list, size_t n, const char *who)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(list[i], who) == 0)
			return true;
	return false;
}

static void add_to(struct pull_result *r, bool copy, const char *who)
{
	const char ***list = copy ? &r->cc : &r->to;
	size_t *n = copy ? &r->n_cc : &r->n_to;

	if (!who || !strchr(who, '@') || strpbrk(who, "\r\n") ||
	    is_known(r->to, r->n_to, who) || is_known(r->cc, r->n_cc, who))
		return;
	*list = mem_array(*list, *n + 1, sizeof(**list));
	(*list)[(*n)++] = arena_strdup(&r->arena, who);
}

/* Addresses between commas, of the user's own configuration. */
static int add_configured(struct pull *p, const char *key, bool copy, struct err *err)
{
	_cleanup_free_ char *text = NULL;
	int rc = repo_config_user_str(p->ctx->repo, key, &text, err);

	if (rc)
		return rc < 0 ? rc : 0;
	for (const char *s = text; *s;) {
		size_t n = strcspn(s, ",");
		size_t skip = strspn(s, " \t");
		_cleanup_free_ char *who = mem_strndup(s + skip, n > skip ? n - skip : 0);

		add_to(p->out, copy, who);
		s += n + (s[n] == ',');
	}
	return 0;
}

/* Lists of what is changed; without a trusted script nobody. */
static int add_lists(struct pull *p, struct err *err)
{
	_cleanup_(maintainers_freep) struct maintainers_script *script = NULL;
	_cleanup_maintainers_ struct maintainers m = MAINTAINERS_INIT;
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	_cleanup_rev_ struct rev base = REV_INIT;
	_cleanup_free_ const char **paths = NULL;
	size_t n = 0;
	int rc = maintainers_open(&script, p->ctx, &why);

	if (rc < 0 && why.code == ERR_NOT_FOUND)
		return 0;
	if (rc < 0) {
		err_move(err, &why);
		return rc;
	}
	rc = rev_of_commit(&base, p->r, &p->out->bases[0], NULL, err);
	if (rc == 0)
		rc = tree_diff(&changes, p->r, &base.tree, &p->head.tree, err);
	paths = mem_array(NULL, changes.n + 1, sizeof(*paths));
	for (size_t i = 0; i < changes.n; i++)
		paths[n++] = changes.items[i].path;
	if (rc == 0)
		rc = maintainers_of_paths(&m, script, paths, n, err);
	n = 0;
	for (size_t i = 0; rc == 0 && i < m.n && n < LISTS_MOST; i++)
		if (m.items[i].role == MAINTAINER_LIST) {
			add_to(p->out, true, m.items[i].address);
			n++;
		}
	return rc;
}

int pull_find_recipients(struct pull *p, struct err *err)
{
	int rc = add_configured(p, "crosstree.requestPull.to", false, err);

	if (rc == 0 && !p->out->n_to && p->for_tree)
		add_to(p->out, false, p->for_tree->contact);
	if (rc == 0)
		rc = add_configured(p, "crosstree.requestPull.cc", true, err);
	if (rc < 0)
		return rc;
	if (p->for_tree)
		add_to(p->out, true, p->for_tree->list);
	if (p->tree)
		add_to(p->out, true, p->tree->list);
	return add_lists(p, err);
}

/* ------------------------------------------------------------------------ in words */

static void text(struct strbuf *out, const char *s)
{
	text_escape(out, s, strlen(s), 0);
}

/* Where it was posted, if its message says so. */
static void add_link(struct strbuf *out, struct pull *p, const char *hex)
{
	struct lint_commit c = { .message = NULL };
	_cleanup_arena_ struct arena a = ARENA_INIT;
	git_oid oid;

	if (git_oid_fromstr(&oid, hex) < 0 || lint_commit_read(&c, &a, p->r, &oid, NULL) < 0)
		return;
	for (size_t i = 0; i < c.n_trailers; i++) {
		_cleanup_free_ char *url = NULL;

		if (!lint_trailer_is(&c.trailers[i], "Link"))
			continue;
		url = mem_strndup(c.trailers[i].value, c.trailers[i].len);
		strbuf_addstr(out, "      ");
		text(out, url);
		strbuf_addch(out, '\n');
		return;
	}
}

static void add_side(struct strbuf *out, struct pull *p, const char *whose,
		     const struct flow_commits *c)
{
	for (size_t i = 0; i < c->n && i < COMMITS_MOST; i++) {
		strbuf_addstr(out, "    ");
		text(out, whose);
		strbuf_addf(out, ": %.12s (\"", c->items[i].id);
		text(out, c->items[i].subject);
		strbuf_addstr(out, "\")\n");
		add_link(out, p, c->items[i].id);
	}
}

static void add_what(struct strbuf *out, const struct pull_conflict *c)
{
	strbuf_addstr(out, "  ");
	if (c->path)
		text(out, c->path);
	if (c->line)
		strbuf_addf(out, ":%u", c->line);
	if (c->path)
		strbuf_addstr(out, c->message ? ": " : "");
	if (c->message)
		text(out, c->message);
	strbuf_addf(out, " (%s%s)\n", c->silent ? "silent, " : "", c->kind);
}

static void add_conflict(struct strbuf *out, struct pull *p, const struct pull_conflict *c)
{
	add_what(out, c);
	add_side(out, p, c->tree, &c->commits[0]);
	add_side(out, p, p->out->tree, &c->commits[1]);
	if (c->diff && c->silent)
		strbuf_addf(out, "    the fixup '%s' is below\n", c->fixup);
	else if (c->diff)
		strbuf_addstr(out, "    the resolution is below\n");
	else
		strbuf_addstr(out, c->fixup ? "    a fixup is recorded\n" :
				   "    no resolution is recorded\n");
	strbuf_addch(out, '\n');
}

static void add_conflicts(struct strbuf *out, struct pull *p)
{
	const struct pull_result *r = p->out;
	const char *last = NULL;

	if (r->now.n) {
		strbuf_addstr(out, "Merged into ");
		text(out, r->upstream);
		strbuf_addf(out, " (%.12s) it conflicts:\n\n", git_oid_tostr_s(&r->onto));
	}
	for (size_t i = 0; i < r->now.n; i++)
		add_conflict(out, p, &r->now.items[i]);
	for (size_t i = 0; i < r->later.n; i++) {
		const struct pull_conflict *c = &r->later.items[i];

		if (!last || strcmp(last, c->tree) != 0) {
			strbuf_addstr(out, "Only if ");
			text(out, c->tree);
			strbuf_addstr(out, " is pulled first:\n\n");
		}
		last = c->tree;
		add_conflict(out, p, c);
	}
	if (r->n_bases > 1)
		strbuf_addf(out, "There are %zu merge bases; the diffstat is that of the "
			    "merge.\n\n", r->n_bases);
}

/* ------------------------------------------------------------------------- the diffs */

static const char *next_line(const char *p)
{
	p += strcspn(p, "\n");
	return *p ? p + 1 : p;
}

/* At most so many lines, and what is left out told. */
static void add_diff(struct strbuf *out, const char *diff, size_t most)
{
	size_t lines = 0, left = 0;
	const char *p = diff;

	for (; *p && (!most || lines < most); lines++)
		p = next_line(p);
	strbuf_add(out, diff, (size_t)(p - diff));
	for (; *p; left++)
		p = next_line(p);
	if (left)
		strbuf_addf(out, "[... %zu more lines]\n", left);
}

static void add_diffs(struct strbuf *out, const struct pull_conflicts *l, bool later,
		      size_t most)
{
	for (size_t i = 0; i < l->n; i++) {
		const struct pull_conflict *c = &l->items[i];

		if (!c->diff)
			continue;
		strbuf_addf(out, "%s%s ", out->len ? "\n" : "",
			    c->silent ? "Fixup" : "Resolution of");
		text(out, c->silent ? c->fixup : c->path);
		strbuf_addstr(out, later ? ", with " : ", against ");
		text(out, c->tree);
		strbuf_addstr(out, ":\n\n");
		add_diff(out, c->diff, most);
	}
}

int pull_write_mail(struct pull *p, struct err *err)
{
	struct apply_ident who = APPLY_IDENT_INIT;
	_cleanup_strbuf_ struct strbuf body = STRBUF_INIT, diffs = STRBUF_INIT;
	struct pull_result *r = p->out;
	int rc = apply_ident_fill(&who, p->ctx, err);
	struct mail_out m = { .prefix = "GIT PULL", .subject = r->title };

	if (rc < 0)
		return rc;
	add_conflicts(&body, p);
	if (r->merged && r->now.n)
		strbuf_addf(&body, "%s is the merge with what is below, to compare with.\n\n",
			    r->merged + strlen("refs/tags/"));
	strbuf_add(&body, r->block.buf, r->block.len);
	add_diffs(&diffs, &r->now, false, p->opts->diff_lines);
	add_diffs(&diffs, &r->later, true, p->opts->diff_lines);
	m.from = (struct mail_ident){ who.name, who.email };
	m.seconds = who.seconds;
	m.offset = who.offset;
	m.body = body.buf;
	m.body_len = body.len;
	m.patch = diffs.len ? diffs.buf : NULL;
	m.patch_len = diffs.len;
	m.to = r->to;
	m.n_to = r->n_to;
	m.cc = r->cc;
	m.n_cc = r->n_cc;
	mail_write(&r->mail, &m, MAIL_WRITE_MBOX);
	apply_ident_release(&who);
	return 0;
}

// SPDX-License-Identifier: GPL-2.0-only
/*
 * The two commits that made a fixup needed: those that a finding names, else of each side
 * the newest that wrote a line next to a change of the fixup, else the newest that touched
 * the paths, else the newest that touched a line with a word that the fixup changes, else
 * the side's tip. A merge has no patch id to be known by, so others come first.
 */
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "capi/lex.h"
#include "flow/fixup-silent.h"
#include "flow/fixup-use.h"
#include "flow/same-patch.h"
#include "repo/git.h"

#define TOUCHING_MAX 32		/* commits, merges among them */
#define WORDS_MAX 8
#define WORD_LEAST 4		/* shorter ones say little */
#define LOOKING_MS 20000u	/* for a word, in one side's history */

static int describe(const char **out, struct beyond *b, const git_oid *commit, struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	char hex[GIT_OID_HEXSZ + 1] = "-";
	const struct commit_info *c;
	git_oid id;
	int rc = history_commit_info(&l, b->r, commit, err);

	if (rc >= 0)
		rc = same_patch_id(&id, b->ctx, commit, err);
	if (rc < 0)
		return rc;
	if (rc == 0)
		git_oid_tostr(hex, sizeof(hex), &id);
	c = &l.items[0];
	*out = arena_printf(&b->arena, "%s %s", hex, fixup_cause_of(&b->arena, c));
	return 0;
}

int beyond_look(struct proc_result *res, struct beyond *b, const char *const *argv,
		unsigned int ms, struct err *err)
{
	const struct git_opts how = { .timeout_ms = ms };
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = git_run(res, b->r, argv, &how, &why);

	if (rc < 0 && why.code == ERR_TIMEOUT)
		return 1;
	if (rc < 0)
		err_move(err, &why);
	return rc;
}

/* ------------------------------------------------------------ words that changed */

struct words {
	struct map removed, added;
	struct strbuf regex;
	size_t n;
};

static void words_release(struct words *w)
{
	map_release(&w->removed);
	map_release(&w->added);
	strbuf_release(&w->regex);
}

static void note_words(struct map *m, const char *p, const char *end)
{
	while (p < end) {
		const char *start = p;

		while (p < end && lex_is_word(*p))
			p++;
		if (p - start >= WORD_LEAST && (*start < '0' || *start > '9'))
			(void)map_put(m, start, (size_t)(p - start), NULL);
		p += p == start;
	}
}

static void read_words(struct words *w, const struct strbuf *diff)
{
	const char *p = diff->buf, *end = diff->buf + diff->len;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		const char *stop = nl ? nl : end;

		if (*p == '-' && strncmp(p, "--- ", 4) != 0)
			note_words(&w->removed, p + 1, stop);
		else if (*p == '+' && strncmp(p, "+++ ", 4) != 0)
			note_words(&w->added, p + 1, stop);
		p = stop + (nl != NULL);
	}
}

static void add_word(struct words *w, const struct map_entry *e)
{
	if (w->n == WORDS_MAX)
		return;
	strbuf_addstr(&w->regex, w->n++ ? "|" : "(^|[^A-Za-z0-9_])(");
	strbuf_add(&w->regex, e->key, e->len);
}

/* Those on one side only tell more than those on both. */
static void choose_words(struct words *w)
{
	for (int both = 0; both < 2 && !w->n; both++) {
		for (size_t i = 0; i < w->removed.n; i++) {
			const struct map_entry *e = &w->removed.entries[i];

			if ((map_find(&w->added, e->key, e->len) != NULL) == both)
				add_word(w, e);
		}
		for (size_t i = 0; i < w->added.n && !both; i++) {
			const struct map_entry *e = &w->added.entries[i];

			if (!map_find(&w->removed, e->key, e->len))
				add_word(w, e);
		}
	}
	if (w->n)
		strbuf_addstr(&w->regex, ")([^A-Za-z0-9_]|$)");
}

/* The newest commit that touched such a line: 0, 1 none, <0 failed. */
static int by_words(git_oid *out, struct beyond *b, const git_oid *tip, const git_oid *not,
		    const struct strbuf *diff, struct err *err)
{
	_cleanup_(words_release) struct words w = { MAP_INIT, MAP_INIT, STRBUF_INIT, 0 };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_free_ char *regex = NULL;
	char range[2 * GIT_OID_HEXSZ + 4], hex[2][GIT_OID_HEXSZ + 1];
	int rc;

	read_words(&w, diff);
	choose_words(&w);
	if (!w.n)
		return 1;
	git_oid_tostr(hex[0], sizeof(hex[0]), tip);
	git_oid_tostr(hex[1], sizeof(hex[1]), not);
	(void)snprintf(range, sizeof(range), "%s..%s", hex[1], hex[0]);
	regex = mem_printf("-G%s", w.regex.buf);
	const char *const argv[] = { "log", "-1", "--no-merges", "--format=%H", regex, range,
				     "--", NULL };
	rc = beyond_look(&res, b, argv, LOOKING_MS, err);
	if (rc)
		return rc;
	strbuf_rtrim(&res.out);
	return git_oid_fromstr(out, res.out.buf) < 0;
}

/* --------------------------------------------------------------------- a side */

/* The newest commit of a side that touched one of the paths, or merge: 0, 1 none, <0. */
static int by_paths(git_oid *out, struct beyond *b, const git_oid *tip, const git_oid *not,
		    const struct beyond_part *part, struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	git_oid other = *not;
	const struct oid_vec without = { &other, 1, 1 };
	const struct history_opts o = { .paths = part->paths, .n_paths = part->n_paths,
					.limit = TOUCHING_MAX };
	int rc = history_commits(&l, b->r, tip, &without, &o, err);
	size_t i = 0;

	if (rc < 0 || !l.n)
		return rc < 0 ? rc : 1;
	while (i < l.n && l.items[i].n_parents > 1)
		i++;
	*out = l.items[i < l.n ? i : 0].oid;
	return 0;
}

/* What a finding names: 0, 1 none. */
static int by_findings(git_oid *out, const struct beyond_part *part, int side)
{
	for (size_t i = 0; i < part->n; i++) {
		const struct flow_commits *c = &part->findings[i]->commits[side];

		if (c->n && git_oid_fromstr(out, c->items[0].id) >= 0)
			return 0;
	}
	return 1;
}

static int cause_of_side(const char **out, struct beyond *b, const struct beyond_part *part,
			 int side, struct err *err)
{
	const struct merge_input *in = b->m->in;
	const git_oid *tip = side == SIDE_OURS ? &in->ours.commit : &in->theirs.commit;
	const git_oid *not = side == SIDE_OURS ? &in->theirs.commit : &in->ours.commit;
	git_oid commit;
	int rc = by_findings(&commit, part, side);

	if (rc == 1)
		rc = beyond_by_lines(&commit, b, tip, not, part, err);
	if (rc == 1)
		rc = by_paths(&commit, b, tip, not, part, err);
	if (rc == 1)
		rc = by_words(&commit, b, tip, not, &part->diff, err);
	if (rc < 0)
		return rc;
	return describe(out, b, rc == 1 ? tip : &commit, err);
}

int beyond_causes(const char *const **out, size_t *n, struct beyond *b,
		  const struct beyond_part *part, struct err *err)
{
	const char **causes = arena_alloc(&b->arena, 2 * sizeof(*causes));
	int rc = 0;

	for (int side = 0; rc >= 0 && side < 2; side++)
		rc = cause_of_side(&causes[side], b, part, side, err);
	if (rc < 0)
		return rc;
	*out = causes;
	*n = 2;
	return 0;
}

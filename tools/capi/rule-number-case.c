// SPDX-License-Identifier: GPL-2.0-only
/* Two names of one number that are cases of one switch, each by another side. */
#include <string.h>

#include "capi/cfile.h"
#include "capi/parse.h"
#include "capi/rule-clash.h"

/* Where the labels are in one switch; lines of the file. */
struct labels {
	const char *names[2];
	uint32_t line[2];	/* 0: not there */
	uint32_t cond[2];
	bool conflict;
};

static void take_label(struct labels *l, const struct parser *p, uint32_t i)
{
	const struct tok *t = parse_tok(p, i);

	for (int k = 0; k < 2; k++)
		if (parse_is(p, i, l->names[k]) && parse_op(p, i + 1, ':')) {
			l->line[k] = t->line;
			l->cond[k] = t->cond;
			l->conflict |= t->flags & TOK_CONFLICT;
		}
}

/* The labels of the switch whose `{` is at @open; what is in it has its own. */
static bool one_switch(struct labels *l, const struct parser *p, uint32_t open)
{
	uint32_t end = parse_match(p, open) - 1;

	l->line[0] = l->line[1] = 0;
	l->conflict = false;
	for (uint32_t i = open + 1; i < end; i++) {
		if (parse_is(p, i, "switch") && parse_op(p, i + 1, '(')) {
			uint32_t body = parse_match(p, i + 1);

			i = parse_op(p, body, '{') ? parse_match(p, body) - 1 : body;
		} else if (parse_is(p, i, "case")) {
			take_label(l, p, i + 1);
		}
	}
	return l->line[0] && l->line[1] && !lex_exclusive(p->lx, l->cond[0], l->cond[1]);
}

static bool any_switch(struct labels *l, const struct lexed *lx)
{
	const struct parser p = { .lx = lx };

	for (uint32_t i = 0; i + 1 < lx->toks.n; i++) {
		uint32_t open;

		if (!parse_is(&p, i, "switch") || !parse_op(&p, i + 1, '('))
			continue;
		open = parse_match(&p, i + 1);
		if (parse_op(&p, open, '{') && one_switch(l, &p, open))
			return true;
	}
	return false;
}

static void report(struct sweep *sw, enum check_side first, const char *path,
		   const struct labels *l)
{
	/* the later one is told */
	int late = l->line[1] > l->line[0];
	struct check_finding *f =
		sweep_report(sw, CHECK_DUPLICATE, l->conflict ? CHECK_POSSIBLE : CHECK_CERTAIN,
			     late ? first : !first, path, l->line[late], l->names[late]);

	f->after = (struct delta_place){
		.path = f->path, .line = l->line[!late],
		.text = arena_printf(&sw->arena, "case %s:", l->names[!late]),
	};
	f->message = arena_printf(&sw->arena, "case %s and case %s, at line %u, are the same "
				  "number", l->names[late], l->names[!late], l->line[!late]);
}

int number_in_switch(struct sweep *sw, enum check_side first, const char *const names[2],
		     struct err *err)
{
	const struct tree_changes *mine = sw->in->changes[first][0];
	struct labels l = { .names = { names[0], names[1] } };
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < mine->n; i++) {
		_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
		_cleanup_lexed_ struct lexed lx = { 0 };
		const char *path = mine->items[i].path;

		if (!cpath_is_c(path) || !sweep_changed(sw, first, path, true) ||
		    !sweep_changed(sw, !first, path, true))
			continue;
		rc = snapshot_read_fitting(&f, sw->in->merged, sw->repo, path, CFILE_MAX_BYTES,
					   err);
		if (rc || !memmem(f.data, f.len, names[0], strlen(names[0])) ||
		    !memmem(f.data, f.len, names[1], strlen(names[1]))) {
			rc = rc < 0 ? rc : 0;
			continue;
		}
		lex(&lx, f.data, f.len, LEX_FULL);
		if (any_switch(&l, &lx)) {
			report(sw, first, path, &l);
			return 1;
		}
	}
	return rc;
}

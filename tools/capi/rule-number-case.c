// SPDX-License-Identifier: GPL-2.0-only
/* Two names of one number that are cases of one switch, each by another side. */
#include "base/bytes.h"
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

static void report(struct sweep *sw, const char *path, const struct labels *l)
{
	/* the later one is told, and the side of the other one is to blame */
	int late = l->line[SIDE_THEIRS] > l->line[SIDE_OURS];
	struct check_finding *f =
		sweep_report(sw, CHECK_DUPLICATE, l->conflict ? CHECK_POSSIBLE : CHECK_CERTAIN,
			     (enum check_side)!late, path, l->line[late], l->names[late]);

	f->after = (struct delta_place){
		.path = f->path, .line = l->line[!late],
		.text = arena_printf(&sw->arena, "case %s:", l->names[!late]),
	};
	f->message = arena_printf(&sw->arena, "case %s and case %s, at line %u, are the same "
				  "number", l->names[late], l->names[!late], l->line[!late]);
}

/* Those of the pairs that one merged file has in a switch. */
static int one_file(struct sweep *sw, const char *path, struct number_pair *pairs, size_t n,
		    struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	int rc = snapshot_read_fitting(&f, sw->in->merged, sw->repo, path, CFILE_MAX_BYTES, err);

	if (rc)
		return rc < 0 ? rc : 0;
	for (size_t i = 0; i < n; i++) {
		struct number_pair *p = &pairs[i];
		struct labels l = { .names = { p->names[0], p->names[1] } };

		if (p->told || !bytes_hold(f.data, f.len, p->names[0]) ||
		    !bytes_hold(f.data, f.len, p->names[1]))
			continue;
		if (!lx.src)
			lex(&lx, f.data, f.len, LEX_FULL);
		p->told = any_switch(&l, &lx);
		if (p->told)
			report(sw, path, &l);
	}
	return 0;
}

int numbers_in_switch(struct sweep *sw, struct number_pair *pairs, size_t n, struct err *err)
{
	const struct tree_changes *ours = sw->in->changes[SIDE_OURS][0];
	int rc = 0;

	for (size_t i = 0; n && rc >= 0 && i < ours->n; i++) {
		const char *path = ours->items[i].path;

		if (cpath_is_c(path) && sweep_changed(sw, SIDE_OURS, path, true) &&
		    sweep_changed(sw, SIDE_THEIRS, path, true))
			rc = one_file(sw, path, pairs, n, err);
	}
	return rc;
}

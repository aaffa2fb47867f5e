// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/findings.h"

#include <string.h>

#include "base/strbuf.h"
#include "cmd/check-words.h"
#include "flow/suggest.h"

void findings_release(struct findings *f)
{
	VEC_RELEASE(&f->items);
	map_release(&f->ids);
	arena_release(&f->arena);
	*f = (struct findings)FINDINGS_INIT;
}

static const char *textual_message(struct findings *out, const char *kind, size_t hunks,
				   const char *message)
{
	if (!hunks)
		return message && *message ? message : kind;
	return arena_printf(&out->arena, "%s conflict, %zu hunk%s", kind, hunks,
			    hunks == 1 ? "" : "s");
}

/* Adds one; several of one id are told apart by their order. */
static void add(struct findings *out, struct finding *f)
{
	struct map_entry *e = map_put(&out->ids, f->id, strlen(f->id), NULL);

	if (++e->value > 1)
		f->id = arena_printf(&out->arena, "%s/%llu", f->id, (unsigned long long)e->value);
	VEC_PUSH(&out->items, *f);
}

/* --------------------------------------------------------------------------- a check */

static const char *identity(struct findings *out, const struct check_finding *f)
{
	return arena_printf(&out->arena, "%s/%s/%s/%s", check_kind_name(f->kind), f->symbol,
			    f->path, f->decl ? f->decl : "");
}

static void add_textual(struct findings *out, const struct flow_check_result *r,
			const struct flow_textual *t)
{
	struct finding f = {
		.rule = "textual",
		.id = arena_printf(&out->arena, "textual/%s", t->path ? t->path : ""),
		.path = t->path, .is_new = true, .confidence = CHECK_CERTAIN,
		.message = textual_message(out, t->kind, t->hunks, t->message),
		.trees = { r->name[0], r->name[1] },
		.commits = { &t->commits[0], &t->commits[1] }, .fixup = t->fixup,
	};

	add(out, &f);
}

static void add_silent(struct findings *out, const struct flow_check_result *r,
		       const struct flow_silent *s)
{
	_cleanup_strbuf_ struct strbuf message = STRBUF_INIT;
	enum check_side p = s->f.provider;
	struct finding f = {
		.rule = check_kind_name(s->f.kind), .id = identity(out, &s->f),
		.symbol = s->f.symbol, .path = s->f.path, .line = s->f.line, .is_new = true,
		.confidence = s->f.confidence, .trees = { r->name[p], r->name[!p] },
		.commits = { &s->commits[p], &s->commits[!p] },
		.change = check_change_place(&s->f), .fixup = s->fixup,
		.suppressed = s->suppressed,
		.suggest = s->suggest ? s->suggest->diff : NULL,
	};

	check_add_message(&message, s);
	f.message = arena_strdup(&out->arena, message.buf);
	add(out, &f);
}

void findings_of_check(struct findings *out, const struct flow_check_result *r)
{
	check_list list = VEC_INIT;

	out->title = arena_printf(&out->arena, "%s + %s", r->name[0], r->name[1]);
	out->trees = arena_alloc(&out->arena, 2 * sizeof(*out->trees));
	out->trees[out->n_trees++] = r->name[0];
	out->trees[out->n_trees++] = r->name[1];
	out->skipped = r->skipped;
	out->n_skipped = r->n_skipped;
	out->hidden = r->hidden;
	check_list_make(&list, r);
	for (size_t i = 0; i < list.n; i++)
		add_silent(out, r, list.items[i]);
	VEC_RELEASE(&list);
	for (size_t i = 0; i < r->n_textual; i++)
		add_textual(out, r, &r->textual[i]);
}

/* -------------------------------------------------------------------------- a matrix */

static struct finding of_cause(const struct matrix_cause *c)
{
	return (struct finding){
		.rule = c->textual ? "textual" : c->kind, .id = c->id, .symbol = c->symbol,
		.path = c->path, .trees = { c->part[0].tree, c->part[1].tree },
		.commits = { &c->part[0].commits, &c->part[1].commits },
		.confidence = c->textual ? CHECK_CERTAIN : c->confidence,
		.change = c->after.path ? &c->after : c->before.path ? &c->before : NULL,
		.fixup = c->fixup, .is_new = c->is_new,
	};
}

static void add_cause(struct findings *out, const struct matrix_cause *c)
{
	struct finding f = of_cause(c);

	if (c->textual) {
		f.message = textual_message(out, c->kind, c->hunks, c->message);
		add(out, &f);
	}
	for (size_t i = 0; i < c->n_uses; i++) {
		const struct matrix_use *u = &c->uses[i];

		f.id = arena_printf(&out->arena, "%s/%s/%s", c->id, u->path, u->decl);
		f.path = u->path;
		f.line = u->line;
		f.message = u->message;
		f.confidence = u->confidence;
		f.suppressed = u->suppressed;
		f.fixup = u->fixup;
		add(out, &f);
	}
}

void findings_of_matrix(struct findings *out, const struct matrix_view *v)
{
	const struct matrix_result *r = v->r;

	out->title = v->opts->n_subjects == 1 ?
			     arena_printf(&out->arena, "%s against %zu trees", r->rows[0].name,
					  r->n_pairs) :
			     arena_printf(&out->arena, "%zu pairs of trees", r->n_pairs);
	out->since = v->since;
	out->trees = arena_alloc(&out->arena, (r->n_rows + 1) * sizeof(*out->trees));
	for (size_t i = 0; i < r->n_rows; i++)
		if (!r->rows[i].error && !r->rows[i].left_out)
			out->trees[out->n_trees++] = r->rows[i].name;
	out->skipped = r->skipped;
	out->n_skipped = r->n_skipped;
	out->hidden = r->hidden;
	for (size_t i = 0; i < r->n_causes; i++)
		add_cause(out, &r->causes[i]);
}

void findings_print(struct out *out, const struct findings *f, enum check_format format)
{
	if (format == CHECK_SARIF)
		findings_print_sarif(out, f);
	else if (format == CHECK_JUNIT)
		findings_print_junit(out, f);
	else
		findings_print_markdown(out, f);
}

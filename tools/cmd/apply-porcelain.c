// SPDX-License-Identifier: GPL-2.0-only
/* Porcelain version 1, see docs/formats.md. The order of fields is fixed. */
#include <string.h>

#include "cmd/apply-print.h"
#include "cmd/check-print.h"
#include "cmd/record.h"

static void word_or_dash(struct record *rec, const char *word)
{
	if (word)
		record_text(rec, word);
	else
		record_word(rec, "-");
}

static void id_or_dash(struct record *rec, const git_oid *oid)
{
	char hex[GIT_OID_HEXSZ + 1];

	git_oid_tostr(hex, sizeof(hex), oid);
	record_word(rec, git_oid_is_zero(oid) ? "-" : hex);
}

static void header(struct record *rec, const char *name, const git_oid *oid,
		   const char *text)
{
	char hex[GIT_OID_HEXSZ + 1];

	record_start(rec, "# ");
	strbuf_addf(&rec->line, "%s %s", name,
		    git_oid_tostr(hex, sizeof(hex), oid));
	if (text) {
		strbuf_addch(&rec->line, ' ');
		text_escape(&rec->line, text, strlen(text), 0);
	}
	record_end(rec);
}

static void conflict(struct record *rec, const struct apply_conflict *c)
{
	record_start(rec, "conflict");
	record_word(rec, c->trouble);
	record_number(rec, c->hunk == SIZE_MAX ? 0 : c->hunk + 1);
	record_number(rec, c->patch_line);
	record_number(rec, c->line);
	record_text(rec, c->why);
	record_path(rec, c->path);
	record_end(rec);
	for (size_t i = 0; i < c->n_commits; i++) {
		record_start(rec, "changed");
		id_or_dash(rec, &c->commits[i].oid);
		record_text(rec, c->commits[i].subject);
		record_text(rec, c->commits[i].author);
		record_end(rec);
	}
}

static void one_patch(struct record *rec, const struct apply_patch *p, size_t number)
{
	record_start(rec, "patch");
	record_number(rec, number);
	record_word(rec, apply_status_name(p->status));
	id_or_dash(rec, &p->commit);
	record_number(rec, p->n_offsets);
	word_or_dash(rec, p->three_way);
	record_text(rec, p->step->subject);
	record_end(rec);
	if (p->twin) {
		record_start(rec, "twin");
		id_or_dash(rec, &p->twin->oid);
		record_end(rec);
	}
	for (size_t i = 0; i < p->n_conflicts; i++)
		conflict(rec, &p->conflicts[i]);
	for (size_t i = 0; i < p->n_files; i++) {
		record_start(rec, "unmerged");
		record_path(rec, p->files[i].path);
		record_end(rec);
	}
}

static void style(struct record *rec, const struct apply_style *s)
{
	for (size_t i = 0; s->ran && i < s->n; i++)
		for (size_t k = 0; k < s->items[i].n; k++) {
			const struct checkpatch_finding *f = &s->items[i].items[k];

			record_start(rec, "style");
			record_word(rec, checkpatch_level_name(f->level));
			record_text(rec, f->type);
			record_number(rec, i + 1);
			record_number(rec, f->line);
			record_text(rec, f->message);
			record_path(rec, f->path);
			record_end(rec);
		}
}

static void branch(struct record *rec, const struct flow_land_result *r)
{
	if (r->state == LAND_NO_BRANCH)
		return;
	record_start(rec, "branch");
	record_word(rec, land_branch_name(r->state));
	id_or_dash(rec, &r->branch.old);
	id_or_dash(rec, &r->apply.tip);
	record_text(rec, r->branch.name);
	record_end(rec);
}

void apply_print_porcelain(struct out *o, const struct flow_land_result *r,
			   const struct apply_print *how)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(o, how->nul);

	record_start(&rec, "# crosstree.apply 1");
	record_end(&rec);
	header(&rec, "onto", &r->apply.onto.commit, r->apply.onto.name);
	header(&rec, "tip", &r->apply.tip, NULL);
	for (size_t i = 0; i < r->apply.n; i++)
		one_patch(&rec, &r->apply.patches[i], i + 1);
	style(&rec, &r->style);
	if (r->checked)
		check_add_records(&rec, &r->check);
	branch(&rec, r);
	record_start(&rec, "result");
	record_word(&rec, apply_result_name(r));
	record_end(&rec);
}

void apply_each_print_porcelain(struct out *o, const struct apply_each_tree *trees,
				size_t n, const struct apply_print *how)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(o, how->nul);

	record_start(&rec, "# crosstree.apply-each 1");
	record_end(&rec);
	for (size_t i = 0; i < n; i++) {
		const struct apply_each_tree *t = &trees[i];
		const struct flow_apply_result *r = &t->result;

		record_start(&rec, "tree");
		record_word(&rec, apply_each_verdict(t));
		id_or_dash(&rec, &t->onto.commit);
		record_number(&rec, r->counts[APPLY_APPLIED]);
		record_number(&rec, r->counts[APPLY_THREE_WAY]);
		record_number(&rec, r->counts[APPLY_FAILED]);
		record_text(&rec, t->onto.name);
		record_text(&rec, t->rc < 0 ? err_msg(&t->err) : NULL);
		record_end(&rec);
		for (size_t k = 0; k < r->n; k++)
			one_patch(&rec, &r->patches[k], k + 1);
	}
}

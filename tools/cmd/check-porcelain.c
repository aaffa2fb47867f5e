// SPDX-License-Identifier: GPL-2.0-only
/* Porcelain version 1, see docs/formats.md. The order of fields is fixed. */
#include <string.h>

#include "cmd/check-print.h"
#include "cmd/check-words.h"
#include "cmd/record.h"
#include "cmd/suppressions.h"
#include "flow/build-confirm.h"
#include "flow/suggest.h"

static void header(struct record *rec, const char *name, const git_oid *oid,
		   const char *text)
{
	record_start(rec, "# ");
	strbuf_addstr(&rec->line, name);
	strbuf_addch(&rec->line, ' ');
	if (git_oid_is_zero(oid)) {
		strbuf_addch(&rec->line, '-');
	} else {
		char hex[GIT_OID_HEXSZ + 1];

		strbuf_addstr(&rec->line, git_oid_tostr(hex, sizeof(hex), oid));
	}
	if (text) {
		strbuf_addch(&rec->line, ' ');
		text_escape(&rec->line, text, strlen(text), 0);
	}
	record_end(rec);
}

static void headers(struct record *rec, const struct flow_check_result *r,
		    const struct check_print *how)
{
	record_start(rec, "# crosstree.check 1");
	record_end(rec);
	for (int s = 0; s < 2; s++)
		header(rec, check_side_name(s), &r->commit[s], r->name[s]);
	for (size_t i = 0; i < r->n_bases; i++)
		header(rec, "base", &r->bases[i], NULL);
	if (how->judged)
		header(rec, "judged", &how->judged->commit, how->judged->name);
}

static void commits(struct record *rec, const struct flow_commits by_side[2])
{
	for (int s = 0; s < 2; s++)
		for (size_t i = 0; i < by_side[s].n; i++) {
			record_start(rec, "commit");
			record_word(rec, check_side_name(s));
			record_word(rec, by_side[s].items[i].id);
			record_text(rec, by_side[s].items[i].subject);
			record_end(rec);
		}
}

static void textual(struct record *rec, const struct flow_textual *t)
{
	record_start(rec, "textual");
	record_word(rec, t->kind);
	record_number(rec, t->hunks);
	record_word(rec, t->fixup ? t->fixup : "-");
	record_path(rec, t->path);
	record_end(rec);
	if (t->like) {
		record_start(rec, "fixup-like");
		record_word(rec, t->like);
		record_end(rec);
	}
	commits(rec, t->commits);
}

void check_same_record(struct record *rec, const struct flow_same *same)
{
	if (!same)
		return;
	record_start(rec, "same-patch");
	record_word(rec, same_patch_name(same->how));
	record_word(rec, same->commit[SIDE_OURS]->id);
	record_word(rec, same->commit[SIDE_THEIRS]->id);
	record_end(rec);
}

static void silent(struct record *rec, const struct flow_silent *s, bool built)
{
	const struct delta_place *now = check_change_place(&s->f);
	_cleanup_strbuf_ struct strbuf message = STRBUF_INIT;

	check_add_message(&message, s);
	record_start(rec, s->suppressed ? "suppressed" : "silent");
	record_word(rec, check_kind_name(s->f.kind));
	record_word(rec, check_confidence_name(s->f.confidence));
	record_text(rec, s->fixup ? s->fixup : "-");
	record_text(rec, s->f.symbol);
	record_number(rec, s->f.line);
	record_text(rec, message.buf);
	record_path(rec, s->f.path);
	record_end(rec);
	if (s->suppressed)
		suppress_record(rec, s->suppressed);
	check_same_record(rec, s->same);
	if (built) {
		record_start(rec, "build");
		record_word(rec, build_verdict_name(s->build));
		record_end(rec);
	}
	if (s->suggest) {
		record_start(rec, "suggest");
		record_word(rec, suggest_state_name(s->suggest->state));
		record_text(rec, s->suggest->rule ? s->suggest->rule : "-");
		record_text(rec, s->suggest->why ? s->suggest->why : "");
		record_end(rec);
	}
	record_start(rec, "provider");
	record_word(rec, check_side_name(s->f.provider));
	record_number(rec, now->path ? now->line : 0);
	record_path(rec, now->path);
	record_end(rec);
	commits(rec, s->commits);
}

void check_add_records(struct record *rec, const struct flow_check_result *r)
{
	check_list found = VEC_INIT;

	for (size_t i = 0; i < r->n_textual; i++)
		textual(rec, &r->textual[i]);
	check_list_make(&found, r);
	for (size_t i = 0; i < found.n; i++)
		silent(rec, found.items[i], r->built.asked);
	VEC_RELEASE(&found);
	for (size_t i = 0; i < r->n_fixups; i++) {
		record_start(rec, "silent-fixup");
		record_word(rec, flow_fixup_use_name(r->fixups[i].use));
		record_text(rec, r->fixups[i].slug);
		record_text(rec, r->fixups[i].why);
		record_end(rec);
	}
	for (size_t i = 0; i < r->built.n_only; i++) {
		record_start(rec, "compiler");
		record_number(rec, r->built.only[i].line);
		record_text(rec, r->built.only[i].message);
		record_path(rec, r->built.only[i].path);
		record_end(rec);
	}
	for (size_t i = 0; i < r->n_skipped; i++) {
		record_start(rec, "unchecked");
		record_text(rec, r->skipped[i].why);
		record_path(rec, r->skipped[i].path);
		record_end(rec);
	}
	record_start(rec, "hidden");
	record_number(rec, r->hidden);
	record_end(rec);
}

void check_print_porcelain(struct out *o, const struct flow_check_result *r,
			   const struct check_print *how)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(o, how->nul);

	headers(&rec, r, how);
	check_add_records(&rec, r);
	record_start(&rec, "result");
	record_word(&rec, flow_check_found(r) ? "conflicts" : "clean");
	record_end(&rec);
}

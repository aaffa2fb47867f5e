// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/integrate-print.h"

#include <string.h>

#include "base/strbuf.h"
#include "base/text.h"
#include "cmd/check-print.h"
#include "cmd/check-words.h"
#include "cmd/oids.h"
#include "cmd/record.h"
#include "cmd/suggest-print.h"
#include "ui/json.h"

#define ABBREV 12
#define MAX_CONFLICTS 10	/* of a tree, in text */

static enum out_color color_of(enum integrate_state s)
{
	switch (s) {
	case INTEGRATE_MERGED:
	case INTEGRATE_RESOLVED:
		return OUT_GREEN;
	case INTEGRATE_DROPPED:
	case INTEGRATE_UNREADABLE:
		return OUT_RED;
	case INTEGRATE_PROPOSED:
	case INTEGRATE_PREVIOUS:
	case INTEGRATE_REVERTED:
		return OUT_YELLOW;
	default:
		return OUT_DIM;
	}
}

static const char *like_words(enum fixup_hunk_state s)
{
	switch (s) {
	case FIXUP_HUNK_ONE_SIDE:
		return ": one side is the same, recorded in another order or changed since";
	case FIXUP_HUNK_WHITE:
		return ": the same but for white space";
	case FIXUP_HUNK_ELSEWHERE:
		return ": the same, but of another place";
	case FIXUP_HUNK_UNCLEAR:
		return ": the same, but what became of it cannot be told";
	case FIXUP_HUNK_AMBIGUOUS:
		return ": the same, but there are two that differ";
	case FIXUP_HUNK_UNKNOWN:
	case FIXUP_HUNK_KNOWN:
		break;
	}
	return "";
}

static void text_conflict(struct out *o, const struct integrate_conflict *c)
{
	out_addf(o, "    %s", c->kind);
	if (c->path) {
		out_addstr(o, "  ");
		out_text(o, c->path);
	}
	for (size_t i = 0; i < c->n_against; i++) {
		out_addstr(o, i ? ", " : "  with ");
		out_text(o, c->against[i]);
	}
	if (c->how >= FIXUP_HUNKS)
		out_addf(o, "  resolved by fixup %.*s", ABBREV, c->fixup ? c->fixup : "-");
	else if (c->fixup)
		out_addf(o, "  like fixup %.*s%s", ABBREV, c->fixup, like_words(c->like));
	out_addstr(o, "\n");
}

static void text_silent(struct out *o, const struct flow_silent *s, const char *with)
{
	_cleanup_strbuf_ struct strbuf message = STRBUF_INIT;

	check_add_message(&message, s);
	out_addstr(o, s->suppressed ? "    suppressed  " : "    silent  ");
	out_text(o, s->f.path);
	out_addf(o, ":%u: ", s->f.line);
	out_text(o, s->f.symbol);
	if (with) {
		out_addstr(o, "  with ");
		out_text(o, with);
	}
	out_addstr(o, "\n      ");
	out_text(o, message.buf);
	out_addstr(o, "\n");
	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < s->commits[side].n; i++) {
			out_addf(o, "      %.*s ", ABBREV, s->commits[side].items[i].id);
			out_text(o, s->commits[side].items[i].subject);
			out_addstr(o, "\n");
		}
}

static void text_found(struct out *o, const struct integrate_row *row)
{
	size_t n = row->found ? row->found->n_silent : 0;

	for (size_t i = 0; i < n && i < MAX_CONFLICTS; i++) {
		text_silent(o, &row->found->silent[i], row->with[i]);
		if (row->found->silent[i].suggest)
			suggest_lines(o, "      ", row->found->silent[i].suggest);
	}
	if (n > MAX_CONFLICTS)
		out_addf(o, "    and %zu more\n", n - MAX_CONFLICTS);
}

/* What the command said; its first line is told as the reason. */
static void text_verify(struct out *o, const char *said)
{
	const char *p = strchr(said, '\n');

	while (p) {
		const char *end = strchr(++p, '\n');
		_cleanup_strbuf_ struct strbuf line = STRBUF_INIT;

		text_escape(&line, p, end ? (size_t)(end - p) : strlen(p), 0);
		out_addf(o, "    | %s\n", line.buf);
		p = end;
	}
}

static void text_row(struct out *o, const struct integrate_row *row, int width)
{
	_cleanup_strbuf_ struct strbuf name = STRBUF_INIT;
	const char *state = integrate_state_name(row->state);
	char hex[GIT_OID_HEXSZ + 1];

	text_escape(&name, row->tree->name, strlen(row->tree->name), 0);
	out_colored(o, color_of(row->state), state);
	out_addf(o, "%*s%-*s  %.*s", (int)(12 - strlen(state)), "", width, name.buf,
		 ABBREV, oid_or_dash(hex, &row->merged));
	if (row->why) {
		if (!git_oid_is_zero(&row->tip) && !git_oid_equal(&row->tip, &row->merged))
			out_addf(o, "  not %.*s", ABBREV, oid_or_dash(hex, &row->tip));
		out_addstr(o, ": ");
		out_text(o, row->why);
	}
	out_addstr(o, "\n");
	for (size_t i = 0; i < row->n_reverted; i++) {
		out_addf(o, "    without %.*s ", ABBREV,
			 oid_or_dash(hex, &row->reverted[i].commit));
		out_text(o, row->reverted[i].subject);
		out_addstr(o, "\n");
	}
	for (size_t i = 0; i < row->n_conflicts && i < MAX_CONFLICTS; i++)
		text_conflict(o, &row->conflicts[i]);
	if (row->n_conflicts > MAX_CONFLICTS)
		out_addf(o, "    and %zu more\n", row->n_conflicts - MAX_CONFLICTS);
	text_found(o, row);
	if (row->verify)
		text_verify(o, row->verify);
}

static void text_fixups(struct out *o, const struct integrate_result *r)
{
	for (size_t i = 0; i < r->n_fixups; i++) {
		const struct integrate_fixup *f = &r->fixups[i];
		bool bad = f->state == INTEGRATE_FIXUP_DRIFTED;

		out_addstr(o, i ? "" : "\n");
		out_addstr(o, "fixup ");
		out_colored(o, bad ? OUT_RED :
			       f->state == INTEGRATE_FIXUP_APPLIED ? OUT_GREEN : OUT_DIM,
			    integrate_fixup_state_name(f->state));
		out_addstr(o, "  ");
		out_text(o, f->slug);
		if (f->tree) {
			out_addstr(o, "  with ");
			out_text(o, f->tree);
		}
		if (f->why) {
			out_addstr(o, ": ");
			out_text(o, f->why);
		}
		out_addstr(o, "\n");
		for (size_t k = 0; k < f->n_uses; k++) {
			out_addstr(o, "    by rule, and not recorded: ");
			out_text(o, f->uses[k].path);
			out_addf(o, ":%u with ", f->uses[k].line);
			out_text(o, f->uses[k].tree);
			out_addstr(o, "\n");
		}
	}
}

static void text_end(struct out *o, const struct integrate_result *r, bool dry_run)
{
	char hex[GIT_OID_HEXSZ + 1];

	out_addf(o, "\n%zu of %zu trees are in", r->n_in, r->n_in + r->n_short);
	if (r->n_proposed)
		out_addf(o, ", %zu of them with a fix that nobody has looked at", r->n_proposed);
	if (r->ref.ref) {
		out_addstr(o, "; ");
		out_text(o, r->ref.ref);
		out_addf(o, "%s %.*s", r->same ? " is at" : r->moved ? " moved to" :
					      dry_run		     ? " would move to" :
								       " stays, not at",
			 ABBREV, oid_or_dash(hex, &r->commit));
	} else {
		out_addf(o, ": %s", oid_or_dash(hex, &r->commit));
	}
	out_addstr(o, ".\n");
}

/* What went well and says nothing is not listed. */
static bool is_listed(const struct integrate_row *row)
{
	return row->state != INTEGRATE_BASE && row->state != INTEGRATE_LEFT_OUT;
}

void integrate_print_text(struct out *o, const struct integrate_result *r, bool dry_run)
{
	char hex[GIT_OID_HEXSZ + 1];
	int width = 0;

	for (size_t i = 0; i < r->n; i++) {
		size_t n = strlen(r->rows[i].tree->name);

		if (is_listed(&r->rows[i]) && n < 40 && (int)n > width)
			width = (int)n;
	}
	out_addstr(o, "onto ");
	out_text(o, r->base.name);
	out_addf(o, " %.*s\n\n", ABBREV, oid_or_dash(hex, &r->base.commit));
	for (size_t i = 0; i < r->n; i++)
		if (is_listed(&r->rows[i]))
			text_row(o, &r->rows[i], width);
	text_fixups(o, r);
	text_end(o, r, dry_run);
}

static void against_names(struct strbuf *out, const struct integrate_conflict *c)
{
	for (size_t i = 0; i < c->n_against; i++)
		strbuf_addf(out, "%s%s", i ? " " : "", c->against[i]);
}

static void porcelain_conflict(struct record *rec, const struct integrate_row *row,
			       const struct integrate_conflict *c)
{
	_cleanup_strbuf_ struct strbuf names = STRBUF_INIT;

	record_start(rec, "conflict");
	record_text(rec, row->tree->name);
	record_word(rec, c->kind);
	record_word(rec, fixup_how_name(c->how));
	record_word(rec, c->fixup ? c->fixup : "-");
	against_names(&names, c);
	record_text(rec, names.len ? names.buf : "-");
	record_path(rec, c->path);
	record_end(rec);
}

void integrate_print_porcelain(struct out *o, const struct integrate_result *r, bool nul)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(o, nul);
	char hex[GIT_OID_HEXSZ + 1];

	record_start(&rec, "# crosstree.integrate 1");
	record_end(&rec);
	for (size_t i = 0; i < r->n; i++) {
		const struct integrate_row *row = &r->rows[i];

		record_start(&rec, "tree");
		record_text(&rec, row->tree->name);
		record_word(&rec, integrate_state_name(row->state));
		record_word(&rec, oid_or_dash(hex, &row->tip));
		record_word(&rec, oid_or_dash(hex, &row->merged));
		record_word(&rec, oid_or_dash(hex, &row->commit));
		if (row->why)
			record_text(&rec, row->why);
		record_end(&rec);
		for (size_t k = 0; k < row->n_reverted; k++) {
			record_start(&rec, "reverted");
			record_text(&rec, row->tree->name);
			record_word(&rec, oid_or_dash(hex, &row->reverted[k].commit));
			record_text(&rec, row->reverted[k].subject);
			record_end(&rec);
		}
		for (size_t k = 0; k < row->n_conflicts; k++)
			porcelain_conflict(&rec, row, &row->conflicts[k]);
		if (row->found)
			check_add_records(&rec, row->found);
		if (row->verify) {
			record_start(&rec, "verify");
			record_text(&rec, row->verify);
			record_end(&rec);
		}
	}
	for (size_t i = 0; i < r->n_fixups; i++) {
		const struct integrate_fixup *f = &r->fixups[i];

		record_start(&rec, "fixup");
		record_text(&rec, f->slug);
		record_word(&rec, integrate_fixup_state_name(f->state));
		record_text(&rec, f->tree ? f->tree : "-");
		record_text(&rec, f->why ? f->why : f->subject);
		record_end(&rec);
		for (size_t k = 0; k < f->n_uses; k++) {
			record_start(&rec, "fixup-use");
			record_text(&rec, f->uses[k].tree);
			record_number(&rec, f->uses[k].line);
			record_path(&rec, f->uses[k].path);
			record_end(&rec);
		}
	}
	record_start(&rec, "result");
	record_word(&rec, oid_or_dash(hex, &r->commit));
	record_word(&rec, oid_or_dash(hex, &r->tree));
	record_word(&rec, r->moved ? "moved" : r->same ? "same" : "not-moved");
	record_text(&rec, r->ref.ref ? r->ref.ref : "-");
	record_end(&rec);
}

static json_t *conflicts_json(const struct integrate_row *row)
{
	json_t *list = json_array();

	for (size_t i = 0; i < row->n_conflicts; i++) {
		const struct integrate_conflict *c = &row->conflicts[i];
		json_t *o = json_object(), *against = json_array();

		json_set_path(o, "path", c->path);
		json_set_text(o, "kind", c->kind);
		json_set(o, "hunks", json_count(c->hunks));
		json_set(o, "resolved", json_boolean(c->how >= FIXUP_HUNKS));
		json_set_text(o, "how", fixup_how_name(c->how));
		json_set_text(o, "fixup", c->fixup);
		json_set_text(o, "like", c->how < FIXUP_HUNKS && c->like ?
						 fixup_hunk_state_name(c->like) : NULL);
		for (size_t k = 0; k < c->n_against; k++)
			json_push(against, json_text(c->against[k]));
		json_set(o, "against", against);
		json_set_text(o, "message", c->message);
		json_push(list, o);
	}
	return list;
}

static json_t *reverted_json(const struct integrate_row *row)
{
	json_t *list = json_array();

	for (size_t i = 0; i < row->n_reverted; i++) {
		json_t *o = json_object();

		json_set_oid(o, "commit", &row->reverted[i].commit);
		json_set_text(o, "subject", row->reverted[i].subject);
		json_push(list, o);
	}
	return list;
}

static json_t *uses_json(const struct integrate_fixup *f)
{
	json_t *list = json_array();

	for (size_t i = 0; i < f->n_uses; i++) {
		json_t *o = json_object();

		json_set_path(o, "path", f->uses[i].path);
		json_set(o, "line", json_integer(f->uses[i].line));
		json_set_text(o, "tree", f->uses[i].tree);
		json_push(list, o);
	}
	return list;
}

static json_t *fixups_json(const struct integrate_result *r)
{
	json_t *list = json_array();

	for (size_t i = 0; i < r->n_fixups; i++) {
		const struct integrate_fixup *f = &r->fixups[i];
		json_t *o = json_object();

		json_set_text(o, "slug", f->slug);
		json_set_text(o, "subject", f->subject);
		json_set_text(o, "state", integrate_fixup_state_name(f->state));
		json_set_text(o, "tree", f->tree);
		json_set_text(o, "why", f->why);
		json_set(o, "uses", uses_json(f));
		json_push(list, o);
	}
	return list;
}

void integrate_print_json(struct out *o, const struct integrate_result *r)
{
	_cleanup_json_ json_t *doc = json_object();
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	json_t *rows = json_array();

	json_set(doc, "schema", json_text("crosstree.integrate/1"));
	json_set_text(doc, "onto", r->base.name);
	json_set_oid(doc, "base", &r->base.commit);
	for (size_t i = 0; i < r->n; i++) {
		const struct integrate_row *row = &r->rows[i];
		json_t *t = json_object();

		json_set_text(t, "name", row->tree->name);
		json_set_text(t, "state", integrate_state_name(row->state));
		json_set_oid(t, "tip", &row->tip);
		json_set_oid(t, "merged", &row->merged);
		json_set_oid(t, "commit", &row->commit);
		json_set_text(t, "why", row->why);
		json_set(t, "conflicts", conflicts_json(row));
		json_set(t, "reverted", reverted_json(row));
		json_set_text(t, "verify", row->verify);
		json_set(t, "silent", row->found ? check_silent_json(row->found) :
						   json_array());
		json_push(rows, t);
	}
	json_set(doc, "trees", rows);
	json_set(doc, "fixups", fixups_json(r));
	json_set_oid(doc, "commit", &r->commit);
	json_set_oid(doc, "tree", &r->tree);
	json_set_text(doc, "ref", r->ref.ref);
	json_set(doc, "moved", json_boolean(r->moved));
	json_print(&sb, doc);
	out_add(o, sb.buf, sb.len);
}

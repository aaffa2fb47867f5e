// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/fixup-check.h"

#include "cmd/record.h"
#include "ui/json.h"

#define ABBREV 12
#define FORGET_MAX 8	/* ids that a line to be typed has */

/* What a person has to act on; the rest is counted. */
static bool is_news(enum fixup_verdict v)
{
	return v != FIXUP_SOUND && v != FIXUP_REPLAYS && v != FIXUP_OPEN;
}

static enum out_color color_of(enum fixup_verdict v)
{
	return v == FIXUP_SETTLED ? OUT_GREEN :
	       v == FIXUP_BROKEN ? OUT_RED : OUT_YELLOW;
}

/* The line below a row: who made it here, and who upstream. */
static void show_owners(struct out *o, const struct fixup_checked *c)
{
	char hex[GIT_OID_HEXSZ + 1];

	if (git_oid_is_zero(&c->merge))
		return;
	out_addstr(o, "            ");
	if (c->verdict == FIXUP_DIFFERS && c->item.about.by) {
		out_addstr(o, "recorded by ");
		out_text(o, c->item.about.by);
		out_addstr(o, ", ");
	}
	git_oid_tostr(hex, sizeof(hex), &c->merge);
	out_addf(o, "merged upstream in %.*s", ABBREV, hex);
	if (c->by) {
		out_addstr(o, " by ");
		out_text(o, c->by);
	}
	out_addstr(o, "\n");
}

static void show_row(struct out *o, const struct fixup_checked *c)
{
	const char *name = fixup_verdict_name(c->verdict);

	out_colored(o, color_of(c->verdict), name);
	out_addf(o, "%*s%.*s", (int)(12 - strlen(name)), "", ABBREV, c->item.entry->id);
	if (c->item.variant->number)
		out_addf(o, ".%u", c->item.variant->number);
	out_addstr(o, "  ");
	out_text(o, c->item.about.path ? c->item.about.path : "(path not known)");
	out_addstr(o, "\n");
	if (c->why)
		out_addf(o, "            %s\n", c->why);
	show_owners(o, c);
	if (c->diff)
		fixup_print_diff(o, c->diff, strlen(c->diff));
}

static void show_silent(struct out *o, const struct fixup_checked_silent *c)
{
	const char *name = fixup_verdict_name(c->verdict);

	out_colored(o, color_of(c->verdict), name);
	out_addf(o, "%*s", (int)(12 - strlen(name)), "");
	out_text(o, c->slug ? c->slug : "silent fixups");
	out_addstr(o, "  ");
	out_text(o, c->subject ? c->subject : "");
	out_addstr(o, "\n");
	if (c->why) {
		out_addstr(o, "            ");
		out_text(o, c->why);
		out_addstr(o, "\n");
	}
}

static void show_counts(struct out *o, const struct fixup_check *c,
			const struct fixup_print *how)
{
	const char *sep = "";

	out_text(o, how->store);
	out_addf(o, ": %zu resolution%s", c->rows.n, c->rows.n == 1 ? "" : "s");
	if (c->silent.n)
		out_addf(o, ", %zu silent", c->silent.n);
	for (int v = 0; v <= FIXUP_DIFFERS; v++) {
		if (!c->counts[v])
			continue;
		out_addf(o, "%s%zu %s", *sep ? sep : "; ", c->counts[v],
			 fixup_verdict_name((enum fixup_verdict)v));
		sep = ", ";
	}
	out_addstr(o, ".\n");
}

/* What to type to be rid of what upstream has by now. */
static void show_next(struct out *o, const struct fixup_check *c)
{
	size_t n = 0;

	if (!c->counts[FIXUP_SETTLED])
		return;
	out_addstr(o, "Upstream needs no more of: `crosstree fixup forget");
	for (size_t i = 0; i < c->rows.n && n < FORGET_MAX; i++)
		if (c->rows.items[i].verdict == FIXUP_SETTLED) {
			out_addf(o, " %.*s", ABBREV, c->rows.items[i].item.entry->id);
			n++;
		}
	for (size_t i = 0; i < c->silent.n && n < FORGET_MAX; i++)
		if (c->silent.items[i].verdict == FIXUP_SETTLED) {
			out_addstr(o, " ");
			out_text(o, c->silent.items[i].slug);
			n++;
		}
	out_addf(o, "%s`\n", n < c->counts[FIXUP_SETTLED] ? " ..." : "");
}

void fixup_check_text(struct out *o, const struct fixup_check *c,
		      const struct fixup_print *how)
{
	size_t news = 0;

	for (size_t i = 0; i < c->rows.n; i++)
		if (is_news(c->rows.items[i].verdict)) {
			show_row(o, &c->rows.items[i]);
			news++;
		}
	for (size_t i = 0; i < c->silent.n; i++)
		if (is_news(c->silent.items[i].verdict)) {
			show_silent(o, &c->silent.items[i]);
			news++;
		}
	if (news)
		out_addstr(o, "\n");
	show_counts(o, c, how);
	show_next(o, c);
}

/* ------------------------------------------------------------- for programs */

void fixup_check_porcelain(struct out *o, const struct fixup_check *c,
			   const char *against, const struct fixup_print *how)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(o, how->nul);
	char hex[GIT_OID_HEXSZ + 1];

	fixup_porcelain_start(&rec, how);
	if (against) {
		record_start(&rec, "against");
		record_text(&rec, against);
		record_end(&rec);
	}
	for (size_t i = 0; i < c->rows.n; i++) {
		const struct fixup_checked *row = &c->rows.items[i];

		git_oid_tostr(hex, sizeof(hex), &row->merge);
		record_start(&rec, "checked");
		record_word(&rec, fixup_verdict_name(row->verdict));
		record_word(&rec, row->item.entry->id);
		record_number(&rec, row->item.variant->number);
		record_word(&rec, git_oid_is_zero(&row->merge) ? "-" : hex);
		record_text(&rec, row->by);
		record_text(&rec, row->why);
		record_path(&rec, row->item.about.path);
		record_end(&rec);
	}
	for (size_t i = 0; i < c->silent.n; i++) {
		const struct fixup_checked_silent *row = &c->silent.items[i];

		record_start(&rec, "checked-silent");
		record_word(&rec, fixup_verdict_name(row->verdict));
		record_text(&rec, row->slug);
		record_text(&rec, row->why);
		record_text(&rec, row->subject);
		record_end(&rec);
	}
}

static json_t *row_object(const struct fixup_checked *row)
{
	json_t *o = json_object();
	char hex[GIT_OID_HEXSZ + 1];

	git_oid_tostr(hex, sizeof(hex), &row->merge);
	json_set_text(o, "verdict", fixup_verdict_name(row->verdict));
	json_set_text(o, "id", row->item.entry->id);
	json_set(o, "variant", json_count(row->item.variant->number));
	json_set_path(o, "path", row->item.about.path);
	json_set_text(o, "by", row->item.about.by);
	json_set_text(o, "why", row->why);
	json_set_text(o, "merge", git_oid_is_zero(&row->merge) ? NULL : hex);
	json_set_text(o, "merged_by", row->by);
	json_set_text(o, "diff", row->diff);
	return o;
}

static json_t *silent_object(const struct fixup_checked_silent *row)
{
	json_t *o = json_object();

	json_set_text(o, "verdict", fixup_verdict_name(row->verdict));
	json_set_text(o, "slug", row->slug);
	json_set_text(o, "subject", row->subject);
	json_set_text(o, "by", row->by);
	json_set_text(o, "why", row->why);
	return o;
}

void fixup_check_json(struct out *o, const struct fixup_check *c, const char *against,
		      const struct fixup_print *how)
{
	_cleanup_json_ json_t *doc = fixup_json_start(how);
	json_t *rows = json_array(), *silent = json_array(), *counts = json_object();

	for (size_t i = 0; i < c->rows.n; i++)
		json_push(rows, row_object(&c->rows.items[i]));
	for (size_t i = 0; i < c->silent.n; i++)
		json_push(silent, silent_object(&c->silent.items[i]));
	for (int v = 0; v <= FIXUP_DIFFERS; v++)
		json_set(counts, fixup_verdict_name((enum fixup_verdict)v),
			 json_count(c->counts[v]));
	json_set_text(doc, "against", against);
	json_set(doc, "checked", rows);
	json_set(doc, "checked_silent", silent);
	json_set(doc, "counts", counts);
	json_print(&o->buf, doc);
	out_add(o, "", 0);
}

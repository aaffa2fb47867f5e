// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/request-pull-print.h"

#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "cmd/oids.h"
#include "cmd/record.h"
#include "ui/json.h"

void pull_print_checks(const struct pull_result *r)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	for (size_t i = 0; i < r->n_checks; i++) {
		strbuf_addf(&sb, "%-8s %s: ", pull_state_name(r->checks[i].state),
			    r->checks[i].name);
		text_escape(&sb, r->checks[i].text, strlen(r->checks[i].text), 0);
		strbuf_addch(&sb, '\n');
	}
	(void)file_write_fd(STDERR_FILENO, sb.buf, sb.len);
}

static void text_conflicts(struct out *o, const struct pull_conflicts *l, const char *when)
{
	for (size_t i = 0; i < l->n; i++) {
		const struct pull_conflict *c = &l->items[i];

		out_addf(o, "%-8s %s ", c->silent ? "silent" : "textual", when);
		out_text(o, c->tree);
		out_addstr(o, ": ");
		out_text(o, c->path ? c->path : c->message ? c->message : c->kind);
		if (c->line)
			out_addf(o, ":%u", c->line);
		if (c->path && c->message) {
			out_addstr(o, ": ");
			out_text(o, c->message);
		}
		out_addstr(o, "\n         ");
		if (c->fixup) {
			out_addstr(o, c->silent ? "the fixup " : "the resolution ");
			out_text(o, c->fixup);
			out_addstr(o, " is recorded\n");
		} else {
			out_addstr(o, "no resolution is recorded\n");
		}
	}
}

void pull_print_text(struct out *o, const struct pull_result *r)
{
	out_sgr(o, OUT_BOLD);
	out_text(o, r->tree);
	out_addf(o, " %.12s for ", git_oid_tostr_s(&r->head));
	out_text(o, r->upstream);
	out_addf(o, " %.12s", git_oid_tostr_s(&r->onto));
	out_sgr(o, OUT_PLAIN);
	out_addf(o, ", %zu merge %s: ", r->n_bases, r->n_bases == 1 ? "base" : "bases");
	out_text(o, r->title);
	out_addstr(o, "\n\n");
	text_conflicts(o, &r->now, "now with");
	text_conflicts(o, &r->later, "only behind");
	out_addf(o, "%s%zu conflicts now, %zu only if another tree is pulled first; %zu %s "
		 "failed.\n", r->now.n + r->later.n ? "\n" : "", r->now.n, r->later.n,
		 r->n_failed, r->n_failed == 1 ? "check" : "checks");
}

static void conflict_records(struct record *rec, const struct pull_conflicts *l,
			     const char *when)
{
	for (size_t i = 0; i < l->n; i++) {
		const struct pull_conflict *c = &l->items[i];

		record_start(rec, "conflict");
		record_word(rec, when);
		record_text(rec, c->tree);
		record_word(rec, c->silent ? "silent" : "textual");
		record_word(rec, c->kind);
		record_text(rec, c->fixup ? c->fixup : "-");
		record_number(rec, c->line);
		record_text(rec, c->message);
		record_path(rec, c->path);
		record_end(rec);
	}
}

void pull_print_porcelain(struct out *o, const struct pull_result *r, bool nul)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(o, nul);
	char hex[GIT_OID_HEXSZ + 1];

	record_start(&rec, "# crosstree.request-pull 1");
	record_end(&rec);
	record_start(&rec, "pull");
	record_text(&rec, r->tree);
	record_word(&rec, oid_or_dash(hex, &r->head));
	record_text(&rec, r->upstream);
	record_word(&rec, oid_or_dash(hex, &r->onto));
	record_text(&rec, r->tag ? r->tag : "-");
	record_text(&rec, r->url ? r->url : "-");
	record_text(&rec, r->title);
	record_end(&rec);
	conflict_records(&rec, &r->now, "now");
	conflict_records(&rec, &r->later, "later");
	for (size_t i = 0; i < r->n_checks; i++) {
		record_start(&rec, "check");
		record_word(&rec, pull_state_name(r->checks[i].state));
		record_word(&rec, r->checks[i].name);
		record_text(&rec, r->checks[i].text);
		record_end(&rec);
	}
	record_start(&rec, "result");
	record_word(&rec, r->n_failed ? "failed" : "ready");
	record_end(&rec);
}

static json_t *commits(const struct flow_commits *c)
{
	json_t *all = json_array();

	for (size_t i = 0; i < c->n; i++) {
		json_t *o = json_object();

		json_set_text(o, "id", c->items[i].id);
		json_set_text(o, "subject", c->items[i].subject);
		json_push(all, o);
	}
	return all;
}

static json_t *conflicts(const struct pull_conflicts *l)
{
	json_t *all = json_array();

	for (size_t i = 0; i < l->n; i++) {
		const struct pull_conflict *c = &l->items[i];
		json_t *o = json_object();

		json_set_text(o, "tree", c->tree);
		json_set(o, "silent", json_boolean(c->silent));
		json_set_text(o, "kind", c->kind);
		json_set_path(o, "path", c->path);
		json_set(o, "line", c->line ? json_count(c->line) : json_null());
		json_set_text(o, "message", c->message);
		json_set(o, "theirs", commits(&c->commits[0]));
		json_set(o, "ours", commits(&c->commits[1]));
		json_set_text(o, "fixup", c->fixup);
		json_set_text(o, "diff", c->diff);
		json_push(all, o);
	}
	return all;
}

static json_t *words(const char *const *list, size_t n)
{
	json_t *all = json_array();

	for (size_t i = 0; i < n; i++)
		json_push(all, json_text(list[i]));
	return all;
}

static json_t *checks(const struct pull_result *r)
{
	json_t *all = json_array();

	for (size_t i = 0; i < r->n_checks; i++) {
		json_t *o = json_object();

		json_set_text(o, "name", r->checks[i].name);
		json_set_text(o, "state", pull_state_name(r->checks[i].state));
		json_set_text(o, "text", r->checks[i].text);
		json_push(all, o);
	}
	return all;
}

void pull_print_json(struct out *out, const struct pull_result *r)
{
	_cleanup_json_ json_t *doc = json_object();
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	json_set_text(doc, "schema", "crosstree.request-pull/1");
	json_set_text(doc, "tree", r->tree);
	json_set_oid(doc, "head", &r->head);
	json_set_text(doc, "upstream", r->upstream);
	json_set_oid(doc, "onto", &r->onto);
	json_set(doc, "bases", json_oids(r->bases, r->n_bases));
	json_set_text(doc, "tag", r->tag);
	json_set_text(doc, "branch", r->branch);
	json_set_text(doc, "url", r->url);
	json_set_text(doc, "title", r->title);
	json_set(doc, "to", words(r->to, r->n_to));
	json_set(doc, "cc", words(r->cc, r->n_cc));
	json_set(doc, "checks", checks(r));
	json_set(doc, "now", conflicts(&r->now));
	json_set(doc, "later", conflicts(&r->later));
	json_set_text(doc, "merged", r->merged);
	json_set(doc, "merged_commit", r->merged ? json_text(git_oid_tostr_s(&r->merged_commit)) :
		 json_null());
	json_set_text(doc, "mail", r->mail.buf);
	json_set_text(doc, "result", r->n_failed ? "failed" : "ready");
	json_print(&sb, doc);
	out_add(out, sb.buf, sb.len);
}

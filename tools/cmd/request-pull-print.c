// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/request-pull-print.h"

#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "cmd/oids.h"
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
		json_set(o, "line", c->line ? json_integer((json_int_t)c->line) : json_null());
		json_set_text(o, "message", c->message);
		json_set(o, "theirs", commits(&c->commits[0]));
		json_set(o, "ours", commits(&c->commits[1]));
		json_set_text(o, "fixup", c->fixup);
		json_set_text(o, "causes", c->causes);
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
	json_t *bases = json_array();

	json_set_text(doc, "schema", "crosstree.request-pull/1");
	json_set_text(doc, "tree", r->tree);
	json_set_oid(doc, "head", &r->head);
	json_set_text(doc, "upstream", r->upstream);
	json_set_oid(doc, "onto", &r->onto);
	for (size_t i = 0; i < r->n_bases; i++)
		json_push(bases, json_text(git_oid_tostr_s(&r->bases[i])));
	json_set(doc, "bases", bases);
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

// SPDX-License-Identifier: GPL-2.0-only
/* crosstree.check/1, see docs/formats.md. */
#include <string.h>

#include "cmd/check-print.h"
#include "cmd/check-words.h"
#include "cmd/oids.h"
#include "cmd/suggest-print.h"
#include "cmd/suppressions.h"
#include "flow/build-confirm.h"
#include "ui/json.h"

static json_t *commits_array(const struct flow_commits *commits)
{
	json_t *list = json_array();

	for (size_t i = 0; i < commits->n; i++) {
		json_t *o = json_object();

		json_set_text(o, "id", commits->items[i].id);
		json_set_text(o, "subject", commits->items[i].subject);
		json_push(list, o);
	}
	return list;
}

static json_t *side_object(const struct flow_commits *commits)
{
	json_t *o = json_object();

	json_set(o, "commits", commits_array(commits));
	return o;
}

static json_t *textual_object(const struct flow_textual *t)
{
	json_t *o = json_object();

	json_set_path(o, "path", t->path);
	json_set_text(o, "kind", t->kind);
	json_set(o, "hunks", json_count(t->hunks));
	json_set_text(o, "fixup", t->fixup);
	json_set_text(o, "fixup_like", t->like);
	json_set(o, "ours", side_object(&t->commits[SIDE_OURS]));
	json_set(o, "theirs", side_object(&t->commits[SIDE_THEIRS]));
	return o;
}

static json_t *provider_object(const struct flow_silent *s)
{
	const struct delta_place *now = check_change_place(&s->f);
	json_t *o = json_object();

	json_set_text(o, "side", check_side_name(s->f.provider));
	json_set_path(o, "path", now->path);
	json_set(o, "line", now->path ? json_integer(now->line) : json_null());
	json_set_text(o, "before", s->f.before.text);
	json_set_text(o, "after", s->f.after.text);
	json_set(o, "commits", commits_array(&s->commits[s->f.provider]));
	return o;
}

static json_t *consumer_object(const struct flow_silent *s)
{
	enum check_side side = s->f.provider == SIDE_OURS ? SIDE_THEIRS :
							    SIDE_OURS;
	json_t *o = json_object();

	json_set_text(o, "side", check_side_name(side));
	json_set(o, "commits", commits_array(&s->commits[side]));
	return o;
}

json_t *check_same_json(const struct flow_same *same)
{
	json_t *o;

	if (!same)
		return json_null();
	o = json_object();
	json_set_text(o, "ours", same->commit[SIDE_OURS]->id);
	json_set_text(o, "theirs", same->commit[SIDE_THEIRS]->id);
	json_set_text(o, "how", same_patch_name(same->how));
	return o;
}

static json_t *silent_object(const struct flow_silent *s)
{
	_cleanup_strbuf_ struct strbuf message = STRBUF_INIT;
	json_t *o = json_object();

	check_add_message(&message, s);

	json_set_text(o, "kind", check_kind_name(s->f.kind));
	json_set_text(o, "symbol", s->f.symbol);
	json_set_text(o, "confidence", check_confidence_name(s->f.confidence));
	json_set_path(o, "path", s->f.path);
	json_set(o, "line", json_integer(s->f.line));
	json_set_text(o, "message", message.buf);
	json_set(o, "provider", provider_object(s));
	json_set(o, "consumer", consumer_object(s));
	json_set_text(o, "guard", s->f.guard);
	json_set_text(o, "fixup", s->fixup);
	json_set(o, "suppressed", suppress_json(s->suppressed));
	json_set(o, "same_patch", check_same_json(s->same));
	json_set_text(o, "build", build_verdict_name(s->build));
	/* neither is there where nobody asked, nor a diff where there is none */
	if (s->suggest && s->suggest->state != SUGGEST_NONE)
		json_set_text(o, "suggest", s->suggest->diff);
	if (s->suggest)
		json_set(o, "suggestion", suggest_json(s->suggest));
	return o;
}

static json_t *textual_array(const struct flow_check_result *r)
{
	json_t *list = json_array();

	for (size_t i = 0; i < r->n_textual; i++)
		json_push(list, textual_object(&r->textual[i]));
	return list;
}

json_t *check_silent_json(const struct flow_check_result *r)
{
	json_t *list = json_array();
	check_list found = VEC_INIT;

	check_list_make(&found, r);
	for (size_t i = 0; i < found.n; i++)
		json_push(list, silent_object(found.items[i]));
	VEC_RELEASE(&found);
	return list;
}

static json_t *fixups_array(const struct flow_check_result *r)
{
	json_t *list = json_array();

	for (size_t i = 0; i < r->n_fixups; i++) {
		json_t *o = json_object();

		json_set_text(o, "slug", r->fixups[i].slug);
		json_set_text(o, "state", flow_fixup_use_name(r->fixups[i].use));
		json_set_text(o, "why", r->fixups[i].why);
		json_push(list, o);
	}
	return list;
}

static json_t *unchecked_array(const struct flow_check_result *r)
{
	json_t *list = json_array();

	for (size_t i = 0; i < r->n_skipped; i++) {
		json_t *o = json_object();

		json_set_path(o, "path", r->skipped[i].path);
		json_set_text(o, "why", r->skipped[i].why);
		json_push(list, o);
	}
	return list;
}

static json_t *compiler_array(const struct flow_built *b)
{
	json_t *list = json_array();

	for (size_t i = 0; i < b->n_only; i++) {
		json_t *o = json_object();

		json_set_path(o, "path", b->only[i].path);
		json_set(o, "line", json_integer(b->only[i].line));
		json_set_text(o, "message", b->only[i].message);
		json_push(list, o);
	}
	return list;
}

static json_t *build_object(const struct flow_built *b)
{
	json_t *o;

	if (!b->asked)
		return json_null();
	o = json_object();
	json_set(o, "files", json_count(b->files));
	json_set(o, "not_built", json_count(b->not_built));
	json_set_text(o, "failed", b->failed);
	return o;
}

json_t *check_json(const struct flow_check_result *r,
		   const struct check_print *how)
{
	json_t *doc = json_object();

	json_set_text(doc, "schema", "crosstree.check/1");
	json_set(doc, "ours", json_rev(r->name[SIDE_OURS],
					  &r->commit[SIDE_OURS]));
	json_set(doc, "theirs", json_rev(r->name[SIDE_THEIRS],
					    &r->commit[SIDE_THEIRS]));
	json_set(doc, "bases", json_oids(r->bases, r->n_bases));
	if (how->judged)
		json_set(doc, "judged", json_rev(how->judged->name,
						    &how->judged->commit));
	json_set(doc, "textual", textual_array(r));
	json_set(doc, "silent", check_silent_json(r));
	json_set(doc, "fixups", fixups_array(r));
	json_set(doc, "build", build_object(&r->built));
	json_set(doc, "compiler_only", compiler_array(&r->built));
	json_set(doc, "hidden", json_count(r->hidden));
	json_set(doc, "unchecked", unchecked_array(r));
	json_set_text(doc, "result",
		      flow_check_found(r) ? "conflicts" : "clean");
	return doc;
}

void check_print_json(struct out *o, const struct flow_check_result *r,
		      const struct check_print *how)
{
	_cleanup_json_ json_t *doc = check_json(r, how);

	json_print(&o->buf, doc);
	out_add(o, "", 0);
}

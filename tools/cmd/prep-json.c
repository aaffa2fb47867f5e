// SPDX-License-Identifier: GPL-2.0-only
/* crosstree.prep/1, see docs/formats.md. */
#include "cmd/oids.h"
#include "cmd/prep-print.h"
#include "cmd/suggest-print.h"
#include "ui/json.h"

static json_t *fixup_object(const struct flow_prep_result *r)
{
	json_t *o = json_object();

	json_set_text(o, "name", r->fixup);
	json_set_text(o, "source", prep_source_name(r->source));
	json_set(o, "files", json_count(r->fixup_files));
	json_set(o, "lines", json_count(r->fixup_changed));
	if (r->learned_diff.len)
		json_set(o, "diff", json_text_n(r->learned_diff.buf, r->learned_diff.len));
	return o;
}

static json_t *patch_object(const struct prep_patch *p, const char *dir)
{
	json_t *o;
	struct strbuf path = STRBUF_INIT;

	if (!p->diff.len)
		return json_null();
	o = json_object();
	strbuf_addf(&path, "%s%s", dir, p->file);
	json_set_text(o, "file", path.buf);
	json_set_text(o, "subject", p->subject);
	json_set(o, "files", json_count(p->files));
	json_set(o, "lines", json_count(p->changed));
	json_set(o, "diff", json_text_n(p->diff.buf, p->diff.len));
	strbuf_release(&path);
	return o;
}

static json_t *edits_array(const struct flow_prep_result *r)
{
	json_t *list = json_array();

	for (size_t i = 0; i < r->edits.n; i++) {
		const struct prep_edit *e = &r->edits.items[i];
		json_t *o = json_object();

		json_set_path(o, "path", e->path);
		json_set(o, "line", e->whole ? json_null() : json_integer(e->line));
		json_set_text(o, "before", e->whole ? NULL : e->before);
		json_set_text(o, "after", e->whole ? NULL : e->after);
		json_set_text(o, "in", e->prep ? "prep" : "residual");
		json_set_text(o, "why", e->why);
		json_push(list, o);
	}
	return list;
}

static json_t *order_object(const struct prep_proof *p, const char *into, const char *merged)
{
	json_t *o = json_object();

	json_set_text(o, "into", into);
	json_set_text(o, "merged", merged);
	json_set_oid(o, "merge", &p->merged);
	json_set_oid(o, "with_residual", &p->fixed);
	json_set_oid(o, "wanted", &p->wanted);
	json_set(o, "same", json_boolean(git_oid_equal(&p->fixed, &p->wanted)));
	json_set(o, "conflicts", json_count(p->conflicts));
	json_set(o, "conflicts_with_prep", json_count(p->conflicts_left));
	return o;
}

static json_t *proof_object(const struct flow_prep_result *r)
{
	json_t *o, *orders = json_array();

	if (r->why) {
		json_decref(orders);
		return json_null();
	}
	o = json_object();
	json_set_oid(o, "consumer_with_prep", &r->prep_tree);
	/* one with any is not taken */
	json_set(o, "new_findings", json_integer(0));
	json_push(orders, order_object(&r->proof[0], "consumer", "provider"));
	json_push(orders, order_object(&r->proof[1], "provider", "consumer"));
	json_set(o, "orders", orders);
	return o;
}

static json_t *learned_array(const struct flow_prep_result *r)
{
	json_t *list = json_array();

	for (size_t i = 0; i < r->learned.n; i++) {
		const struct prep_learned *l = &r->learned.items[i];
		json_t *o = json_object(), *commits = json_array();

		json_set_text(o, "kind", l->kind);
		json_set_text(o, "symbol", l->symbol);
		json_set_path(o, "path", l->path);
		json_set(o, "line", json_integer(l->line));
		json_set(o, "suggestion", suggest_json(l->suggest));
		for (size_t k = 0; k < l->commits.n; k++) {
			json_t *c = json_object();

			json_set_text(c, "id", l->commits.items[k].id);
			json_set_text(c, "subject", l->commits.items[k].subject);
			json_push(commits, c);
		}
		json_set(o, "commits", commits);
		json_push(list, o);
	}
	return list;
}

json_t *prep_built_json(const struct prep_built *b)
{
	json_t *o, *errors;

	if (!b->asked)
		return json_null();
	o = json_object();
	errors = json_array();
	json_set(o, "files", json_count(b->files));
	json_set(o, "trees", json_count(b->trees));
	json_set(o, "errors_before", b->before_known ? json_count(b->before) : json_null());
	json_set_text(o, "tree", b->what);
	for (size_t i = 0; i < b->n; i++) {
		json_t *e = json_object();

		json_set_path(e, "path", b->errors[i].path);
		json_set(e, "line", json_integer(b->errors[i].line));
		json_set_text(e, "message", b->errors[i].message);
		json_push(errors, e);
	}
	json_set(o, "errors", errors);
	json_set_text(o, "failed", b->failed);
	return o;
}

static json_t *shims_array(const struct flow_prep_result *r)
{
	json_t *list = json_array();

	for (size_t i = 0; i < r->shims.n; i++) {
		const struct prep_shim *m = &r->shims.items[i];
		json_t *o = json_object();

		json_set_text(o, "kind", m->kind);
		json_set_text(o, "symbol", m->symbol);
		json_set_text(o, "name", m->name);
		json_set_path(o, "path", m->path);
		json_set(o, "uses", json_count(m->uses));
		json_set(o, "left", json_count(m->left));
		json_set_text(o, "more", m->more);
		json_set_text(o, "why", m->why);
		json_push(list, o);
	}
	return list;
}

void prep_print_json(struct out *o, const struct flow_prep_result *r)
{
	_cleanup_json_ json_t *doc = json_object();

	json_set_text(doc, "schema", "crosstree.prep/1");
	json_set(doc, "provider", json_rev(r->provider_name, &r->provider));
	json_set(doc, "consumer", json_rev(r->consumer_name, &r->consumer));
	json_set(doc, "bases", json_oids(r->bases, r->n_bases));
	json_set(doc, "fixup", fixup_object(r));
	json_set(doc, "prep", patch_object(&r->prep, "prep/"));
	json_set(doc, "residual", patch_object(&r->residual, ""));
	json_set(doc, "edits", edits_array(r));
	json_set(doc, "proof", proof_object(r));
	json_set(doc, "learned", r->source == PREP_LEARNED ? learned_array(r) : json_null());
	json_set_text(doc, "strategy", prep_strategy_name(r->strategy));
	json_set(doc, "shims", r->strategy == PREP_SHIM ? shims_array(r) : json_null());
	json_set(doc, "unrepaired", r->strategy == PREP_SHIM ? json_count(r->n_unrepaired) :
							      json_null());
	json_set(doc, "build", prep_built_json(&r->built));
	json_set_text(doc, "why", r->why);
	json_set_text(doc, "result", r->why ? "none" : prep_strategy_name(r->strategy));
	json_print(&o->buf, doc);
	out_add(o, "", 0);
}

// SPDX-License-Identifier: GPL-2.0-only
/* How `crosstree prep --strategy=phased` shows a change in steps; crosstree.phased/1. */
#include "base/mem.h"
#include "cmd/describe.h"
#include "cmd/fixup-print.h"
#include "cmd/oids.h"
#include "cmd/prep-print.h"
#include "ui/json.h"

/* ------------------------------------------------------------------------- text */

static void show_changes(struct out *o, const struct flow_phased_result *r)
{
	for (size_t i = 0; i < r->changes.n; i++) {
		const struct phased_change *c = &r->changes.items[i];

		out_addstr(o, c->way == PHASED_ALIAS ? "alias    " :
			      c->way == PHASED_EITHER ? "either   " :
			      c->way == PHASED_WRAPPER ? "wrapper  " :
			      c->way == PHASED_BOTH ? "both     " : "none     ");
		out_text(o, c->symbol);
		out_addf(o, ", %zu %s in ", c->uses, c->uses == 1 ? "use" : "uses");
		out_text(o, r->consumer_name);
		if (c->way != PHASED_NONE) {
			out_addstr(o, ": stays in ");
			out_text(o, c->path);
		}
		if (c->renamed) {
			out_addstr(o, ", the new one is ");
			out_text(o, c->renamed);
		}
		out_addstr(o, "\n");
		if (!c->why)
			continue;
		out_addstr(o, "         ");
		out_text(o, c->why);
		out_addstr(o, "\n");
	}
}

static void heading(struct out *o, const struct flow_phased_result *r, const struct repo *repo)
{
	const struct described_pair pair = {
		{ r->provider_name, r->consumer_name }, { &r->provider, &r->consumer },
		r->bases, r->n_bases, 12,
	};

	describe_pair(o, repo, &pair);
	out_addstr(o, "\n\n");
	show_changes(o, r);
}

static void show_steps(struct out *o, const struct flow_phased_result *r)
{
	static const char *const when[] = { "now", "now", "later" };

	for (int s = 0; s < PHASED_N_STEPS; s++) {
		const struct prep_patch *p = &r->steps[s];

		if (!p->diff.len)
			continue;
		out_sgr(o, OUT_BOLD);
		out_addf(o, "%-8s", when[s]);
		out_sgr(o, OUT_PLAIN);
		out_addstr(o, " ");
		out_text(o, p->subject);
		out_addf(o, ": %zu %s in %zu %s\n", p->changed, p->changed == 1 ? "line" : "lines",
			 p->files, p->files == 1 ? "file" : "files");
	}
	out_addstr(o, "         ");
	out_text(o, r->due);
	out_addf(o, "\nonto     %.12s", git_oid_tostr_s(&r->onto));
	if (r->commit.id) {
		out_addf(o, ", in the place of %.12s ", r->commit.id);
		out_text(o, r->commit.subject);
	}
	out_addstr(o, "\n");
	if (r->undivided) {
		out_addstr(o, "         one step for now: ");
		out_text(o, r->undivided);
		out_addstr(o, "\n");
	}
	if (r->commit.id && !r->rest) {
		out_addstr(o, "         what came after it in the tree does not go on top as it "
			      "is");
		if (r->rest_path) {
			out_addstr(o, ": ");
			out_text(o, r->rest_path);
		}
		out_addstr(o, "\n");
	}
}

static void show_proof(struct out *o, const struct flow_phased_result *r)
{
	out_addstr(o, "\nproved   ");
	out_text(o, r->provider_name);
	out_addf(o, " with both forms has no new silent finding; the merge with\n         ");
	out_text(o, r->consumer_name);
	out_addf(o, " has %zu of them instead of %zu, in either order\n",
		 r->n_with[0] + r->n_with[1], r->n_before);
	if (r->cleanup_why) {
		out_addstr(o, "unproved the last step: ");
		out_text(o, r->cleanup_why);
		out_addstr(o, "\n");
		return;
	}
	out_addf(o, "         with the old form gone %zu of %zu uses are converted by a fix that "
		 "is\n         learnt, and none is left\n", r->n_converted, r->n_last);
}

void phased_print_text(struct out *o, const struct flow_phased_result *r,
		       const struct prep_print *how)
{
	heading(o, r, how->repo);
	out_addstr(o, "\n");
	if (r->why) {
		out_sgr(o, OUT_BOLD);
		out_addstr(o, "no series");
		out_sgr(o, OUT_PLAIN);
		out_addstr(o, ": ");
		out_text(o, r->why);
		out_addstr(o, "\n");
		return;
	}
	show_steps(o, r);
	show_proof(o, r);
	prep_print_built(o, &r->built);
	if (how->dir) {
		out_addstr(o, how->dry_run ? "\nwould write " : "\nwrote    ");
		out_text(o, how->dir);
		out_addstr(o, "/phased/*.patch, report.json\n");
		return;
	}
	for (int s = 0; s < PHASED_N_STEPS; s++) {
		if (!r->steps[s].diff.len)
			continue;
		out_addstr(o, "\n");
		out_text(o, r->steps[s].subject);
		out_addstr(o, ":\n\n");
		fixup_print_diff(o, r->steps[s].diff.buf, r->steps[s].diff.len);
	}
}

/* ------------------------------------------------------------------------- json */

static json_t *change_object(const struct phased_change *c)
{
	json_t *o = json_object();

	json_set_text(o, "kind", c->kind);
	json_set_text(o, "symbol", c->symbol);
	json_set_text(o, "way", phased_way_name(c->way));
	json_set_text(o, "renamed", c->renamed);
	json_set_path(o, "path", c->path);
	json_set(o, "uses", json_count(c->uses));
	json_set_text(o, "why", c->why);
	return o;
}

static json_t *step_object(const struct flow_phased_result *r, enum phased_step s)
{
	const struct prep_patch *p = &r->steps[s];
	_cleanup_strbuf_ struct strbuf path = STRBUF_INIT;
	json_t *o = json_object();

	strbuf_addf(&path, "phased/%s", p->file);
	json_set_text(o, "step", phased_step_name(s));
	json_set_text(o, "file", path.buf);
	json_set_text(o, "subject", p->subject);
	json_set(o, "files", json_count(p->files));
	json_set(o, "lines", json_count(p->changed));
	json_set(o, "proved", json_boolean(s != PHASED_CLEANUP || !r->cleanup_why));
	json_set_text(o, "why", s == PHASED_CLEANUP ? r->cleanup_why : NULL);
	json_set(o, "diff", json_text_n(p->diff.buf, p->diff.len));
	return o;
}

static json_t *proof_object(const struct flow_phased_result *r)
{
	json_t *o;

	if (r->why)
		return json_null();
	o = json_object();
	json_set_oid(o, "provider_with_both", &r->tree);
	json_set(o, "findings", json_count(r->n_before));
	json_set(o, "findings_with_both", json_pack("[I,I]", (json_int_t)r->n_with[0],
						    (json_int_t)r->n_with[1]));
	json_set(o, "uses_after_cleanup", json_count(r->n_last));
	json_set(o, "converted", json_count(r->n_converted));
	return o;
}

static json_t *commit_object(const struct flow_commit *c)
{
	json_t *o;

	if (!c->id)
		return json_null();
	o = json_object();
	json_set_text(o, "id", c->id);
	json_set_text(o, "subject", c->subject);
	return o;
}

void phased_print_json(struct out *o, const struct flow_phased_result *r)
{
	_cleanup_json_ json_t *doc = json_object();
	json_t *changes = json_array(), *steps = json_array();

	for (size_t i = 0; i < r->changes.n; i++)
		json_push(changes, change_object(&r->changes.items[i]));
	for (int s = 0; s < PHASED_N_STEPS; s++)
		if (r->steps[s].diff.len && !r->why)
			json_push(steps, step_object(r, (enum phased_step)s));
	json_set_text(doc, "schema", "crosstree.phased/1");
	json_set(doc, "provider", json_rev(r->provider_name, &r->provider));
	json_set(doc, "consumer", json_rev(r->consumer_name, &r->consumer));
	json_set(doc, "bases", json_oids(r->bases, r->n_bases));
	json_set(doc, "changes", changes);
	json_set(doc, "commit", commit_object(&r->commit));
	if (r->why)
		json_set(doc, "onto", json_null());
	else
		json_set_oid(doc, "onto", &r->onto);
	json_set(doc, "steps", steps);
	json_set_text(doc, "undivided", r->why ? NULL : r->undivided);
	json_set(doc, "rest", r->why ? json_null() : json_boolean(r->rest));
	json_set_path(doc, "rest_path", r->why ? NULL : r->rest_path);
	json_set_text(doc, "due", r->why ? NULL : r->due);
	json_set(doc, "proof", proof_object(r));
	json_set(doc, "build", prep_built_json(&r->built));
	json_set_text(doc, "why", r->why);
	json_set_text(doc, "result", r->why ? "none" : "phased");
	json_print(&o->buf, doc);
	out_add(o, "", 0);
}

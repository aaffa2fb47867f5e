// SPDX-License-Identifier: GPL-2.0-only
#include "flow/phased.h"

#include <string.h>

#include "base/mem.h"
#include "capi/word-memory.h"
#include "flow/patch-mail.h"
#include "flow/phased-internal.h"
#include "flow/suggest-internal.h"
#include "merge/tree.h"
#include "repo/history.h"
#include "repo/textdiff.h"

const char *phased_way_name(enum phased_way w)
{
	static const char *const names[] = {
		[PHASED_NONE] = "none", [PHASED_WRAPPER] = "wrapper", [PHASED_BOTH] = "both",
		[PHASED_ALIAS] = "alias",
		[PHASED_EITHER] = "either",
	};

	return names[w];
}

const char *phased_step_name(enum phased_step s)
{
	static const char *const names[] = {
		[PHASED_BESIDE] = "beside", [PHASED_CONVERT] = "convert",
		[PHASED_CLEANUP] = "cleanup",
	};

	return names[s];
}

void flow_phased_result_release(struct flow_phased_result *r)
{
	for (int i = 0; i < PHASED_N_STEPS; i++) {
		strbuf_release(&r->steps[i].diff);
		strbuf_release(&r->steps[i].mail);
	}
	VEC_RELEASE(&r->changes);
	arena_release(&r->arena);
	*r = (struct flow_phased_result)FLOW_PHASED_RESULT_INIT;
}

static void phasing_release(struct phasing *p)
{
	shims_release(&p->shims);
	cworld_free(p->prep.world);
	arena_release(&p->prep.arena);
	flow_check_result_release(&p->found);
	merge_input_release(&p->in);
	rev_release(&p->old);
	rev_release(&p->after);
	VEC_RELEASE(&p->all);
	arena_release(&p->arena);
}

/* ---------------------------------------------------------------- what is in the way */

int phased_refuse(struct phasing *p, const char *why)
{
	p->out->why = why;
	return 1;
}

/* What no form can be kept of, whoever would. */
static const char *why_not(const struct check_finding *f)
{
	if (f->kind == CHECK_INCLUDE)
		return "it is declared as before; what is missing is an #include, which prep can "
		       "add";
	if (f->kind == CHECK_HEADER_GONE && f->after.path)
		return "a header that moved is no interface with two forms: one that includes it "
		       "can stay in its old place";
	if (f->kind == CHECK_HEADER_GONE)
		return "the header is gone, and with it what it declared";
	return "nothing of it is called or read by name, so that there could be two of it";
}

static struct phase *phase_of(struct phasing *p, const struct flow_silent *f)
{
	struct phase *ph;

	for (size_t i = 0; i < p->all.n; i++)
		if (shim_is_of(p->all.items[i].m, &f->f))
			return &p->all.items[i];
	ph = VEC_ADD(&p->all);
	ph->first = f;
	ph->m = arena_alloc(&p->arena, sizeof(*ph->m));
	ph->m->kind = check_kind_name(f->f.kind);
	ph->m->full = arena_strdup(&p->arena, f->f.symbol);
	if (f->f.kind != CHECK_CALLBACK && !suggest_symbol(&ph->m->symbol, &p->arena, &f->f))
		ph->why = why_not(&f->f);
	else if (ph->m->symbol.form == CONVERT_TAG)
		ph->why = "a type of another name is another type";
	ph->m->symbol.name = arena_strdup(&p->arena, ph->m->symbol.name ? ph->m->symbol.name : "");
	return ph;
}

static int find(struct phasing *p, struct err *err)
{
	struct flow_check_opts how = FLOW_CHECK_OPTS_INIT;
	int rc = merge_input_fill(&p->in, p->ctx, p->r, p->consumer, p->provider, err);

	how.textual = false;
	if (rc >= 0)
		rc = flow_check(&p->found, p->ctx, p->consumer, p->provider, &how, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < p->found.n_silent; i++)
		if (p->found.silent[i].f.provider == SIDE_THEIRS)
			phase_of(p, &p->found.silent[i])->uses++;
	return p->all.n ? 0 : phased_refuse(p, "the merge has no silent conflict that is found "
						"and that the provider made");
}

/* The one commit that made all of it, with one parent; else the tree as a whole. */
static int find_commit(struct phasing *p, struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	const struct flow_commit *one = NULL;
	git_oid oid;
	int rc = 0;

	for (size_t i = 0; i < p->all.n; i++) {
		const struct phase *ph = &p->all.items[i];
		const struct flow_commits *c = &ph->first->commits[ph->first->f.provider];

		if (ph->why)
			continue;
		if (c->n != 1 || (one && strcmp(one->id, c->items[0].id) != 0))
			return 1;
		one = &c->items[0];
	}
	if (!one || git_oid_fromstr(&oid, one->id) < 0)
		return 1;
	rc = history_commit_info(&l, p->r, &oid, err);
	if (rc < 0 || l.items[0].n_parents != 1)
		return rc < 0 ? rc : 1;
	rc = rev_of_commit(&p->after, p->r, &oid, NULL, err);
	if (rc >= 0)
		rc = rev_of_commit(&p->old, p->r, &l.items[0].parents[0], NULL, err);
	p->out->commit = (struct flow_commit){
		arena_strdup(&p->out->arena, one->id), arena_strdup(&p->out->arena, one->subject),
		arena_strdup(&p->out->arena, one->author),
	};
	return rc < 0 ? rc : 0;
}

static int open_old(struct phasing *p, struct err *err)
{
	int rc = find_commit(p, err);

	if (rc > 0)
		rc = rev_of_commit(&p->old, p->r, &p->in.bases[0], NULL, err);
	if (rc >= 0 && !p->out->commit.id)
		rev_copy(&p->after, p->provider);
	p->out->onto = p->out->commit.id ? p->old.commit : p->provider->commit;
	p->prep = (struct prep){ .ctx = p->ctx, .r = p->r, .scratch = p->scratch,
				 .consumer = &p->old, .provider = p->provider };
	p->shims = (struct shims){ .g = &p->prep, .own = SNAPSHOT_INIT, .other = SNAPSHOT_INIT,
				   .arena = &p->arena, .changed = TREE_CHANGES_INIT,
				   .found = FLOW_CHECK_RESULT_INIT };
	p->prep.orders[0].in.base_trees = &p->old.tree;
	return rc < 0 ? rc : shims_open(&p->shims, err);
}

/* What came after the commit, on top of it as it is in two steps. 0, <0. */
static int put_rest(struct phasing *p, struct err *err)
{
	_cleanup_merge_result_ struct merge_result m = MERGE_RESULT_INIT;
	_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };
	_cleanup_changes_ struct tree_changes differ = TREE_CHANGES_INIT;
	const struct oid_vec bases = { &p->after.commit, 1, 1 };
	_cleanup_rev_ struct rev with = REV_INIT;
	int rc;

	if (git_oid_equal(&p->after.commit, &p->provider->commit)) {
		p->out->rest = true;
		return 0;
	}
	with.name = mem_strdup("steps");
	with.tree = p->converted;
	rc = scratch_commit(&with.commit, p->scratch, &with.tree, &bases, "steps\n", err);
	if (rc >= 0)
		rc = merge_input_of(&in, p->r, &with, p->provider, &bases, err);
	if (rc >= 0)
		rc = merge_textual(&m, p->ctx, &in, NULL, err);
	if (rc == 0)
		rc = merge_result_tree(&m.tree, &m, p->scratch, err);
	p->out->rest = rc == 0 && git_oid_equal(&m.tree, &p->tip);
	if (rc > 0 && m.n_unmerged)
		p->out->rest_path = arena_strdup(&p->out->arena, m.unmerged[0].path);
	else if (rc == 0 && !p->out->rest)
		rc = tree_diff(&differ, p->r, &m.tree, &p->tip, err);
	if (differ.n)
		p->out->rest_path = arena_strdup(&p->out->arena, differ.items[0].path);
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------------------- the steps */

/* The diff between two trees, which gives the second when it is put on the first. */
static int write_diff(struct phasing *p, enum phased_step s, const git_oid *from,
		      const git_oid *to, struct err *err)
{
	struct prep_patch *step = &p->out->steps[s];
	struct prep g = { .ctx = p->ctx, .r = p->r, .scratch = p->scratch };
	git_oid put_on;
	int rc = trees_diff_text(&step->diff, p->r, from, to, err);

	if (rc >= 0 && step->diff.len)
		rc = prep_put_on(&put_on, &g, from, &step->diff, phased_step_name(s), err);
	if (rc > 0 || (rc == 0 && step->diff.len && !git_oid_equal(&put_on, to)))
		return err_set(err, "the patch of step %s does not give its tree",
			       phased_step_name(s));
	patch_count(&step->files, &step->changed, &step->diff);
	return rc < 0 ? rc : 0;
}

/* Both steps over the parent of the commit; one where they cannot be told apart. */
static int divide(struct phasing *p, struct err *err)
{
	const char *why = NULL;
	int rc = phased_divide(p, err);

	if (rc < 0)
		return rc;
	if (git_oid_equal(&p->beside, &p->converted))
		p->out->undivided = "the provider's tree has no callers outside";
	else if (git_oid_equal(&p->beside, &p->old.tree))
		p->out->undivided = "all that the commit does converts callers";
	else
		rc = phased_judge(&why, p, &p->old, &p->beside, err);
	if (why)
		p->out->undivided = arena_strdup(&p->out->arena, why);
	if (rc >= 0 && p->out->undivided)
		p->beside = p->converted;
	return rc < 0 ? rc : 0;
}

/* One thing that does not bear it puts all of them out: which, nobody can tell. */
static int judge_tip(struct phasing *p, struct err *err)
{
	const char *why;
	int rc = phased_judge(&why, p, p->provider, &p->tip, err);

	if (rc >= 0 && !why && p->out->commit.id)
		rc = phased_judge(&why, p, &p->old, &p->converted, err);
	return rc < 0 ? rc : why ? phased_refuse(p, arena_printf(&p->out->arena,
			"the provider's tree does not bear both forms: %s", why)) : 0;
}

static int make_trees(struct phasing *p, struct err *err)
{
	int rc = phased_tree(&p->tip, p, &p->provider->tree, true, err);

	if (rc >= 0)
		rc = phased_tree(&p->last, p, &p->provider->tree, false, err);
	if (rc >= 0 && p->out->commit.id)
		rc = phased_tree(&p->converted, p, &p->after.tree, true, err);
	if (rc >= 0)
		rc = judge_tip(p, err);
	if (rc == 0)
		rc = phased_judge_last(p, err);
	if (rc == 0 && p->out->commit.id)
		rc = divide(p, err);
	if (rc == 0 && p->out->commit.id)
		rc = put_rest(p, err);
	return rc;
}

static int write_steps(struct phasing *p, struct err *err)
{
	int rc;

	if (p->out->commit.id) {
		rc = write_diff(p, PHASED_BESIDE, &p->old.tree, &p->beside, err);
		if (rc >= 0)
			rc = write_diff(p, PHASED_CONVERT, &p->beside, &p->converted, err);
	} else {
		p->out->undivided = "several commits made the change";
		rc = write_diff(p, PHASED_BESIDE, &p->provider->tree, &p->tip, err);
	}
	if (rc >= 0)
		rc = write_diff(p, PHASED_CLEANUP, &p->tip, &p->last, err);
	return rc < 0 ? rc : phased_write(p, err);
}

/* -------------------------------------------------------------------------- all */

/* What the new form is called, where that is not what the provider called it. */
static const char *new_name(struct arena *a, const struct phase *ph)
{
	const char *name = ph->way == PHASED_EITHER ? ph->alias : ph->renamed;

	return ph->way != PHASED_NONE && name ? arena_strdup(a, name) : NULL;
}

static void tell(struct phasing *p)
{
	struct flow_phased_result *out = p->out;
	struct arena *a = &out->arena;

	for (size_t i = 0; i < p->all.n; i++) {
		const struct phase *ph = &p->all.items[i];

		VEC_PUSH(&out->changes, (struct phased_change){
			.kind = ph->m->kind, .symbol = arena_strdup(a, ph->m->full),
			.way = ph->way, .uses = ph->uses,
			.renamed = new_name(a, ph),
			.path = ph->header ? arena_strdup(a, ph->header) : NULL,
			.why = ph->way == PHASED_NONE ? arena_strdup(a, ph->why) : NULL,
		});
	}
}

static int make(struct phasing *p, struct err *err)
{
	bool any = false;
	int rc = find(p, err);

	if (rc == 0)
		rc = open_old(p, err);
	if (rc == 0)
		rc = phased_old_forms(p, err);
	if (rc == 0)
		tell(p);
	for (size_t i = 0; i < p->all.n; i++)
		any |= p->all.items[i].way != PHASED_NONE;
	if (rc == 0 && !any)
		rc = phased_refuse(p, arena_printf(&p->out->arena, "nothing of it can be there "
					    "in two forms: %s", p->out->changes.items[0].why));
	if (rc == 0)
		rc = make_trees(p, err);
	if (rc == 0)
		rc = phased_merge(p, err);
	p->out->tree = p->tip;
	p->out->last = p->last;
	p->out->old = p->out->commit.id ? p->old.tree : p->provider->tree;
	p->out->trees[PHASED_BESIDE] = p->out->commit.id ? p->beside : p->tip;
	p->out->trees[PHASED_CONVERT] = p->out->commit.id ? p->converted : p->tip;
	p->out->trees[PHASED_CLEANUP] = p->last;
	return rc ? rc : write_steps(p, err);
}

int flow_phased(struct flow_phased_result *out, struct ctx *ctx, const struct rev *provider,
		const struct rev *consumer, struct err *err)
{
	_cleanup_flow_phased_ struct flow_phased_result res = FLOW_PHASED_RESULT_INIT;
	_cleanup_(phasing_release) struct phasing p = {
		.ctx = ctx, .provider = provider, .consumer = consumer, .out = &res,
		.found = FLOW_CHECK_RESULT_INIT,
	};
	_cleanup_word_lease_ struct word_lease words = word_lease_begin(ctx);
	int rc = ctx_scratch(&p.scratch, ctx, err);

	for (int i = 0; i < PHASED_N_STEPS; i++)
		res.steps[i].diff = res.steps[i].mail = (struct strbuf)STRBUF_INIT;
	res.provider = provider->commit;
	res.consumer = consumer->commit;
	res.provider_name = arena_strdup(&res.arena, provider->name);
	res.consumer_name = arena_strdup(&res.arena, consumer->name);
	if (rc >= 0)
		rc = ctx_worker_repo(&p.r, ctx, 0, err);
	if (rc >= 0)
		rc = make(&p, err);
	if (rc < 0)
		return rc;
	res.n_bases = p.in.n_bases;
	res.bases = arena_dup(&res.arena, p.in.bases, res.n_bases * sizeof(*res.bases));
	flow_phased_result_release(out);
	*out = res;
	res = (struct flow_phased_result)FLOW_PHASED_RESULT_INIT;
	return rc;
}

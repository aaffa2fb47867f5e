// SPDX-License-Identifier: GPL-2.0-only
#include "flow/phased.h"

#include <string.h>

#include "base/mem.h"
#include "capi/word-memory.h"
#include "flow/patch-mail.h"
#include "flow/phased-internal.h"
#include "flow/suggest-internal.h"
#include "merge/tree.h"
#include "patch/apply.h"
#include "repo/history.h"
#include "repo/textdiff.h"

#define MAX_JUDGED 500u	/* files of a step whose functions are looked into */

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

static int refuse(struct phasing *p, const char *why)
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
	return p->all.n ? 0 : refuse(p, "the merge has no silent conflict that is found and that "
					"the provider made");
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

/* -------------------------------------------------------------------------- judging */

/* The functions of a file that a step changed. 0, <0; *@why: what is wrong. */
static int judge_file(const char **why, struct phasing *p, const struct rev *base,
		      const git_oid *tree, const struct tree_change *c, struct ctree *const of[2],
		      struct err *err)
{
	suggest_troubles out = VEC_INIT;
	struct phased_file old, new;
	int rc = phased_read(&old, p, &base->tree, c->path, err);

	if (rc >= 0)
		rc = phased_read(&new, p, tree, c->path, err);
	if (rc >= 0 && new.text)
		rc = suggest_judge_new(&out, &p->arena,
			&(struct suggest_version){ of[0], old.text ? old.text : "", old.len },
			&(struct suggest_version){ of[1], new.text, new.len }, c->path, err);
	if (rc >= 0 && out.n)
		*why = arena_printf(&p->arena, "%s, %s(): %s", c->path, out.items[0].func,
				    out.items[0].text);
	VEC_RELEASE(&out);
	return rc;
}

/* Uses that a step leaves behind. 0, <0; *@why: NULL, none that is seen. */
static int judge_left(const char **why, struct phasing *p, const struct rev *base,
		      const struct snapshot *snap, struct err *err)
{
	struct prep g = { .ctx = p->ctx, .r = p->r, .scratch = p->scratch, .consumer = base,
			  .world = p->prep.world };
	prep_troubles out = VEC_INIT;
	int rc;

	snapshot_init(&g.own, &base->tree);
	rc = prep_judge_left(&out, &g, snap, NULL, err);
	if (rc >= 0 && out.n)
		*why = arena_printf(&p->arena, "%s:%u: %s: %s", out.items[0].path,
				    out.items[0].line, out.items[0].symbol, out.items[0].text);
	VEC_RELEASE(&out);
	snapshot_release(&g.own);
	arena_release(&g.arena);
	return rc < 0 ? rc : 0;
}

/* What a step breaks in the tree that it is for. 0, <0; *@why: NULL, nothing that is seen. */
static int judge(const char **why, struct phasing *p, const struct rev *base, const git_oid *tree,
		 struct err *err)
{
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	struct ctree *of[2] = { NULL, NULL };
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT, own = SNAPSHOT_INIT;
	int rc;

	*why = NULL;
	snapshot_init(&snap, tree);
	snapshot_init(&own, &base->tree);
	rc = judge_left(why, p, base, &snap, err);
	if (rc >= 0)
		rc = ctree_open(&of[0], p->prep.world, &own, err);
	if (rc >= 0)
		rc = ctree_open(&of[1], p->prep.world, &snap, err);
	if (rc >= 0)
		rc = tree_diff(&changes, p->r, &base->tree, tree, err);
	for (size_t i = 0; rc >= 0 && !*why && i < changes.n && i < MAX_JUDGED; i++)
		if (cpath_is_c(changes.items[i].path))
			rc = judge_file(why, p, base, tree, &changes.items[i], of, err);
	ctree_free(of[0]);
	ctree_free(of[1]);
	return rc < 0 ? rc : 0;
}

/* ----------------------------------------------------------------------- the merges */

static int tip_rev(struct rev *out, struct phasing *p, const git_oid *tree, const git_oid *parent,
		   struct err *err)
{
	const struct oid_vec parents = { (git_oid *)parent, 1, 1 };

	out->name = mem_strdup(p->provider->name);
	out->tree = *tree;
	return scratch_commit(&out->commit, p->scratch, tree, &parents, "in steps\n", err);
}

/* Whether a finding is about one of the things, whatever its kind. */
static bool is_about(const struct phasing *p, const struct check_finding *f)
{
	for (size_t k = 0; k < p->all.n; k++) {
		const struct phase *ph = &p->all.items[k];

		if (ph->way != PHASED_NONE &&
		    (strcmp(f->symbol, ph->m->full) == 0 ||
		     (ph->renamed && strcmp(f->symbol, ph->renamed) == 0)))
			return true;
	}
	return false;
}

static size_t about(size_t *proved, const struct phasing *p, const struct flow_check_result *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->n_silent; i++) {
		const struct flow_silent *f = &r->silent[i];

		if (!is_about(p, &f->f))
			continue;
		n++;
		if (proved && f->suggest)
			*proved += f->suggest->state == SUGGEST_PROVED;
	}
	return n;
}

/* The tree of a merge, conflicts and all. 0, <0. */
static int merge_tree(git_oid *out, struct phasing *p, const struct rev *ours,
		      const struct rev *theirs, struct err *err)
{
	int rc = merge_to_tree(out, p->ctx, p->r, p->scratch, ours, theirs, err);

	p->out->conflicts |= rc > 0;
	return rc < 0 ? rc : 0;
}

/* 0, <0; *@why: what is found, if anything. */
static int count(size_t *n, const char **why, struct phasing *p, const struct rev *ours,
		 const struct rev *theirs, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result found = FLOW_CHECK_RESULT_INIT;
	struct flow_check_opts how = FLOW_CHECK_OPTS_INIT;
	int rc;

	how.textual = false;
	how.no_attribution = true;
	rc = flow_check(&found, p->ctx, ours, theirs, &how, err);
	*n = rc < 0 ? 0 : about(NULL, p, &found);
	for (size_t i = 0; rc >= 0 && i < found.n_silent && !*why; i++) {
		const struct check_finding *f = &found.silent[i].f;

		if (is_about(p, f))
			*why = arena_printf(&p->out->arena, "the merge still breaks with both "
					    "forms there: %s:%u: %s: %s", f->path, f->line,
					    f->symbol, f->message);
	}
	return rc < 0 ? rc : 0;
}

/*
 * The last step, with what the consumer's uses are by then. In one commit, so that what the
 * provider's own uses became under the new name is there to learn from.
 */
static int count_last(struct phasing *p, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result found = FLOW_CHECK_RESULT_INIT;
	_cleanup_rev_ struct rev last = REV_INIT;
	struct flow_check_opts how = FLOW_CHECK_OPTS_INIT;
	const struct suggest_opts opts = { NULL, &how };
	struct flow_phased_result *out = p->out;
	int rc = tip_rev(&last, p, &p->last, &p->in.bases[0], err);

	how.textual = false;
	if (rc >= 0)
		rc = flow_check(&found, p->ctx, p->consumer, &last, &how, err);
	if (rc >= 0)
		rc = flow_suggest(&found, NULL, p->ctx, p->consumer, &last, &opts, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < found.n_silent; i++) {
		const struct phase *ph = phased_not_alias(p, &found.silent[i]);

		if (ph)
			return refuse(p, arena_printf(&out->arena, "that %s became %s, what the "
				"provider made of its uses does not say", ph->m->full, ph->alias));
	}
	out->n_last = about(&out->n_converted, p, &found);
	for (size_t i = 0; i < found.n_silent && out->n_converted < out->n_last; i++) {
		const struct flow_silent *f = &found.silent[i];

		if (f->suggest && f->suggest->state != SUGGEST_PROVED && !out->cleanup_why &&
		    is_about(p, &f->f))
			out->cleanup_why = arena_printf(&out->arena, "what becomes of %s:%u, %s, "
				"is not known: %s", f->f.path, f->f.line, f->f.symbol,
				f->suggest->why ? f->suggest->why : "no rule");
	}
	return 0;
}

static int merge(struct phasing *p, struct err *err)
{
	_cleanup_rev_ struct rev tip = REV_INIT;
	struct flow_phased_result *out = p->out;
	const char *why = NULL;
	int rc = tip_rev(&tip, p, &p->tip, &p->provider->commit, err);

	out->n_before = about(NULL, p, &p->found);
	if (rc >= 0)
		rc = count(&out->n_with[0], &why, p, p->consumer, &tip, err);
	if (rc >= 0)
		rc = count(&out->n_with[1], &why, p, &tip, p->consumer, err);
	if (rc >= 0 && why)
		return refuse(p, why);
	if (rc >= 0)
		rc = merge_tree(&out->merged, p, p->consumer, p->provider, err);
	if (rc >= 0)
		rc = merge_tree(&out->with[0], p, p->consumer, &tip, err);
	if (rc >= 0)
		rc = merge_tree(&out->with[1], p, &tip, p->consumer, err);
	return rc < 0 ? rc : count_last(p, err);
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
		rc = judge(&why, p, &p->old, &p->beside, err);
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
	int rc = judge(&why, p, p->provider, &p->tip, err);

	if (rc >= 0 && !why && p->out->commit.id)
		rc = judge(&why, p, &p->old, &p->converted, err);
	return rc < 0 ? rc : why ? refuse(p, arena_printf(&p->out->arena,
			"the provider's tree does not bear both forms: %s", why)) : 0;
}

/*
 * With one form of a callback left a use of the old one is found that no change touched: it would
 * be blind to what fills the new one.
 */
static int judge_last(struct phasing *p, struct err *err)
{
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	_cleanup_rev_ struct rev tip = REV_INIT;
	const char *why = NULL;
	bool either = false;
	int rc = 0;

	for (size_t i = 0; i < p->all.n; i++)
		either |= p->all.items[i].way == PHASED_EITHER;
	snapshot_init(&snap, &p->last);
	if (either)
		rc = tip_rev(&tip, p, &p->tip, &p->provider->commit, err);
	if (either && rc >= 0)
		rc = judge_left(&why, p, &tip, &snap, err);
	return rc < 0 ? rc : why ? refuse(p, arena_printf(&p->out->arena,
			"not all of the provider's tree follows: %s", why)) : 0;
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
		rc = judge_last(p, err);
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
		rc = refuse(p, arena_printf(&p->out->arena, "nothing of it can be there in two "
					    "forms: %s", p->out->changes.items[0].why));
	if (rc == 0)
		rc = make_trees(p, err);
	if (rc == 0)
		rc = merge(p, err);
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

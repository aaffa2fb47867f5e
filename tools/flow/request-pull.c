// SPDX-License-Identifier: GPL-2.0-only
#include "flow/request-pull.h"

#include <string.h>

#include "base/mem.h"
#include "flow/request-pull-internal.h"

void pull_result_release(struct pull_result *r)
{
	free(r->bases);
	strbuf_release(&r->block);
	strbuf_release(&r->mail);
	VEC_RELEASE(&r->now);
	VEC_RELEASE(&r->later);
	free(r->checks);
	free(r->to);
	free(r->cc);
	arena_release(&r->arena);
	*r = (struct pull_result)PULL_RESULT_INIT;
}

static void pull_release(struct pull *p)
{
	rev_release(&p->head);
	rev_release(&p->onto);
	free(p->tag_text);
	free(p->remote);
}

/* The upstream of the tree, unless another one was named. */
static int find_onto(struct pull *p, struct err *err)
{
	const char *name = p->opts->upstream;

	if (!name && p->tree)
		name = p->tree->upstream;
	if (!name)
		return err_set(err, "'%s' has no upstream in the trees file: give --for",
			       p->opts->tree);
	p->for_tree = trees_find(p->trees, name);
	return trees_rev(&p->onto, p->ctx->repo, p->trees, name, err);
}

static int find_sides(struct pull *p, struct err *err)
{
	_cleanup_oids_ struct oid_vec bases = VEC_INIT;
	int rc;

	p->tree = trees_find(p->trees, p->opts->tree);
	rc = trees_rev(&p->head, p->ctx->repo, p->trees, p->opts->tree, err);
	if (rc == 0)
		rc = find_onto(p, err);
	if (rc < 0)
		return rc;
	if (strcmp(p->head.name, p->onto.name) == 0)
		return err_set(err, "'%s' cannot be pulled into itself", p->head.name);
	if (rc == 0) {
		const char *const names[] = { p->onto.name, p->head.name };

		rc = repo_merge_bases(&bases, p->ctx->repo, p->ctx->cache, &p->onto.commit,
				      &p->head.commit, names, err);
	}
	if (rc < 0)
		return rc;
	if (bases.n == 1 && git_oid_equal(&bases.items[0], &p->head.commit))
		return err_set(err, "'%s' has all of '%s'", p->onto.name, p->head.name);
	p->out->n_bases = bases.n;
	p->out->bases = mem_dup(bases.items, bases.n * sizeof(*bases.items));
	p->out->tree = arena_strdup(&p->out->arena, p->head.name);
	p->out->upstream = arena_strdup(&p->out->arena, p->onto.name);
	p->out->head = p->head.commit;
	p->out->onto = p->onto.commit;
	return 0;
}

static int run(struct pull *p, struct err *err)
{
	int rc = find_sides(p, err);

	if (rc == 0)
		rc = ctx_scratch(&p->scratch, p->ctx, err);
	if (rc == 0)
		rc = ctx_worker_repo(&p->r, p->ctx, 0, err);
	if (rc == 0)
		rc = pull_find_what(p, err);
	if (rc == 0)
		rc = pull_meet_now(p, err);
	if (rc == 0 && !p->opts->no_others)
		rc = pull_meet_later(p, err);
	if (rc == 0)
		rc = pull_write_block(p, err);
	if (rc == 0)
		rc = pull_run_checks(p, err);
	if (rc == 0)
		rc = pull_find_recipients(p, err);
	if (rc == 0 && p->opts->with_merged)
		rc = pull_settle_merged(p, err);
	return rc < 0 ? rc : pull_write_mail(p, err);
}

int flow_request_pull(struct pull_result *out, struct ctx *ctx, const struct trees *trees,
		      struct flow_fixups *fixups, const struct pull_opts *opts,
		      struct err *err)
{
	_cleanup_pull_ struct pull_result r = PULL_RESULT_INIT;
	_cleanup_(pull_release) struct pull p = {
		.ctx = ctx, .trees = trees, .fixups = fixups, .opts = opts, .out = &r,
		.head = REV_INIT, .onto = REV_INIT,
	};
	int rc = run(&p, err);

	if (rc < 0)
		return rc;
	pull_result_release(out);
	*out = r;
	r = (struct pull_result)PULL_RESULT_INIT;
	return out->n_failed > 0;
}

// SPDX-License-Identifier: GPL-2.0-only
/*
 * parity REPO [--ours-only] < "merge parent1 parent2" lines
 *
 * Merges each pair of parents with merge_textual() and with one git process a
 * pair, as anybody would call it, and compares verdict, conflicted paths and
 * tree. Then all of them as one batch, and with one `git merge-tree --stdin`.
 * Prints disagreements, why git was asked, and the times. Exits with 1 when
 * anything disagrees. With --ours-only nothing is compared.
 */
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/proc.h"
#include "base/vec.h"
#include "merge/textual.h"
#include "repo/scratch.h"

struct sample {
	char merge[GIT_OID_HEXSZ + 1];
	struct rev ours, theirs;
	int rc;				/* of merge_textual() */
	git_oid tree;
	struct strbuf paths;		/* unmerged, NUL-terminated each */
	enum merge_doubt doubt;
};

struct samples {
	struct sample *items;
	size_t n, alloc;
};

struct clock {
	double wall, cpu;
};

struct sums {
	struct clock bases, trees, git, stdin_git, batch, merge, quick;
	size_t n_quick, disagree;
};

static double seconds(const struct timeval *t)
{
	return (double)t->tv_sec + (double)t->tv_usec / 1e6;
}

static struct clock now(void)
{
	struct rusage self, kids;
	struct timespec ts;

	getrusage(RUSAGE_SELF, &self);
	getrusage(RUSAGE_CHILDREN, &kids);
	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (struct clock){
		.wall = (double)ts.tv_sec + (double)ts.tv_nsec / 1e9,
		.cpu = seconds(&self.ru_utime) + seconds(&self.ru_stime) +
		       seconds(&kids.ru_utime) + seconds(&kids.ru_stime),
	};
}

static void add_since(struct clock *sum, const struct clock *start)
{
	struct clock t = now();

	sum->wall += t.wall - start->wall;
	sum->cpu += t.cpu - start->cpu;
}

static int by_id(struct rev *out, struct repo *r, const char *hex,
		 struct err *err)
{
	git_oid oid;

	if (git_oid_fromstr(&oid, hex) < 0)
		return err_set(err, "not an object id: '%s'", hex);
	return rev_of_commit(out, r, &oid, NULL, err);
}

static int read_samples(struct samples *s, struct repo *r, struct err *err)
{
	char line[3 * GIT_OID_HEXSZ + 16];
	char a[GIT_OID_HEXSZ + 1], b[GIT_OID_HEXSZ + 1];

	while (fgets(line, sizeof(line), stdin)) {
		struct sample *p = VEC_ADD(s);
		int rc;

		strbuf_init(&p->paths);
		if (sscanf(line, "%40s %40s %40s", p->merge, a, b) != 3)
			return err_set(err, "bad line: %s", line);
		rc = by_id(&p->ours, r, a, err);
		if (rc == 0)
			rc = by_id(&p->theirs, r, b, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

static void keep_result(struct sample *p, struct merge_result *res,
			struct scratch *scratch)
{
	_cleanup_err_ struct err err = ERR_INIT;

	p->doubt = res->doubt;
	for (size_t i = 0; i < res->n_unmerged; i++)
		strbuf_add(&p->paths, res->unmerged[i].path,
			   res->unmerged[i].len + 1);
	if (snapshot_write_tree(&p->tree, &res->merged, scratch, &err) < 0)
		printf("%s: %s\n", p->merge, err_msg(&err));
}

static void run_ours(struct samples *s, struct ctx *ctx, struct sums *t)
{
	const struct merge_opts opts = { .only_result = true };
	struct scratch *scratch = NULL;

	if (ctx_scratch(&scratch, ctx, NULL) < 0)
		return;
	for (size_t i = 0; i < s->n; i++) {
		_cleanup_merge_result_ struct merge_result res = MERGE_RESULT_INIT;
		_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };
		_cleanup_err_ struct err err = ERR_INIT;
		struct sample *p = &s->items[i];
		struct clock start = now();

		p->rc = merge_input_fill(&in, ctx, ctx->repo, &p->ours,
					 &p->theirs, &err);
		add_since(&t->bases, &start);
		start = now();
		if (p->rc == 0)
			p->rc = merge_textual(&res, ctx, &in, &opts, &err);
		add_since(&t->merge, &start);
		if (p->rc >= 0 && res.doubt == DOUBT_NONE) {
			add_since(&t->quick, &start);
			t->n_quick++;
		}
		start = now();
		if (p->rc >= 0)
			keep_result(p, &res, scratch);
		else if (err.code != ERR_NOT_FOUND)
			printf("%s: failed: %s\n", p->merge, err_msg(&err));
		add_since(&t->trees, &start);
	}
}

struct sandbox {
	char *dir, *objects, *alternates;
};

static void sandbox_release(struct sandbox *b)
{
	if (b->dir)
		(void)file_remove_tree(b->dir, NULL);
	free(b->dir);
	free(b->objects);
	free(b->alternates);
}

static int sandbox_open(struct sandbox *b, const struct repo *r, struct err *err)
{
	_cleanup_free_ char *objects = NULL;
	int rc = file_tempdir(&b->dir, "parity", err);

	if (rc < 0)
		return rc;
	objects = mem_printf("%s/objects", b->dir);
	b->objects = mem_printf("GIT_OBJECT_DIRECTORY=%s", objects);
	b->alternates = mem_printf("GIT_ALTERNATE_OBJECT_DIRECTORIES=%s/objects",
				   repo_common_dir(r));
	return file_mkdirs(objects, err);
}

static int run_git(struct proc_result *res, const struct repo *r,
		   const struct sandbox *box, const char *const *argv,
		   const struct strbuf *in, struct err *err)
{
	_cleanup_free_ char *git_dir = mem_printf("GIT_DIR=%s", repo_git_dir(r));
	const char *env[] = { box->objects, box->alternates, git_dir,
			      "GIT_CONFIG_NOSYSTEM=1",
			      "GIT_CONFIG_GLOBAL=/dev/null", NULL };
	struct proc_opts o = {
		.argv = argv, .env = env,
		.cwd = repo_workdir(r) ? repo_workdir(r) : repo_git_dir(r),
	};

	if (in) {
		o.in = in->buf;
		o.in_len = in->len;
	}
	return proc_run(res, &o, err);
}

/* Compares one answer of `git merge-tree -z --name-only`. NULL: the same. */
static const char *differs(const struct sample *p, const struct proc_result *res)
{
	const char *q = res->out.buf + GIT_OID_HEXSZ + 1;
	const char *end = res->out.buf + res->out.len;
	const char *stop = q;
	git_oid tree;

	if (p->rc < 0 || res->status > 1)
		return p->rc < 0 && res->status > 1 ? NULL : "failure";
	if (p->rc != res->status)
		return "verdict";
	while (stop < end && *stop)
		stop += strlen(stop) + 1;
	if ((size_t)(stop > q ? stop - q : 0) != p->paths.len ||
	    (p->paths.len && memcmp(q, p->paths.buf, p->paths.len)))
		return "paths";
	if (git_oid_fromstr(&tree, res->out.buf) < 0 ||
	    !git_oid_equal(&tree, &p->tree))
		return "tree";
	return NULL;
}

static int run_oracle(struct samples *s, const struct repo *r,
		      const struct sandbox *box, struct sums *t,
		      struct err *err)
{
	for (size_t i = 0; i < s->n; i++) {
		_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
		const struct sample *p = &s->items[i];
		const char *argv[] = { "git", "merge-tree", "--write-tree",
				       "-z", "--name-only", p->ours.name,
				       p->theirs.name, NULL };
		struct clock start = now();
		const char *what;
		int rc = run_git(&res, r, box, argv, NULL, err);

		add_since(&t->git, &start);
		if (rc < 0)
			return rc;
		what = differs(p, &res);
		if (!what)
			continue;
		t->disagree++;
		printf("disagree %s %s ours=%d git=%d asked=%s\n", what,
		       p->merge, p->rc, res.status, merge_doubt_name(p->doubt));
	}
	return 0;
}

/* Only those that have a merge base: one failure ends the whole process. */
static int time_stdin(struct samples *s, const struct repo *r,
		      const struct sandbox *box, struct sums *t,
		      struct err *err)
{
	static const char *const argv[] = { "git", "merge-tree",
					    "--write-tree", "--stdin", NULL };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_strbuf_ struct strbuf in = STRBUF_INIT;
	struct clock start = now();
	int rc;

	for (size_t i = 0; i < s->n; i++)
		if (s->items[i].rc >= 0)
			strbuf_addf(&in, "%s %s\n", s->items[i].ours.name,
				    s->items[i].theirs.name);
	rc = run_git(&res, r, box, argv, &in, err);
	add_since(&t->stdin_git, &start);
	return rc;
}

static int time_batch(struct samples *s, struct ctx *ctx, struct sums *t,
		      struct err *err)
{
	struct merge_input *in = mem_zalloc((s->n + 1) * sizeof(*in));
	struct merge_job *jobs = mem_zalloc((s->n + 1) * sizeof(*jobs));
	struct clock start;
	size_t n = 0;
	int rc;

	for (size_t i = 0; i < s->n; i++) {
		struct sample *p = &s->items[i];

		if (p->rc < 0 || merge_input_fill(&in[n], ctx, ctx->repo,
						  &p->ours, &p->theirs, err) < 0)
			continue;
		jobs[n] = (struct merge_job){ .in = &in[n],
					      .out = MERGE_RESULT_INIT };
		n++;
	}
	start = now();
	rc = merge_textual_batch(jobs, n, ctx, NULL, err);
	add_since(&t->batch, &start);
	for (size_t i = 0, k = 0; i < s->n && rc == 0; i++) {
		if (s->items[i].rc < 0)
			continue;
		if (jobs[k].rc != s->items[i].rc) {
			printf("disagree batch %s single=%d batch=%d %s\n",
			       s->items[i].merge, s->items[i].rc, jobs[k].rc,
			       err_msg(&jobs[k].err));
			t->disagree++;
		}
		k++;
	}
	for (size_t i = 0; i < n; i++) {
		merge_job_release(&jobs[i]);
		merge_input_release(&in[i]);
	}
	free(jobs);
	free(in);
	return rc;
}

static void row(const char *what, const struct clock *c, size_t n)
{
	printf("%-34s %9.3f ms wall %9.3f ms cpu a merge\n", what,
	       n ? c->wall * 1000 / (double)n : 0,
	       n ? c->cpu * 1000 / (double)n : 0);
}

static void report(const struct samples *s, const struct sums *t)
{
	size_t doubts[DOUBT_CONTENT + 1] = { 0 }, conflicts = 0, failed = 0;

	for (size_t i = 0; i < s->n; i++) {
		doubts[s->items[i].doubt]++;
		conflicts += s->items[i].rc == 1;
		failed += s->items[i].rc < 0;
	}
	printf("%zu merges: %zu with conflicts, %zu failed; %zu disagreements\n",
	       s->n, conflicts, failed, t->disagree);
	printf("settled without git: %zu; asked git:", t->n_quick);
	for (int d = DOUBT_ASKED; d <= DOUBT_CONTENT; d++)
		if (doubts[d])
			printf(" %zu %s;", doubts[d],
			       merge_doubt_name((enum merge_doubt)d));
	printf("\n");
	row("merge bases", &t->bases, s->n);
	row("settled without git", &t->quick, t->n_quick);
	row("all, one by one", &t->merge, s->n);
	row("all, one batch", &t->batch, s->n);
	row("git, one --stdin process", &t->stdin_git, s->n);
	row("git, a process each", &t->git, s->n);
	if (t->batch.cpu > 0 && t->merge.cpu > 0)
		printf("cpu: git --stdin / batch with bases %.2f; "
		       "git a process each / one by one with bases %.2f\n",
		       t->stdin_git.cpu / (t->batch.cpu + t->bases.cpu),
		       t->git.cpu / (t->merge.cpu + t->bases.cpu));
}

static int run(const char *dir, bool ours_only, struct sums *t, struct err *err)
{
	_cleanup_(sandbox_release) struct sandbox box = { NULL, NULL, NULL };
	_cleanup_(repo_freep) struct repo *r = NULL;
	_cleanup_ctx_ struct ctx ctx = CTX_INIT;
	struct samples s = VEC_INIT;
	int rc = repo_open(&r, dir, err);

	if (rc < 0)
		return rc;
	ctx.repo = r;
	ctx.jobs = 1;
	rc = read_samples(&s, r, err);
	if (rc == 0)
		rc = sandbox_open(&box, r, err);
	if (rc == 0) {
		run_ours(&s, &ctx, t);
		if (!ours_only)
			rc = run_oracle(&s, r, &box, t, err);
	}
	if (rc == 0 && !ours_only)
		rc = time_stdin(&s, r, &box, t, err);
	if (rc == 0)
		rc = time_batch(&s, &ctx, t, err);
	if (rc == 0)
		report(&s, t);
	for (size_t i = 0; i < s.n; i++) {
		rev_release(&s.items[i].ours);
		rev_release(&s.items[i].theirs);
		strbuf_release(&s.items[i].paths);
	}
	VEC_RELEASE(&s);
	return rc;
}

int main(int argc, char **argv)
{
	_cleanup_err_ struct err err = ERR_INIT;
	struct sums t = { .n_quick = 0 };
	bool ours_only = argc == 3 && !strcmp(argv[2], "--ours-only");
	int rc;

	if (argc != 2 && !ours_only) {
		fputs("usage: parity REPO [--ours-only] < merges\n", stderr);
		return 129;
	}
	rc = repo_lib_init(&err);
	if (rc == 0)
		rc = run(argv[1], ours_only, &t, &err);
	repo_lib_shutdown();
	if (rc < 0) {
		fprintf(stderr, "parity: %s\n", err_msg(&err));
		return 128;
	}
	return t.disagree != 0;
}

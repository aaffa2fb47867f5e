// SPDX-License-Identifier: GPL-2.0-only
/*
 * spatch, a file at a time in a directory of its own, under names of ours. A
 * status of 0 says little: what counts is the file afterwards.
 */
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/pool.h"
#include "base/proc.h"
#include "flow/semantic-internal.h"

#define DEFAULT_TIMEOUT_S 120
#define TIMEOUTS_MAX 3		/* after which the rest is not tried */
#define MEMORY_CEILING ((size_t)4 << 30)
#define TALK_CEILING ((size_t)64 << 20)

struct job {
	struct semantic_work *work;
	struct strbuf talk;		/* what spatch printed */
	struct err failure;		/* time-out and the like */
};

struct run {
	const struct semantic_opts *opts;
	struct ctx *ctx;
	char *dir;
	char *cocci;
	struct job *jobs;
	size_t n;
	atomic_uint timeouts;
};

static void run_release(struct run *r)
{
	if (r->dir)
		(void)file_remove_tree(r->dir, NULL);
	for (size_t i = 0; i < r->n; i++) {
		strbuf_release(&r->jobs[i].talk);
		err_release(&r->jobs[i].failure);
	}
	free(r->jobs);
	free(r->dir);
	free(r->cocci);
}

/*
 * @args follow the options that every call has. HOME is the scratch directory,
 * so that no .cocciconfig is read, and so is TMPDIR, so that nothing is left of a
 * spatch that was killed; Python parts find no interpreter unless they are
 * allowed.
 */
static int spatch(struct proc_result *res, const struct run *r,
		  const char *const *args, struct err *err)
{
	_cleanup_free_ char *home = mem_printf("HOME=%s", r->dir);
	_cleanup_free_ char *tmp = mem_printf("TMPDIR=%s", r->dir);
	const char *env[] = { home, tmp, NULL };
	const char *argv[16] = { "spatch" };
	size_t n = 1;

	if (!r->opts->allow_scripts) {
		argv[n++] = "--python";
		argv[n++] = "/bin/false";
	}
	for (size_t i = 0; args[i]; i++)
		argv[n++] = args[i];
	return proc_run(res, &(struct proc_opts){
			.argv = argv, .env = env, .cwd = r->dir,
			.timeout_ms = 1000 * (r->opts->timeout_s ?
					      r->opts->timeout_s :
					      DEFAULT_TIMEOUT_S),
			.out_ceiling = TALK_CEILING,
			.memory_ceiling = MEMORY_CEILING }, err);
}

/* The line of its talk that names what is wrong and two more, or the last one. */
static void complaint(struct strbuf *out, const char *talk)
{
	const char *last = "no reason given";
	unsigned int more = 0;

	for (const char *p = talk, *nl; *p; p = nl + strspn(nl, "\n")) {
		nl = p + strcspn(p, "\n");
		if (!more && !memmem(p, (size_t)(nl - p), "rror:", 5)) {
			last = p;
			continue;
		}
		p += strspn(p, " ");
		strbuf_addf(out, "%s%.*s", more ? " " : "", (int)(nl - p), p);
		if (++more == 3)
			return;
	}
	if (!more)
		strbuf_add(out, last, strcspn(last, "\n"));
}

/* Is it a semantic patch at all, and is there a spatch? */
static int parse_cocci(const struct run *r, const char *name, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const char *args[] = { "--parse-cocci", "patch.cocci", NULL };
	_cleanup_strbuf_ struct strbuf why_not = STRBUF_INIT;
	_cleanup_err_ struct err why = ERR_INIT;

	if (spatch(&res, r, args, &why) < 0) {
		if (why.code == ERR_NOT_FOUND)
			return err_code(err, ERR_NOT_FOUND,
					"'%s' needs spatch, which is not "
					"there: install coccinelle", name);
		err_move(err, &why);
		return -1;
	}
	if (!res.status)
		return 0;
	strbuf_addstr(&res.errout, "\n");
	strbuf_add(&res.errout, res.out.buf, res.out.len);
	complaint(&why_not, res.errout.buf);
	return err_set(err, "spatch does not understand '%s': %s", name,
		       why_not.buf);
}

/* Of no use any more: one file that takes long may be the file's fault. */
static int gave_up(struct run *r, struct job *j, struct err *err)
{
	if (j->failure.code != ERR_TIMEOUT)
		return 0;
	if (atomic_fetch_add(&r->timeouts, 1) + 1 < TIMEOUTS_MAX)
		return 0;
	return err_code(err, ERR_TIMEOUT, "'%s' and others: %s",
			j->work->path, err_msg(&j->failure));
}

static int run_one(void *payload, size_t i, unsigned int worker,
		   struct err *err)
{
	struct run *r = payload;
	struct job *j = &r->jobs[i];
	size_t len = strlen(j->work->path);
	char last = len ? j->work->path[len - 1] : 'c';
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_free_ char *base = mem_printf("f%zu.%c", i, last);
	_cleanup_free_ char *path = mem_printf("%s/%s", r->dir, base);
	_cleanup_strbuf_ struct strbuf why = STRBUF_INIT;
	const char *args[] = { "--sp-file", "patch.cocci", "--no-includes",
			       "--include-headers", "--in-place",
			       "--show-dependencies", "--show-transinfo", base,
			       NULL };

	(void)worker;
	if (ctx_cancelled(r->ctx, err) < 0)
		return -1;
	if (file_write(path, j->work->was.buf, j->work->was.len, FILE_NO_FSYNC,
		       err) < 0)
		return -1;
	if (spatch(&res, r, args, &j->failure) < 0)
		return gave_up(r, j, err);
	if (res.status) {
		complaint(&why, res.errout.buf);
		err_set(&j->failure, "spatch failed: %s", why.buf);
		return 0;
	}
	strbuf_add(&j->talk, res.out.buf, res.out.len);
	strbuf_addch(&j->talk, '\n');
	strbuf_add(&j->talk, res.errout.buf, res.errout.len);
	strbuf_reset(&j->work->now);
	return file_read(&j->work->now, path, SEMANTIC_FILE_CEILING,
			 FILE_NOFOLLOW, err);
}

/* "dependencies for rule NAME satisfied:"; NAME is given for "X for Y", too. */
static const char *rule_of(const char *line, size_t *len)
{
	static const char head[] = "dependencies for rule ";
	const char *name, *end;

	if (strncmp(line, head, strlen(head)) != 0)
		return NULL;
	name = line + strlen(head);
	end = strstr(name, " satisfied:");
	*len = end ? (size_t)(end - name) : strcspn(name, " ");
	return name;
}

/* Rules with a name of their own; spatch makes names with blanks. */
static void count_rules(struct semantic_result *out, struct map *index,
			char *talk)
{
	uint64_t now = 0;	/* index + 1 of the rule at hand */
	bool counted = false;

	for (char *p = talk, *nl; *p; p = nl) {
		const char *name;
		size_t len;

		nl = p + strcspn(p, "\n");
		if (*nl)
			*nl++ = '\0';
		name = rule_of(p, &len);
		if (name && !memchr(name, ' ', len)) {
			struct map_entry *e = map_find(index, name, len);

			now = e ? e->value : 0;
			counted = false;
		} else if (now && !counted && strstr(p, "transform state:")) {
			out->rules[now - 1].files++;
			counted = true;
		}
	}
}

/* "@name ...@" at the start of a line. */
static void list_rules(struct semantic_result *out, struct map *index,
		       const struct semantic_patch *patch)
{
	const char *end = patch->text + patch->text_len;
	size_t n = 0, alloc = 0;

	for (const char *p = patch->text; p < end; p++) {
		const char *name = p + 1;
		size_t len;

		if (*p != '@' || (p > patch->text && p[-1] != '\n'))
			continue;
		name += strspn(name, " \t");
		len = strcspn(name, " \t\n@");
		if (!len || !memchr(name, '@', (size_t)(end - name)))
			continue;
		if (n == alloc) {
			alloc = alloc ? 2 * alloc : 8;
			out->rules = mem_array(out->rules, alloc,
					       sizeof(*out->rules));
		}
		out->rules[n] = (struct semantic_rule){
			arena_strndup(&out->arena, name, len), 0 };
		map_put(index, out->rules[n].name, len, NULL)->value = n + 1;
		n++;
	}
	out->n_rules = n;
}

static int prepare(struct run *r, const struct semantic_patch *patch,
		   struct semantic_works *works, struct err *err)
{
	r->jobs = mem_array(NULL, works->n + 1, sizeof(*r->jobs));
	for (size_t i = 0; i < works->n; i++)
		if (works->items[i].spatch)
			r->jobs[r->n++] = (struct job){ &works->items[i],
							STRBUF_INIT, ERR_INIT };
	if (file_tempdir(&r->dir, "crosstree-spatch-", err) < 0)
		return -1;
	r->cocci = mem_printf("%s/patch.cocci", r->dir);
	if (file_write(r->cocci, patch->text, patch->text_len, FILE_NO_FSYNC,
		       err) < 0)
		return -1;
	return parse_cocci(r, patch->name, err);
}

int semantic_run(struct semantic_result *out, struct semantic_works *works,
		 struct ctx *ctx, const struct semantic_patch *patch,
		 const struct semantic_opts *opts, struct err *err)
{
	_cleanup_(run_release) struct run r = { .opts = opts, .ctx = ctx };
	_cleanup_map_ struct map index = MAP_INIT;
	int rc = prepare(&r, patch, works, err);

	if (rc < 0)
		return rc;
	rc = pool_run(ctx->jobs, r.n, 1, run_one, &r, err);
	if (rc < 0)
		return rc;
	list_rules(out, &index, patch);
	for (size_t i = 0; i < r.n; i++) {
		struct job *j = &r.jobs[i];

		if (j->failure.msg)
			semantic_note(out, SEMANTIC_FAILED, j->work->path, 0,
				      "%s", err_msg(&j->failure));
		count_rules(out, &index, j->talk.buf);
	}
	return 0;
}

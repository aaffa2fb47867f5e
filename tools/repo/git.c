// SPDX-License-Identifier: GPL-2.0-only
#include "repo/git.h"

#include <pthread.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/vec.h"
#include "repo/internal.h"
#include "repo/memory.h"
#include "repo/scratch.h"

/*
 * Settings of the repository's own config that would run something, or change
 * what git finds. Given last, so they win.
 */
static const char *const sealed[] = {
	"core.hooksPath=/dev/null",
	"core.fsmonitor=false",
	"core.attributesFile=/dev/null",
	"core.pager=cat",
	"core.quotePath=false",
	"core.bigFileThreshold=512m",
	"core.warnAmbiguousRefs=false",
	"core.useReplaceRefs=false",
	"diff.renames=true",
	"diff.renameLimit=7000",
	"diff.algorithm=default",
	"diff.orderFile=/dev/null",
	"diff.mnemonicPrefix=false",
	"diff.noprefix=false",
	"diff.context=3",
	"diff.suppressBlankEmpty=false",
	"log.showSignature=false",
	"log.mailmap=false",
	"log.follow=false",
	"merge.default=text",
	"merge.renames=true",
	"merge.renameLimit=7000",
	"merge.directoryRenames=conflict",
	"merge.conflictStyle=merge",
	"merge.renormalize=false",
	"merge.verbosity=2",
	"submodule.recurse=false",
	"gc.auto=0",
	"maintenance.auto=false",
};

static const char *const sealed_env[] = {
	"GIT_CONFIG_NOSYSTEM=1",
	"GIT_ATTR_NOSYSTEM=1",
	"GIT_NO_LAZY_FETCH=1",
	"GIT_NO_REPLACE_OBJECTS=1",
	"GIT_TERMINAL_PROMPT=0",
	"GIT_OPTIONAL_LOCKS=0",
	"GIT_LITERAL_PATHSPECS=1",
	"GIT_ASKPASS=/bin/false",
	"GIT_EDITOR=false",
	"GIT_SEQUENCE_EDITOR=false",
	"GIT_PAGER=cat",
	"GIT_ADVICE=0",
};

struct call {
	VEC(const char *) argv;		/* borrowed, or in strings */
	VEC(const char *) env;
	VEC(char *) strings;
};

static void call_release(struct call *c)
{
	for (size_t i = 0; i < c->strings.n; i++)
		free(c->strings.items[i]);
	VEC_RELEASE(&c->strings);
	VEC_RELEASE(&c->argv);
	VEC_RELEASE(&c->env);
}

static const char *keep(struct call *c, char *s)
{
	VEC_PUSH(&c->strings, s);
	return s;
}

static void add_config(struct call *c, const char *row)
{
	VEC_PUSH(&c->argv, "-c");
	VEC_PUSH(&c->argv, row);
}

/*
 * A merge driver of the repository would be run by name. In its place the text
 * merge is put, which is what git does with a driver that it does not know.
 */
static const char text_merge[] =
	"git merge-file -q --marker-size=%L -L ours -L base -L theirs %A %O %B";

static bool is_driver(const char *name)
{
	size_t n = strlen(name);

	return n > 13 && !strncmp(name, "merge.", 6) &&
	       !strcmp(name + n - 7, ".driver") && !strchr(name, '=');
}

static int seal_driver(const git_config_entry *e, void *payload)
{
	struct call *c = payload;

	if (is_driver(e->name))
		add_config(c, keep(c, mem_printf("%s=%s", e->name, text_merge)));
	return 0;
}

static void seal_drivers(struct call *c, const struct repo *r)
{
	(void)git_config_foreach(r->config, seal_driver, c);
}

/*
 * External diffs and text conversions cannot be configured away, but told off
 * where a command would use them.
 */
static bool shows_diffs(const char *command)
{
	static const char *const names[] = { "log", "show", "diff", "diff-tree",
					     "diff-index", "format-patch" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (!strcmp(command, names[i]))
			return true;
	return false;
}

static void make_argv(struct call *c, const struct repo *r,
		      const char *const *argv, const struct git_opts *o)
{
	VEC_PUSH(&c->argv, "git");
	VEC_PUSH(&c->argv, "--no-pager");
	for (size_t i = 0; i < sizeof(sealed) / sizeof(sealed[0]); i++)
		add_config(c, sealed[i]);
	seal_drivers(c, r);
	if (o->bare)
		add_config(c, "core.bare=true");
	for (size_t i = 0; o->config && o->config[i]; i++)
		add_config(c, o->config[i]);
	VEC_PUSH(&c->argv, argv[0]);
	if (shows_diffs(argv[0])) {
		VEC_PUSH(&c->argv, "--no-ext-diff");
		VEC_PUSH(&c->argv, "--no-textconv");
	}
	for (size_t i = 1; argv[i]; i++)
		VEC_PUSH(&c->argv, argv[i]);
	VEC_PUSH(&c->argv, NULL);
}

static void add_objects_env(struct call *c, const struct repo *r,
			    struct scratch *scratch)
{
	_cleanup_strbuf_ struct strbuf alt = STRBUF_INIT;

	if (scratch)
		VEC_PUSH(&c->env, keep(c, mem_printf("GIT_OBJECT_DIRECTORY=%s",
						     scratch_objects(scratch))));
	/* A scratch store names the repository's own objects by itself. */
	for (size_t i = 0; i < r->extra.n; i++)
		strbuf_addf(&alt, ":%s", r->extra.items[i]);
	if (alt.len)
		VEC_PUSH(&c->env,
			 keep(c, mem_printf("GIT_ALTERNATE_OBJECT_DIRECTORIES=%s",
					    alt.buf + 1)));
}

static void make_env(struct call *c, const struct repo *r,
		     const struct git_opts *o)
{
	for (size_t i = 0; i < sizeof(sealed_env) / sizeof(sealed_env[0]); i++)
		VEC_PUSH(&c->env, sealed_env[i]);
	if (!o->user_config)
		VEC_PUSH(&c->env, "GIT_CONFIG_GLOBAL=/dev/null");
	VEC_PUSH(&c->env, keep(c, mem_printf("GIT_DIR=%s", r->git_dir)));
	if (r->workdir && !o->bare)
		VEC_PUSH(&c->env,
			 keep(c, mem_printf("GIT_WORK_TREE=%s", r->workdir)));
	if (!o->apart)
		add_objects_env(c, r, o->scratch);
	for (size_t i = 0; o->env && o->env[i]; i++)
		VEC_PUSH(&c->env, o->env[i]);
	VEC_PUSH(&c->env, NULL);
}

static int complain(const struct proc_result *res, const char *const *argv,
		    struct err *err)
{
	const char *text = res->errout.buf;
	const char *end = strchrnul(text, '\n');

	if (!strncmp(text, "fatal: ", 7))
		text += 7;
	if (text == end)
		return err_set(err, "git %s failed with status %d", argv[0],
			       res->status);
	return err_set(err, "git %s failed: %.*s", argv[0], (int)(end - text),
		       text);
}

/* What is in memory only has to be there for the child, too. */
static int flush_objects(const struct repo *r, struct scratch *scratch,
			 struct err *err)
{
	int rc = scratch ? scratch_flush(scratch, err) : 0;

	for (size_t i = 0; rc >= 0 && i < r->memories.n; i++)
		rc = memory_flush(r->memories.items[i], err);
	return rc;
}

int git_run(struct proc_result *res, const struct repo *r,
	    const char *const *argv, const struct git_opts *opts,
	    struct err *err)
{
	static const struct git_opts none = { .in = NULL };
	const struct git_opts *o = opts ? opts : &none;
	_cleanup_(call_release) struct call c = { VEC_INIT, VEC_INIT, VEC_INIT };
	struct proc_opts p = {
		.in = o->in,
		.in_len = o->in_len,
		.timeout_ms = o->timeout_ms,
		.out_ceiling = o->out_ceiling,
		.cwd = r->workdir && !o->bare && file_is_dir(r->workdir) ?
			       r->workdir :
			       r->git_dir,
	};
	int rc = o->apart ? 0 : flush_objects(r, o->scratch, err);

	if (rc < 0)
		return rc;
	make_argv(&c, r, argv, o);
	make_env(&c, r, o);
	p.argv = c.argv.items;
	p.env = c.env.items;
	rc = proc_run(res, &p, err);
	if (rc < 0)
		return rc;
	if (res->status && !o->any_status)
		return complain(res, argv, err);
	return 0;
}

static int ask_version(char **out, const struct repo *r, struct err *err)
{
	static const char *const argv[] = { "version", NULL };
	static const char start[] = "git version ";
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const struct git_opts opts = { .apart = true };
	int rc = git_run(&res, r, argv, &opts, err);

	if (rc < 0)
		return rc;
	strbuf_rtrim(&res.out);
	if (strncmp(res.out.buf, start, strlen(start)) != 0)
		return err_set(err, "git version printed '%.60s'", res.out.buf);
	*out = mem_strdup(res.out.buf + strlen(start));
	return 0;
}

int git_version(char **out, const struct repo *r, struct err *err)
{
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	static char *known;
	int rc = 0;

	pthread_mutex_lock(&lock);
	if (!known)
		rc = ask_version(&known, r, err);
	if (rc == 0)
		*out = mem_strdup(known);
	pthread_mutex_unlock(&lock);
	return rc;
}

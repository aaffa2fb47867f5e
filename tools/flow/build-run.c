// SPDX-License-Identifier: GPL-2.0-only
/* One run of the user's command, in a copy of one tree. */
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/proc.h"
#include "flow/build-internal.h"
#include "flow/build-tree.h"

#define OUTPUT_CEILING ((size_t)64 << 20)

static int could_not(struct build *b, const char *why)
{
	b->failed = arena_strdup(&b->found->arena, why);
	return 1;
}

static void add_files(struct build *b, const char ***argv, size_t *n,
		      const struct map *files, bool objects)
{
	for (uint32_t i = 0; i < files->n; i++) {
		const struct map_entry *e = &files->entries[i];
		int stem = (int)e->len - (objects ? 2 : 0);

		/* "./" in front of what a command would take for an option. */
		(*argv)[(*n)++] = arena_printf(
			&b->arena, "%s%.*s%s", *e->key == '-' ? "./" : "", stem,
			e->key, objects ? ".o" : "");
	}
}

static const char **make_argv(struct build *b, const struct map *files)
{
	const struct build_command *c = b->command;
	const char **argv = arena_alloc(&b->arena, (c->n + 1 + (c->n + 1) * files->n) *
							   sizeof(*argv));
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++)
		if (!strcmp(c->words[i], "{files}"))
			add_files(b, &argv, &n, files, false);
		else if (!strcmp(c->words[i], "{objects}"))
			add_files(b, &argv, &n, files, true);
		else
			argv[n++] = c->words[i];
	if (!c->takes_files && !c->takes_objects)
		add_files(b, &argv, &n, files, true);
	return argv;
}

static int execute(struct proc_result *res, struct build *b, enum tree_of which,
		   const char *top, const struct map *files, struct err *err)
{
	static const char *const names[] = { "ours", "theirs", "merged" };
	const char *env[] = {
		arena_printf(&b->arena, "HOME=%s/home", b->dir),
		arena_printf(&b->arena, "TMPDIR=%s/tmp", b->dir),
		arena_printf(&b->arena, "GIT_CEILING_DIRECTORIES=%s", b->dir),
		arena_printf(&b->arena, "CROSSTREE_TREE=%s", names[which]), NULL,
	};
	const struct proc_opts opts = {
		.argv = make_argv(b, files), .env = env, .cwd = top,
		.timeout_ms = b->command->timeout_s * 1000,
		.out_ceiling = OUTPUT_CEILING, .stderr_joined = true,
		.cancel = b->ctx->cancel,
	};

	return proc_run(res, &opts, err);
}

/* It failed and names no place: the first line may say why. */
static int no_place(struct build *b, const struct proc_result *res)
{
	_cleanup_free_ char *why = mem_printf(
		"'%s' failed with status %d and named no error%s%.*s",
		b->command->words[0], res->status, res->out.len ? ": " : "",
		(int)strcspn(res->out.buf, "\n"), res->out.buf);

	return could_not(b, why);
}

int build_run(struct said *out, struct build *b, enum tree_of which,
	      const struct map *files, struct err *err)
{
	_cleanup_free_ char *top = mem_printf("%s/tree", b->dir);
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = ctx_cancelled(b->ctx, err);

	if (rc < 0)
		return rc;
	rc = execute(&res, b, which, top, files, &why);
	if (rc < 0 && why.code == ERR_CANCELLED) {
		err_move(err, &why);
		return rc;
	}
	if (rc < 0)
		return could_not(b, err_msg(&why));
	build_errors_parse(&out->errors, res.out.buf, res.out.len, top);
	out->status = res.status;
	return res.status && !out->errors.n ? no_place(b, &res) : 0;
}

int build_write_tree(struct build *b, enum tree_of which, const struct map *files,
		     struct err *err)
{
	static const char *const subdirs[] = { "tree", "home", "tmp" };
	const struct build_tree_opts opts = {
		.files = b->command->takes_files ? files : NULL,
		.ctx = b->ctx,
	};
	_cleanup_free_ char *top = NULL;
	size_t left_out;
	int rc = 0;

	if (b->dir)
		(void)file_remove_tree(b->dir, NULL);
	free(TAKE_PTR(b->dir));
	rc = file_tempdir(&b->dir, "crosstree-build", err);
	for (size_t i = 0; rc == 0 && i < 3; i++) {
		_cleanup_free_ char *path = mem_printf("%s/%s", b->dir, subdirs[i]);

		rc = file_mkdirs(path, err);
	}
	if (rc < 0)
		return rc;
	top = mem_printf("%s/tree", b->dir);
	return build_tree_write(&left_out, top, &b->trees[which], b->ctx->repo,
				&opts, err);
}

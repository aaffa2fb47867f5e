// SPDX-License-Identifier: GPL-2.0-only
#include "repo/repo.h"

#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/pool.h"
#include "base/vec.h"
#include "repo/graph.h"
#include "repo/internal.h"
#include "repo/memory.h"
#include "repo/packs.h"

/*
 * libgit2 loads the system's CA certificates when it starts, half of the time
 * that takes. All fetching here is git's, so there is never a TLS peer to verify:
 * with this in front of the TLS library's own, it loads none, and would trust
 * nobody if asked.
 */
int mbedtls_x509_crt_parse_file(void *chain, const char *path);
int mbedtls_x509_crt_parse_path(void *chain, const char *path);

int mbedtls_x509_crt_parse_file(void *chain, const char *path)
{
	(void)chain;
	(void)path;
	return 0;
}

int mbedtls_x509_crt_parse_path(void *chain, const char *path)
{
	(void)chain;
	(void)path;
	return 0;
}

/* libgit2 1.5 never frees what pcre2 matched: not ours to be told about. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WITH_ASAN
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define WITH_ASAN
#endif
#ifdef WITH_ASAN
const char *__lsan_default_suppressions(void);

const char *__lsan_default_suppressions(void)
{
	return "leak:libpcre2-8\n";
}
#endif

/* Lower case, as libgit2 compares them. The last two are looked at below. */
static const char *const known_extensions[] = {
	"worktreeconfig", "partialclone",  "preciousobjects",
	"noop",		  "objectformat", "refstorage",
};

/* Bytes of one tree, and of all objects, that libgit2 keeps. */
#define TREE_CACHE_LIMIT ((size_t)1 << 20)
#define CACHE_BYTES ((ssize_t)64 << 20)
#define CACHE_MANY_BYTES ((ssize_t)256 << 20)
#define PACK_PIECE ((size_t)32 << 20)	/* that is mapped at a time */
#define PACK_PIECES 4

#define N_EXTENSIONS (sizeof(known_extensions) / sizeof(known_extensions[0]))

int err_git(struct err *err, int rc, const char *fmt, ...)
{
	const git_error *last = git_error_last();
	_cleanup_free_ char *what = NULL;
	va_list ap;

	va_start(ap, fmt);
	what = mem_vprintf(fmt, ap);
	va_end(ap);
	return err_code(err, rc == GIT_ENOTFOUND ? ERR_NOT_FOUND : ERR_FAILED,
			"%s: %s", what,
			last && last->message && *last->message ?
				last->message :
				"the git library gives no reason");
}

/* Settings that tests and git itself use to keep other people's config out. */
static void honour_config_env(void)
{
	const char *global = getenv("GIT_CONFIG_GLOBAL");
	const char *nosystem = getenv("GIT_CONFIG_NOSYSTEM");

	if (global) {
		git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH,
				 GIT_CONFIG_LEVEL_GLOBAL, "");
		git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH,
				 GIT_CONFIG_LEVEL_XDG, "");
	}
	if (nosystem && *nosystem && strcmp(nosystem, "0") &&
	    strcmp(nosystem, "false"))
		git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH,
				 GIT_CONFIG_LEVEL_SYSTEM, "");
}

/*
 * A page of a pack counts once for each repository object that has it mapped, and
 * every thread has its own. libgit2 maps all of a pack unless it is told not to; with
 * a few smaller pieces for each thread nothing was found to be slower.
 */
static void map_packs_in_pieces(void)
{
	size_t limit = (size_t)pool_default_workers() * PACK_PIECES * PACK_PIECE;

	git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, PACK_PIECE);
	git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, limit);
}

int repo_lib_init(struct err *err)
{
	int rc = git_libgit2_init();

	if (rc < 0)
		return err_git(err, rc, "cannot start the git library");
	if (rc > 1)
		return 0;
	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
	/* The same trees are read for many commits and branches. */
	git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE,
			 TREE_CACHE_LIMIT);
	git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, CACHE_BYTES);
	git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, known_extensions, N_EXTENSIONS);
	map_packs_in_pieces();
	honour_config_env();
	return 0;
}

void repo_lib_expect_many_trees(void)
{
	git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, CACHE_MANY_BYTES);
}

void repo_lib_shutdown(void)
{
	git_libgit2_shutdown();
}

struct repo *repo_free(struct repo *r)
{
	if (!r)
		return NULL;
	for (size_t i = 0; i < r->extra.n; i++)
		free(r->extra.items[i]);
	VEC_RELEASE(&r->extra);
	for (size_t i = 0; i < r->memories.n; i++)
		memory_unref(r->memories.items[i]);
	VEC_RELEASE(&r->memories);
	graph_free(r->graph);
	lines_free(r->lines);
	path_notes_free(r->path_notes);
	blobs_free(r->blobs);
	attributes_free(r->attributes);
	git_config_free(r->config);
	overrides_release(&r->overrides);
	git_odb_free(r->odb);
	packs_unref(r->packs);
	git_repository_free(r->git);
	free(r->git_dir);
	free(r->common_dir);
	free(r->workdir);
	free(r);
	return NULL;
}

static char *without_slash(const char *path)
{
	size_t n = path ? strlen(path) : 0;

	if (!path)
		return NULL;
	while (n > 1 && path[n - 1] == '/')
		n--;
	return mem_strndup(path, n);
}

/*
 * libgit2 was told to let these through, so that their harmless values open;
 * the others are refused here.
 */
static int check_formats(const struct repo *r, struct err *err)
{
	static const struct {
		const char *key, *only, *what;
	} rows[] = {
		{ "extensions.objectformat", "sha1", "object format" },
		{ "extensions.refstorage", "files", "ref storage" },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		_cleanup_free_ char *value = NULL;
		int rc = repo_config_str(r, rows[i].key, &value, err);

		if (rc < 0)
			return rc;
		if (rc == 0 && strcmp(value, rows[i].only))
			return err_set(err,
				       "cannot open '%s': %s '%s' is not supported, only '%s' is",
				       r->git_dir, rows[i].what, value,
				       rows[i].only);
	}
	return 0;
}

/*
 * A repository without refs/ files may keep them in a table, and then looks
 * empty instead of failing.
 */
static int check_reftable(const struct repo *r, struct err *err)
{
	_cleanup_free_ char *dir = mem_printf("%s/reftable", r->common_dir);

	if (access(dir, F_OK) == 0)
		return err_set(err,
			       "cannot open '%s': ref storage 'reftable' is not supported, "
			       "only 'files' is",
			       r->git_dir);
	return 0;
}

/* $GIT_CONFIG_GLOBAL stands for the user's file, wherever that would be. */
static void add_global_from_env(struct repo *r, git_config *cfg)
{
	const char *global = getenv("GIT_CONFIG_GLOBAL");

	if (global && *global && access(global, R_OK) == 0)
		(void)git_config_add_file_ondisk(cfg, global,
						 GIT_CONFIG_LEVEL_GLOBAL,
						 r->git, 0);
}

static int load_config(struct repo *r, struct err *err)
{
	git_config *cfg = NULL;
	int rc = git_repository_config(&cfg, r->git);

	if (rc < 0)
		return err_git(err, rc, "cannot read the config of '%s'",
			       r->git_dir);
	add_global_from_env(r, cfg);
	rc = overrides_read(&r->overrides, err);
	if (rc < 0) {
		git_config_free(cfg);
		return rc;
	}
	rc = git_config_snapshot(&r->config, cfg);
	git_config_free(cfg);
	if (rc < 0)
		return err_git(err, rc, "cannot read the config of '%s'",
			       r->git_dir);
	return 0;
}

static int fill(struct repo *r, struct err *err)
{
	int rc;

	r->git_dir = without_slash(git_repository_path(r->git));
	r->common_dir = without_slash(git_repository_commondir(r->git));
	r->workdir = without_slash(git_repository_workdir(r->git));
	rc = load_config(r, err);
	if (rc < 0)
		return rc;
	rc = check_formats(r, err);
	if (rc < 0)
		return rc;
	rc = check_reftable(r, err);
	if (rc < 0)
		return rc;
	r->shallow = git_repository_is_shallow(r->git) == 1;
	rc = git_repository_odb(&r->odb, r->git);
	if (rc < 0)
		return err_git(err, rc, "cannot open the objects of '%s'",
			       r->git_dir);
	return 0;
}

static void config_iterator_freep(git_config_iterator **it)
{
	git_config_iterator_free(*it);
}

/* Where git stops to look for a repository. */
static const char *ceilings(void)
{
	return getenv("GIT_CEILING_DIRECTORIES");
}

/* libgit2 1.5 finds none when it has an owner to object to and no config. */
static bool is_there(const char *dir)
{
	git_buf found = GIT_BUF_INIT;
	int rc = git_repository_discover(&found, dir, 1, ceilings());

	git_buf_dispose(&found);
	return rc == 0;
}

static int open_failed(int rc, const char *dir, struct err *err)
{
	const git_error *last = git_error_last();
	_cleanup_free_ char *why = mem_strdup(last && last->message ? last->message :
								      "");

	if (rc == GIT_ENOTFOUND && !is_there(dir))
		return err_code(err, ERR_NOT_FOUND,
				"not a git repository (or any of its parents): '%s'",
				dir);
	if (rc == GIT_EOWNER || rc == GIT_ENOTFOUND)
		return err_set(err,
			       "cannot open the repository at '%s': somebody else owns it; "
			       "if you trust it: git config --global --add safe.directory "
			       "<its path>",
			       dir);
	return err_set(err, "cannot open the repository at '%s': %s", dir, why);
}

/* @packs: of another one for the same repository, or NULL. */
static int read_packs(struct repo *r, struct packs *packs, struct err *err)
{
	_cleanup_free_ char *dir = mem_printf("%s/objects", r->common_dir);

	r->packs = packs ? packs_ref(packs) : packs_open(dir);
	return packs_attach(r->packs, r, err);
}

static int open_path(struct repo **out, const char *dir, unsigned int flags,
		     struct packs *packs, struct err *err)
{
	_cleanup_(repo_freep) struct repo *r = mem_zalloc(sizeof(*r));
	int rc = git_repository_open_ext(&r->git, dir, flags, ceilings());

	if (rc < 0)
		return open_failed(rc, dir, err);
	rc = fill(r, err);
	if (rc >= 0)
		rc = read_packs(r, packs, err);
	if (rc < 0)
		return rc;
	*out = TAKE_PTR(r);
	return 0;
}

int repo_open(struct repo **out, const char *dir, struct err *err)
{
	const char *env = getenv("GIT_DIR");
	_cleanup_free_ char *joined = NULL;

	if (!env || !*env)
		return open_path(out, dir ? dir : ".",
				 GIT_REPOSITORY_OPEN_CROSS_FS, NULL, err);
	if (env[0] != '/' && dir) {
		joined = mem_printf("%s/%s", dir, env);
		env = joined;
	}
	return open_path(out, env, GIT_REPOSITORY_OPEN_NO_SEARCH, NULL, err);
}

int repo_dup(struct repo **out, const struct repo *from, struct err *err)
{
	_cleanup_(repo_freep) struct repo *r = NULL;
	int rc = open_path(&r, from->git_dir, GIT_REPOSITORY_OPEN_NO_SEARCH, from->packs,
			   err);

	if (rc < 0)
		return rc;
	for (size_t i = 0; i < from->extra.n; i++) {
		rc = repo_add_objects(r, from->extra.items[i], err);
		if (rc < 0)
			return rc;
	}
	for (size_t i = 0; i < from->memories.n; i++) {
		rc = memory_attach(from->memories.items[i], r, err);
		if (rc < 0)
			return rc;
	}
	*out = TAKE_PTR(r);
	return 0;
}

int repo_add_objects(struct repo *r, const char *dir, struct err *err)
{
	int rc = git_odb_add_disk_alternate(r->odb, dir);

	if (rc < 0)
		return err_git(err, rc, "cannot add the objects of '%s'", dir);
	VEC_PUSH(&r->extra, mem_strdup(dir));
	return 0;
}

git_repository *repo_git(const struct repo *r)
{
	return r->git;
}

git_odb *repo_odb(const struct repo *r)
{
	return r->odb;
}

const char *repo_git_dir(const struct repo *r)
{
	return r->git_dir;
}

const char *repo_common_dir(const struct repo *r)
{
	return r->common_dir;
}

const char *repo_workdir(const struct repo *r)
{
	return r->workdir;
}

bool repo_is_shallow(const struct repo *r)
{
	return r->shallow;
}

bool repo_has_info_attributes(const struct repo *r)
{
	_cleanup_free_ char *path = mem_printf("%s/info/attributes",
					       r->common_dir);

	return access(path, F_OK) == 0;
}

/* "remote.NAME.promisor = true", and what git wrote before there were several. */
bool repo_is_partial(const struct repo *r)
{
	_cleanup_(config_iterator_freep) git_config_iterator *it = NULL;
	git_config_entry *e;

	if (git_config_iterator_new(&it, r->config) < 0)
		return false;
	while (git_config_next(&e, it) == 0) {
		size_t n = strlen(e->name);
		int on = 0;

		if (!strcmp(e->name, "extensions.partialclone"))
			return true;
		if (n > 9 && !strncmp(e->name, "remote.", 7) &&
		    !strcmp(e->name + n - 9, ".promisor") &&
		    git_config_parse_bool(&on, e->value) == 0 && on)
			return true;
	}
	return false;
}

// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/mem.h"
#include "base/num.h"
#include "repo/internal.h"
#include "repo/repo.h"

/* 0 found, 1 not set, <0 failed. @out is borrowed from @cfg. */
static int lookup_in(const char **out, git_config *cfg, const char *key,
		  struct err *err)
{
	int rc = git_config_get_string(out, cfg, key);

	if (rc == GIT_ENOTFOUND)
		return 1;
	if (rc < 0)
		return err_git(err, rc, "cannot read config '%s'", key);
	return 0;
}

/* The same, with `git -c` first. */
static int lookup(const char **out, const struct repo *r, const char *key,
		  struct err *err)
{
	const char *value = overrides_find(&r->overrides, key);

	if (!value)
		return lookup_in(out, r->config, key, err);
	*out = value;
	return 0;
}

static int bad_value(struct err *err, const char *key, const char *value,
		     const char *what)
{
	return err_set(err, "bad config value '%s' for '%s': not %s", value, key,
		       what);
}

int repo_config_str(const struct repo *r, const char *key, char **out,
		    struct err *err)
{
	const char *value = NULL;
	int rc = lookup(&value, r, key, err);

	if (rc == 0)
		*out = mem_strdup(value);
	return rc;
}

int repo_config_int(const struct repo *r, const char *key, int64_t *out,
		    struct err *err)
{
	const char *value = NULL;
	int rc = lookup(&value, r, key, err);

	if (rc)
		return rc;
	if (git_config_parse_int64(out, value) < 0)
		return bad_value(err, key, value, "a number");
	return 0;
}

int repo_config_bool(const struct repo *r, const char *key, bool *out,
		     struct err *err)
{
	const char *value = NULL;
	int rc = lookup(&value, r, key, err);
	int b;

	if (rc)
		return rc;
	if (git_config_parse_bool(&b, value) < 0)
		return bad_value(err, key, value, "a boolean");
	*out = b != 0;
	return 0;
}

int repo_config_size(const struct repo *r, const char *key, uint64_t *out,
		     struct err *err)
{
	const char *value = NULL;
	int rc = lookup(&value, r, key, err);

	if (rc)
		return rc;
	return num_parse_size(out, value, key, err);
}

/* One question to libgit2 for all values of a key. */
struct each {
	int (*fn)(void *payload, const char *value, struct err *err);
	void *payload;
	struct err *err;
	int rc;		/* of fn */
};

static int give_value(const git_config_entry *e, void *payload)
{
	struct each *each = payload;

	each->rc = each->fn(each->payload, e->value ? e->value : "true", each->err);
	return each->rc < 0 ? -1 : 0;
}

int repo_config_each(const struct repo *r, const char *key,
		     int (*fn)(void *payload, const char *value, struct err *err),
		     void *payload, struct err *err)
{
	struct each each = { fn, payload, err, 0 };
	int rc = git_config_get_multivar_foreach(r->config, key, NULL, give_value, &each);
	const char *value;
	size_t at = 0;

	if (each.rc < 0)
		return each.rc;
	if (rc < 0 && rc != GIT_ENOTFOUND)
		return err_git(err, rc, "cannot read config '%s'", key);
	rc = 0;
	while (rc >= 0 && (value = overrides_next(&r->overrides, &at, key)) != NULL)
		rc = fn(payload, value, err);
	return rc < 0 ? rc : 0;
}

int repo_config_user_str(const struct repo *r, const char *key, char **out,
			 struct err *err)
{
	static const git_config_level_t own[] = {
		GIT_CONFIG_LEVEL_GLOBAL, GIT_CONFIG_LEVEL_XDG,
		GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_PROGRAMDATA,
	};
	const char *given = overrides_find(&r->overrides, key);
	git_config *all = NULL;
	int rc;

	if (given) {
		*out = mem_strdup(given);
		return 0;
	}
	rc = git_repository_config(&all, r->git);
	if (rc < 0)
		return err_git(err, rc, "cannot read the user's config");
	rc = 1;
	for (size_t i = 0; rc == 1 && i < sizeof(own) / sizeof(own[0]); i++) {
		git_config *level = NULL, *snap = NULL;
		const char *value = NULL;

		if (git_config_open_level(&level, all, own[i]) < 0)
			continue;
		if (git_config_snapshot(&snap, level) == 0)
			rc = lookup_in(&value, snap, key, err);
		if (rc == 0 && value)
			*out = mem_strdup(value);
		git_config_free(snap);
		git_config_free(level);
	}
	git_config_free(all);
	return rc;
}

// SPDX-License-Identifier: GPL-2.0-only
/* Configuration that came with the command line of git, for git's children. */
#include <string.h>

#include "base/char.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/strbuf.h"
#include "repo/internal.h"

#define MAX_ROWS 10000

void overrides_release(struct override_list *l)
{
	for (size_t i = 0; i < l->n; i++) {
		free(l->items[i].key);
		free(l->items[i].value);
	}
	VEC_RELEASE(l);
}

/* Section and name are the same in any case, what is between them is not. */
static char *normal_key(const char *key, size_t len)
{
	char *k = mem_strndup(key, len);
	char *first = strchr(k, '.'), *last = strrchr(k, '.');

	for (char *p = k; *p; p++)
		if (!first || p < first || p > last)
			*p = char_to_lower(*p);
	return k;
}

const char *overrides_find(const struct override_list *l, const char *key)
{
	_cleanup_free_ char *k = NULL;

	if (!l->n)
		return NULL;
	k = normal_key(key, strlen(key));
	for (size_t i = l->n; i-- > 0;)
		if (!strcmp(l->items[i].key, k))
			return l->items[i].value;
	return NULL;
}

const char *overrides_next(const struct override_list *l, size_t *at, const char *key)
{
	_cleanup_free_ char *k = normal_key(key, strlen(key));

	while (*at < l->n) {
		const struct override *o = &l->items[(*at)++];

		if (!strcmp(o->key, k))
			return o->value;
	}
	return NULL;
}

static void add(struct override_list *l, const char *key, size_t key_len,
		const char *value)
{
	VEC_PUSH(l, (struct override){ normal_key(key, key_len),
				       mem_strdup(value) });
}

/*
 * One word as git quotes it for a shell: parts in single quotes, with \\' and
 * \\! between them. Steps @p past it; false when it is something else.
 */
static bool unquote(struct strbuf *out, const char **p)
{
	const char *s = *p;

	if (*s != '\'')
		return false;
	for (;;) {
		const char *end = strchr(s + 1, '\'');

		if (!end)
			return false;
		strbuf_add(out, s + 1, (size_t)(end - s - 1));
		s = end + 1;
		if (*s != '\\')
			break;
		if ((s[1] != '\'' && s[1] != '!') || s[2] != '\'')
			return false;
		strbuf_addch(out, s[1]);
		s += 2;
	}
	*p = s;
	return true;
}

/* 'key'='value', or as older versions wrote it 'key=value'. */
static int read_one(struct override_list *l, const char **p)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf value = STRBUF_INIT;
	const char *eq;

	if (!unquote(&key, p))
		return -1;
	if (**p == '=') {
		bool given = *++*p == '\'';

		if (given && !unquote(&value, p))
			return -1;
		/* "git -c key" without any value is a boolean. */
		add(l, key.buf, key.len, given ? value.buf : "true");
		return 0;
	}
	eq = strchr(key.buf, '=');
	add(l, key.buf, eq ? (size_t)(eq - key.buf) : key.len,
	    eq ? eq + 1 : "true");
	return 0;
}

static int read_parameters(struct override_list *l, struct err *err)
{
	const char *p = getenv("GIT_CONFIG_PARAMETERS");

	while (p && *p) {
		if (*p == ' ') {
			p++;
			continue;
		}
		if (l->n == MAX_ROWS || read_one(l, &p) < 0)
			return err_set(err, "cannot read GIT_CONFIG_PARAMETERS");
	}
	return 0;
}

static int read_counted(struct override_list *l, struct err *err)
{
	const char *count = getenv("GIT_CONFIG_COUNT");
	uint64_t n = 0;
	int rc;

	if (!count || !*count)
		return 0;
	rc = num_parse(&n, count, 0, MAX_ROWS, "GIT_CONFIG_COUNT", err);
	if (rc < 0)
		return rc;
	for (uint64_t i = 0; i < n; i++) {
		_cleanup_free_ char *k = mem_printf("GIT_CONFIG_KEY_%u", (unsigned int)i);
		_cleanup_free_ char *v = mem_printf("GIT_CONFIG_VALUE_%u", (unsigned int)i);
		const char *key = getenv(k), *value = getenv(v);

		if (!key || !value)
			return err_set(err, "missing %s or %s", k, v);
		add(l, key, strlen(key), value);
	}
	return 0;
}

int overrides_read(struct override_list *out, struct err *err)
{
	struct override_list l = VEC_INIT;
	int rc = read_counted(&l, err);

	if (rc == 0)
		rc = read_parameters(&l, err);
	if (rc < 0) {
		overrides_release(&l);
		return rc;
	}
	*out = l;
	return 0;
}

// SPDX-License-Identifier: GPL-2.0-only
#include <sys/stat.h>

#include "repo/cache.h"
#include "sandbox.h"

static struct cache *must_open_version(uint64_t max, uint32_t version)
{
	struct cache_opts o = { .dir = sandbox_dir, .max_bytes = max, .version = version };
	struct cache *c = NULL;

	cache_open(&c, NULL, &o);
	return c;
}

static struct cache *must_open_cache(uint64_t max)
{
	return must_open_version(max, 0);
}

static bool holds(struct cache *c, const char *key, const char *value)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	return cache_get(c, CACHE_FACTS, key, strlen(key), &sb) &&
	       !strcmp(sb.buf, value);
}

static void put(struct cache *c, const char *key, const char *value)
{
	cache_put(c, CACHE_FACTS, key, strlen(key), value, strlen(value));
}

static void test_round_trip(void **state)
{
	struct cache *c = must_open_cache(0);

	(void)state;
	assert_false(holds(c, "k", "v"));
	put(c, "k", "v");
	put(c, "empty", "");
	assert_true(holds(c, "k", "v"));	/* before it is written */
	c = cache_close(c);
	c = must_open_cache(0);
	assert_true(holds(c, "k", "v"));
	assert_true(holds(c, "empty", ""));
	assert_false(cache_get(c, CACHE_NAMES, "k", 1, NULL));
	put(c, "k", "w");
	cache_flush(c);
	assert_true(holds(c, "k", "w"));
	assert_null(cache_note(c));
	cache_close(c);
}

/* One that is off has names of trees while somebody wants that, and writes nothing. */
static void test_remember(void **state)
{
	struct cache_opts o = { .off = true, .dir = sandbox_dir };
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	struct cache *c = NULL;

	(void)state;
	cache_open(&c, NULL, &o);
	cache_put(c, CACHE_NAMES, "k", 1, "v", 1);
	cache_remember(c);
	assert_false(cache_get(c, CACHE_NAMES, "k", 1, &sb));
	cache_put(c, CACHE_NAMES, "k", 1, "v", 1);
	put(c, "k", "v");
	cache_flush(c);
	assert_true(cache_get(c, CACHE_NAMES, "k", 1, &sb));
	assert_string_equal(sb.buf, "v");
	assert_false(holds(c, "k", "v"));
	cache_remember(c);
	cache_forget(c);
	assert_true(cache_get(c, CACHE_NAMES, "k", 1, &sb));
	cache_forget(c);
	assert_false(cache_get(c, CACHE_NAMES, "k", 1, &sb));
	assert_null(cache_path(c));
	c = cache_close(c);
	c = must_open_cache(0);
	assert_false(cache_get(c, CACHE_NAMES, "k", 1, &sb));
	assert_null(cache_close(c));
	cache_remember(NULL);
	cache_forget(NULL);
}

static void test_off_and_null(void **state)
{
	struct cache_opts o = { .off = true };
	struct cache *c = NULL;

	(void)state;
	cache_open(&c, NULL, &o);
	put(c, "k", "v");
	assert_false(holds(c, "k", "v"));
	cache_close(c);
	put(NULL, "k", "v");
	assert_false(holds(NULL, "k", "v"));
}

/* Whatever happened to the file, the next run works, and mostly remembers. */
static void test_damage(void **state)
{
	static const char *const rows[] = {
		"truncate -s 5000 cache.sqlite",
		"truncate -s 100 cache.sqlite",
		": >cache.sqlite",
		"echo 'not a database, by no means' >cache.sqlite",
		"sqlite3 cache.sqlite 'pragma user_version=99'",
		"sqlite3 cache.sqlite 'drop table facts'",
		"dd if=/dev/urandom of=cache.sqlite bs=4096 seek=1 count=3 conv=notrunc",
		"rm cache.sqlite",
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_free_ char *script = mem_printf("rm -f *-wal *-shm; { %s; } 2>&1",
							 rows[i]);
		struct cache *c = must_open_cache(0);

		put(c, "k", "v");
		cache_close(c);
		shell("sqlite3 cache.sqlite 'pragma wal_checkpoint(truncate)'");
		shell(script);
		c = must_open_cache(0);
		(void)holds(c, "k", "v");
		put(c, "again", "w");
		cache_close(c);
		c = must_open_cache(0);
		if (!holds(c, "again", "w"))
			fail_msg("%s: %s", rows[i], cache_note(c) ? cache_note(c) : "");
		cache_close(c);
	}
}

/* A value that changed under its checksum is as good as none. */
static void test_checksum(void **state)
{
	struct cache *c = must_open_cache(0);

	(void)state;
	put(c, "sum", "right");
	cache_close(c);
	shell("sqlite3 cache.sqlite \"update facts set value = 'wrong' where key = x'73756d'\"");
	c = must_open_cache(0);
	assert_false(holds(c, "sum", "wrong"));
	assert_false(holds(c, "sum", "right"));
	cache_close(c);
}

static void test_symlink(void **state)
{
	struct cache *c;

	(void)state;
	shell("rm -f cache.sqlite*; echo keep >victim; ln -s victim cache.sqlite");
	c = must_open_cache(0);
	put(c, "k", "v");
	assert_non_null(cache_note(c));
	assert_null(cache_path(c));
	assert_true(holds(c, "k", "v"));	/* in memory, for this run */
	cache_close(c);
	shell("test keep = \"$(cat victim)\" && rm cache.sqlite");
}

static void test_eviction(void **state)
{
	_cleanup_free_ char *value = mem_zalloc(10001);
	struct cache *c = must_open_cache(200000);
	struct cache_stats stats;
	char key[16];

	(void)state;
	memset(value, 'x', 10000);
	for (int i = 0; i < 100; i++) {
		snprintf(key, sizeof(key), "key %d", i);
		put(c, key, value);
		cache_flush(c);
	}
	assert_false(holds(c, "key 0", value));
	assert_true(holds(c, "key 99", value));
	cache_stats(c, &stats);
	assert_true(stats.bytes < 300000);
	cache_close(c);
}

static void put_many(struct cache *c, const char *what, int n, const char *value)
{
	char key[32];

	for (int i = 0; i < n; i++) {
		snprintf(key, sizeof(key), "%s %d", what, i);
		put(c, key, value);
		cache_flush(c);
	}
}

static int count(struct cache *c, const char *what, int n, const char *value)
{
	char key[32];
	int found = 0;

	for (int i = 0; i < n; i++) {
		snprintf(key, sizeof(key), "%s %d", what, i);
		found += holds(c, key, value);
	}
	return found;
}

/*
 * What another version left gives way to what is new, in whichever table and however many
 * rows it has; what this one needed of it stays.
 */
static void test_versions(void **state)
{
	_cleanup_free_ char *value = mem_zalloc(10001);
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	struct cache *c;

	(void)state;
	shell("rm -f cache.sqlite*");
	memset(value, 'x', 10000);
	c = must_open_version(2000000, 1);
	cache_put(c, CACHE_BASES, "a", 1, "b", 1);
	put_many(c, "small", 20, "s");
	put_many(c, "old", 80, value);
	assert_int_equal(count(c, "old", 80, value), 80);
	cache_close(c);
	c = must_open_version(2000000, 2);
	assert_true(holds(c, "old 7", value));
	put_many(c, "new", 60, value);
	cache_put(c, CACHE_BASES, "c", 1, "d", 1);
	put_many(c, "newer", 6, value);
	assert_int_equal(count(c, "new", 60, value), 60);
	assert_int_equal(count(c, "newer", 6, value), 6);
	assert_true(holds(c, "old 7", value));
	assert_true(cache_get(c, CACHE_BASES, "c", 1, &sb));
	assert_false(cache_get(c, CACHE_BASES, "a", 1, &sb));
	assert_true(count(c, "old", 80, value) < 60);
	cache_close(c);
	shell("rm -f cache.sqlite*");
}

/* Somebody else writes: neither side waits for long, and nobody fails. */
static void test_locked(void **state)
{
	struct cache *a = must_open_cache(0), *b = must_open_cache(0);
	struct timespec t0, t1;

	(void)state;
	put(a, "both", "1");
	put(b, "both", "2");
	cache_flush(a);
	cache_flush(b);
	assert_true(holds(a, "both", "2"));
	cache_close(a);
	shell("{ printf 'begin immediate;\\n'; sleep 2; } | sqlite3 cache.sqlite &\n"
	      "sleep 0.3");
	clock_gettime(CLOCK_MONOTONIC, &t0);
	put(b, "late", "3");
	cache_flush(b);
	clock_gettime(CLOCK_MONOTONIC, &t1);
	assert_true((t1.tv_sec - t0.tv_sec) * 1000 +
			    (t1.tv_nsec - t0.tv_nsec) / 1000000 < 1500);
	cache_close(b);
}

static void test_places(void **state)
{
	_cleanup_free_ char *xdg = in_sandbox("xdg");
	_cleanup_(repo_freep) struct repo *r = NULL;
	struct cache *c = NULL;

	(void)state;
	shell("git init -q r && git -C r worktree list >/dev/null");
	r = must_open("r");
	cache_open(&c, r, NULL);
	assert_true(strstr(cache_path(c), "/r/.git/crosstree/cache.sqlite") != NULL);
	c = cache_close(c);
	/* something else has the name: the user's cache directory */
	shell("rm -r r/.git/crosstree && mkdir elsewhere\n"
	      "ln -s ../../elsewhere r/.git/crosstree");
	setenv("XDG_CACHE_HOME", xdg, 1);
	cache_open(&c, r, NULL);
	assert_true(strstr(cache_path(c), "/xdg/crosstree/") != NULL);
	cache_close(c);
	unsetenv("XDG_CACHE_HOME");
	shell("test -z \"$(ls elsewhere)\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_off_and_null),
		cmocka_unit_test(test_remember),
		cmocka_unit_test(test_damage),
		cmocka_unit_test(test_checksum),
		cmocka_unit_test(test_symlink),
		cmocka_unit_test(test_eviction),
		cmocka_unit_test(test_versions),
		cmocka_unit_test(test_locked),
		cmocka_unit_test(test_places),
	};

	return cmocka_run_group_tests(tests, sandbox_up, sandbox_down);
}

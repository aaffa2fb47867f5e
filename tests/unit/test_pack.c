// SPDX-License-Identifier: GPL-2.0-only
#include "base/mem.h"
#include "base/num.h"
#include "repo/internal.h"
#include "repo/packdelta.h"
#include "repo/unpack.h"
#include "sandbox.h"

/* 60 versions of a file that are alike, a large one, an empty one, a tag. */
static int make_repo(void **state)
{
	if (sandbox_up(state) < 0)
		return -1;
	shell("git init -q -b main r && cd r && seq 1 400 >f && >none && mkdir d\n"
	      "seq 1 200000 >d/large && git add . && git commit -q -m first\n"
	      "for i in $(seq 1 60); do sed -i \"$((i * 6))s/$/ $i/\" f;"
	      " git commit -q -a -m $i; done; git tag -a -m a v1\n"
	      "git repack -q -a -d -f --depth=50 --window=60\n"
	      "git rev-list --objects --all --no-object-names >../all\n"
	      "sort -o ../all ../all; wc -l <../all >../n");
	return 0;
}

static void *plain(void *payload, size_t len)
{
	(void)payload;
	return malloc(len + 1);
}

/* How many of the objects listed in "all" the pack has, each as its id says. */
static size_t count_right(const char *index)
{
	_cleanup_free_ char *path = in_sandbox(index), *list = sh("cat all");
	_cleanup_(unpacker_freep) struct unpacker *u = unpacker_new();
	struct pack p;
	size_t n = 0;

	assert_int_equal(pack_open(&p, path), 0);
	for (char *at = list, *id; (id = strsep(&at, "\n"));) {
		git_object_t type, again;
		git_oid oid, got;
		uint64_t offset;
		size_t len, also;
		void *data;

		assert_int_equal(git_oid_fromstr(&oid, id), 0);
		if (!pack_find(&offset, &p, &oid))
			continue;
		assert_int_equal(unpack_object(&data, &len, &type, u, &p, offset, plain,
					       NULL), 0);
		git_odb_hash(&got, data, len, type);
		assert_true(git_oid_equal(&oid, &got));
		free(data);
		assert_int_equal(unpack_header(&also, &again, u, &p, offset), 0);
		assert_true(also == len && again == type);
		n++;
	}
	pack_close(&p);
	return n;
}

/* Deltas by distance and by id, and an index whose offsets are all far ones. */
static void test_forms(void **state)
{
	static const char *const make[] = {
		"cp r/.git/objects/pack/*.pack p.pack",
		"git -C r pack-objects -q --stdout --depth=50 <all >p.pack",
		"git -C r pack-objects -q --stdout --window=0 <all >p.pack",
	};
	static const char *const index[] = {
		"git index-pack --object-format=sha1 -o p.idx p.pack",
		"git index-pack --object-format=sha1 --index-version=2,0x40 -o p.idx p.pack",
	};
	_cleanup_free_ char *all = sh("cat n");
	uint64_t n;

	(void)state;
	assert_int_equal(num_parse(&n, all, 180, 1000, "objects", NULL), 0);
	for (size_t i = 0; i < N_ROWS(make); i++)
		for (size_t k = 0; k < N_ROWS(index); k++) {
			shell("rm -f p.*");
			shell(make[i]);
			shell(index[k]);
			assert_int_equal(count_right("p.idx"), n);
		}
}

static void test_refused(void **state)
{
	static const char *const rows[] = {
		"git index-pack --index-version=1 -o q.idx q.pack",	/* the first form */
		"git index-pack -o q.idx q.pack && truncate -s 1000 q.idx",
		"git index-pack -o q.idx q.pack && >q.idx",
		"git index-pack -o q.idx q.pack && >q.pack",
		"git index-pack -o q.idx q.pack && truncate -s -1 q.pack",	/* another's */
		"git index-pack -o q.idx q.pack && rm q.pack",
	};
	_cleanup_free_ char *path = in_sandbox("q.idx"), *odd = in_sandbox("all");
	struct pack p;

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		shell("rm -f q.*; cp r/.git/objects/pack/*.pack q.pack; chmod +w q.pack");
		shell(rows[i]);
		assert_int_equal(pack_open(&p, path), -1);
	}
	assert_int_equal(pack_open(&p, odd), -1);
}

static bool reads(const struct repo *r, const char *rev)
{
	_cleanup_free_ char *script = mem_printf("git -C r rev-parse %s", rev);
	_cleanup_free_ char *id = sh(script);
	git_odb_object *o = NULL;
	size_t len;
	git_object_t type;
	git_oid oid, got;
	bool right;

	assert_int_equal(git_oid_fromstr(&oid, id), 0);
	if (git_odb_read(&o, repo_odb(r), &oid) < 0)
		return false;
	git_odb_hash(&got, git_odb_object_data(o), git_odb_object_size(o),
		     git_odb_object_type(o));
	right = git_oid_equal(&oid, &got) &&
		git_odb_read_header(&len, &type, repo_odb(r), &oid) == 0 &&
		len == git_odb_object_size(o);
	git_odb_object_free(o);
	return right;
}

/* Whatever way the objects come to be there, and when. */
static void test_through_libgit2(void **state)
{
	static const struct {
		const char *dir, *make;
	} rows[] = {
		{ "r", "true" },
		{ "shared", "git clone -q --shared r shared" },
		{ "near", "git init -q near && echo ../../../r/.git/objects "
			  ">near/.git/objects/info/alternates" },
		{ "twice", "git clone -q --shared --bare near twice" },
		{ "round", "git clone -q --no-hardlinks r round && echo $PWD/round/.git/objects "
			   ">round/.git/objects/info/alternates" },
		{ "old", "git clone -q --no-hardlinks r old && cd old/.git/objects/pack && "
			 "git index-pack --index-version=1 *.pack >../../x" },
		{ "loose", "git init -q loose && cd loose && "
			   "git unpack-objects -q <$(echo ../r/.git/objects/pack/*.pack)" },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_(repo_freep) struct repo *r = NULL;

		shell(rows[i].make);
		r = must_open(rows[i].dir);
		assert_true(reads(r, "main") && reads(r, "v1") && reads(r, "main~50:f"));
		assert_true(reads(r, "main:none") && reads(r, "main:d/large"));
		assert_true(reads(r, "main^{tree}") && reads(r, "main~59:f"));
	}
}

static void test_later(void **state)
{
	_cleanup_(repo_freep) struct repo *r = NULL;

	(void)state;
	shell("git init -q later");
	r = must_open("later");
	assert_false(reads(r, "main"));
	shell("cp r/.git/objects/pack/* later/.git/objects/pack/");
	assert_true(reads(r, "main"));
}

/* What is said of a damaged object is libgit2's. */
static void test_damaged(void **state)
{
	_cleanup_(repo_freep) struct repo *r = NULL;
	int bad = 0;

	(void)state;
	shell("git clone -q --no-hardlinks r bad && cd bad/.git/objects/pack && chmod +w *.pack &&"
	      "for at in $(seq 300 97 4000); do printf '\\377\\0\\1' |"
	      " dd of=$(echo *.pack) bs=1 seek=$at conv=notrunc 2>/dev/null; done");
	r = must_open("bad");
	for (int i = 0; i < 60; i++) {
		_cleanup_free_ char *rev = mem_printf("main~%d", i);

		bad += !reads(r, rev);
	}
	assert_in_range(bad, 5, 60);
}

static void test_delta(void **state)
{
	static const struct {
		const char *delta;
		size_t len;
		const char *want;	/* NULL: damaged */
	} rows[] = {
		{ "\4\6\220\4\2xy", 7, "abcdxy" },
		{ "\4\3\221\1\3", 5, "bcd" },
		{ "\4\0", 2, "" },
		{ "\4\3\221\2\3", 5, NULL },		/* beyond the old */
		{ "\4\2\221\1\3", 5, NULL },		/* beyond the new */
		{ "\4\4\221\1\3", 5, NULL },		/* not all of it */
		{ "\4\2\3xy", 5, NULL },
		{ "\4\2\0xy", 5, NULL },
		{ "\4\1\221", 3, NULL },
		{ "\4\200", 2, NULL },
		{ "\4\377\377\377\377\377\377\377\377\177", 10, NULL },
		{ "", 0, NULL },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		struct pack_delta d;
		char out[16];
		bool right = pack_delta_open(&d, rows[i].delta, rows[i].len) == 0 &&
			     d.new_len <= sizeof(out) &&
			     pack_delta_apply(out, &d, "abcd") == 0;

		assert_int_equal(right, rows[i].want != NULL);
		if (right)
			assert_memory_equal(out, rows[i].want, d.new_len);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_through_libgit2),
		cmocka_unit_test(test_later),
		cmocka_unit_test(test_damaged),
		cmocka_unit_test(test_delta),
	};

	return cmocka_run_group_tests(tests, make_repo, sandbox_down);
}

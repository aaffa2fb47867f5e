// SPDX-License-Identifier: GPL-2.0-only
/* Objects in files of their own: as they were written, or an error. */
#include "sandbox.h"

#include "repo/blob.h"

static int setup(void **state)
{
	int rc = sandbox_up(state);

	if (rc == 0)
		shell("git init -q r && cd r && printf 'one\\n' >one && : >none &&"
		      "seq 1 200000 >long && head -c 3000000 /dev/zero >zeros &&"
		      "git hash-object -w one none long zeros >ids");
	return rc;
}

static git_oid id_of(const char *file)
{
	_cleanup_free_ char *script = mem_printf("git hash-object r/%s", file);
	_cleanup_free_ char *hex = sh(script);
	git_oid oid;

	assert_int_equal(git_oid_fromstr(&oid, hex), 0);
	return oid;
}

static void expect_file(struct repo *r, const char *file)
{
	_cleanup_free_ char *in_r = mem_printf("r/%s", file), *path = in_sandbox(in_r);
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_blob_ struct blob b = BLOB_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	git_oid oid = id_of(file), again;

	assert_int_equal(file_read(&text, path, 1 << 24, 0, &err), 0);
	assert_int_equal(blob_read(&b, r, &oid, 0, &err), 0);
	assert_int_equal(b.len, text.len);
	assert_memory_equal(b.data, text.buf, text.len);
	assert_int_equal(blob_hash(&again, text.buf, text.len, &err), 0);
	assert_true(git_oid_equal(&oid, &again));
}

static void test_read(void **state)
{
	struct repo *r = must_open("r");

	(void)state;
	expect_file(r, "one");
	expect_file(r, "none");
	expect_file(r, "long");
	expect_file(r, "zeros");
	expect_file(r, "one");
	repo_free(r);
}

static void test_ceiling(void **state)
{
	_cleanup_blob_ struct blob b = BLOB_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	struct repo *r = must_open("r");
	git_oid oid = id_of("zeros");

	(void)state;
	assert_true(blob_read(&b, r, &oid, 1000, &err) < 0);
	assert_int_equal(err.code, ERR_TOO_BIG);
	err_release(&err);
	/* what was read before for somebody with more room */
	oid = id_of("one");
	assert_int_equal(blob_read(&b, r, &oid, 0, &err), 0);
	blob_release(&b);
	assert_true(blob_read(&b, r, &oid, 2, &err) < 0);
	assert_int_equal(err.code, ERR_TOO_BIG);
	repo_free(r);
}

/* @how: shell that is given the object's file as $f. */
static void expect_damage(const char *how)
{
	_cleanup_free_ char *script = mem_printf(
		"cd r && printf 'text %%s\\n' '%s' >x && id=$(git hash-object -w x) &&"
		"f=.git/objects/$(echo $id | cut -c1-2)/$(echo $id | cut -c3-) &&"
		"chmod u+w $f && %s && echo $id", how, how);
	_cleanup_free_ char *hex = sh(script);
	_cleanup_blob_ struct blob b = BLOB_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	struct repo *r = must_open("r");
	git_oid oid;

	assert_int_equal(git_oid_fromstr(&oid, hex), 0);
	assert_true(blob_read(&b, r, &oid, 0, &err) < 0);
	assert_non_null(strstr(err_msg(&err), hex));
	repo_free(r);
}

static void test_damage(void **state)
{
	(void)state;
	expect_damage(": >$f");
	expect_damage("echo nothing >$f");
	expect_damage("truncate -s 20 $f");
	expect_damage("truncate -s -3 $f");
	expect_damage("rm $f && mkdir $f");
	/* one that says that it is much longer than it can be, one shorter than it is */
	expect_damage("python3 -c \"import sys, zlib; open(sys.argv[1], 'wb').write("
		      "zlib.compress(b'blob 400000000\\\\0short'))\" $f");
	expect_damage("python3 -c \"import sys, zlib; open(sys.argv[1], 'wb').write("
		      "zlib.compress(b'blob 2\\\\0longer'))\" $f");
	expect_damage("python3 -c \"import sys, zlib; open(sys.argv[1], 'wb').write("
		      "zlib.compress(b'blob no\\\\0text'))\" $f");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_ceiling),
		cmocka_unit_test(test_damage),
	};

	return cmocka_run_group_tests(tests, setup, sandbox_down);
}

// SPDX-License-Identifier: GPL-2.0-only
/* Whom get_maintainer.pl names, and what the patterns of MAINTAINERS cover. */
#include "flow/maintainers-file.h"
#include "flow/maintainers.h"
#include "repo/rev.h"
#include "sandbox.h"

/* What the room holds, and the names of the patch. */
static const char fixture[] =
	"git init -q -b main r && cd r && mkdir -p scripts drivers/net mm\n"
	"cat >scripts/get_maintainer.pl <<'END'\n"
	"my @all = sort grep { !/^\\.\\.?$/ } glob('.* *');\n"
	"my $home = $ENV{HOME} =~ /crosstree-maintainers/ ? 'home' : $ENV{HOME};\n"
	"print \"@all $home <room\\@example.org> (maintainer:ROOM)\\n\";\n"
	"print \"a dir <dir\\@example.org> (reviewer:X)\\n\" if -d 'drivers/net';\n"
	"while (<STDIN>) {\n"
	"	print \"$1\\@example.org (open list:PATHS)\\n\" if m{^\\+\\+\\+ b/(\\S+)};\n"
	"}\n"
	"END\n"
	"printf 'NET\\nF:\\tdrivers/net\\nF:\\tmm/\\n' >MAINTAINERS\n"
	"echo x >drivers/net/x.c; echo x >mm/y.c; echo who >.mailmap\n"
	"git add -A && git commit -qm trusted && git tag v1\n"
	"git rm -q scripts/get_maintainer.pl && git commit -qm without && git tag v2\n"
	"cd .. && mkdir home\n";

static int up(void **state)
{
	_cleanup_free_ char *home = NULL;
	int rc = sandbox_up(state);

	if (rc)
		return rc;
	shell(fixture);
	home = in_sandbox("home");
	setenv("HOME", home, 1);
	unsetenv("XDG_CONFIG_HOME");
	/* The library remembers where home is. */
	unsetenv("GIT_CONFIG_GLOBAL");
	repo_lib_shutdown();
	return repo_lib_init(NULL);
}

static int open_with(struct maintainers_script **out, struct repo **r, const char *config,
		     struct err *err)
{
	struct ctx ctx = CTX_INIT;

	shell(config);
	*r = must_open("r");
	ctx.repo = *r;
	return maintainers_open(out, &ctx, err);
}

static void test_open(void **state)
{
	static const struct {
		const char *config, *why;
	} rows[] = {
		{ "true", "set crosstree.trustedRef" },
		{ "git -C r config crosstree.trustedRef v1", "set crosstree.trustedRef" },
		{ "git config --file home/.gitconfig crosstree.trustedRef v2",
		  "no scripts/get_maintainer.pl in 'v2'" },
		{ "git config --file home/.gitconfig crosstree.trustedRef v9",
		  "set crosstree.trustedRef" },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_(maintainers_freep) struct maintainers_script *s = NULL;
		_cleanup_(repo_freep) struct repo *r = NULL;
		_cleanup_err_ struct err err = ERR_INIT;

		assert_true(open_with(&s, &r, rows[i].config, &err) < 0);
		assert_int_equal(err.code, ERR_NOT_FOUND);
		if (!strstr(err_msg(&err), rows[i].why))
			fail_msg("row %zu: %s", i, err_msg(&err));
	}
}

static void test_run(void **state)
{
	static const char *const paths[] = { "mm/y.c", "a name.c", "drivers/net/x.c" };
	_cleanup_(maintainers_freep) struct maintainers_script *s = NULL;
	_cleanup_maintainers_ struct maintainers m = MAINTAINERS_INIT;
	_cleanup_(repo_freep) struct repo *r = NULL;
	_cleanup_err_ struct err err = ERR_INIT;

	(void)state;
	if (open_with(&s, &r, "git config --file home/.gitconfig crosstree.trustedRef v1",
		      &err) < 0 ||
	    maintainers_of_paths(&m, s, paths, N_ROWS(paths), &err) < 0)
		fail_msg("%s", err_msg(&err));
	assert_int_equal(m.n, 4);
	assert_string_equal(m.items[0].address,
			    ".mailmap MAINTAINERS drivers scripts home <room@example.org>");
	assert_string_equal(m.items[0].section, "ROOM");
	assert_int_equal(m.items[1].role, MAINTAINER_REVIEWER);
	assert_string_equal(m.items[2].address, "mm/y.c@example.org");
	assert_int_equal(m.items[2].role, MAINTAINER_LIST);
	assert_string_equal(m.items[3].address, "drivers/net/x.c@example.org");
}

static void test_parse(void **state)
{
	static const char text[] =
		"A B <a@b.org> (maintainer:INTEL DRM (but not Poulsbo),reviewer:X)\n"
		"\"C (d)\" <c@d.org> (supporter:Y)\n"
		"list@b.org (moderated list:Z (for non-subscribers))\n"
		"plain@b.org\n"
		"nobody\n"
		"x\033[1m <e@f.org> (maintainer:E)\n";
	_cleanup_maintainers_ struct maintainers m = MAINTAINERS_INIT;

	(void)state;
	maintainers_parse(&m, text, sizeof(text) - 1);
	assert_int_equal(m.n, 4);
	assert_string_equal(m.items[0].address, "A B <a@b.org>");
	assert_string_equal(m.items[0].section, "INTEL DRM (but not Poulsbo),reviewer:X");
	assert_string_equal(m.items[1].address, "\"C (d)\" <c@d.org>");
	assert_string_equal(m.items[2].address, "list@b.org");
	assert_int_equal(m.items[2].role, MAINTAINER_LIST);
	assert_null(m.items[3].section);
}

/* ------------------------------------------------------------------------ the file */

static void test_patterns(void **state)
{
	static const struct {
		const char *pattern, *path;
		bool matches;
	} rows[] = {
		{ "mm/", "mm/hmm.c", true },
		{ "mm/", "mm/damon/core.c", true },
		{ "mm/", "arch/x86/mm/fault.c", false },
		{ "mm/hmm.c", "mm/hmm.c", true },
		{ "mm/hmm.c", "mm/hmmxc", false },
		/* the beginning is enough, as long as there is no further slash */
		{ "drivers/x", "drivers/xyz.c", true },
		{ "drivers/x", "drivers/x/y.c", false },
		{ "drivers/*", "drivers/x.c", true },
		{ "drivers/*", "drivers/x/y.c", false },
		{ "drivers/*/", "drivers/x/y.c", true },
		{ "drivers/*/", "drivers/x.c", false },
		{ "*/Kconfig", "mm/Kconfig", true },
		{ "*/Kconfig", "a/b/Kconfig", false },
		{ "*", "Makefile", true },
		{ "*", "mm/hmm.c", false },
		{ "*/", "mm/hmm.c", true },
		{ "*/", "Makefile", false },
		{ "d/da90??.c", "d/da9052.c", true },
		{ "d/da90??.c", "d/da905.c", false },
		{ "d/x*.[ch]", "d/xy.h", true },
		{ "d/x*.[ch]", "d/xy.S", false },
		{ "d/x[^0-3].c", "d/x7.c", true },
		{ "d/x[^0-3].c", "d/x2.c", false },
		{ "d/[x", "d/[x", true },
		{ "a*b*c*d", "aXbXcXbXcXd", true },
		{ "", "x", false },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++)
		if (maintainers_pattern_matches(rows[i].pattern, rows[i].path) !=
		    rows[i].matches)
			fail_msg("'%s' and '%s'", rows[i].pattern, rows[i].path);
}

static bool is_mm(void *payload, const char *path)
{
	(void)payload;
	return strcmp(path, "mm") == 0 || strcmp(path, "lib") == 0;
}

static const char file[] =
	"Descriptions of section entries:\n"
	"	F: *Files* and directories\n"
	"Maintainers List\n"
	"\n"
	"HMM - Heterogeneous Memory Management\n"
	"M:	A B <a@b.org>\n"
	"F:	Documentation/vm/hmm.rst\n"
	"# F:	not/this\n"
	"\n"
	"F:	mm/hmm*\n"
	"X:	mm/hmm_test.c\n"
	"MEMORY\n"
	"F:	mm\n"
	"X:	mm/secret\n"
	"ARM/STM32\n"
	"N:	stm32 | \\bst_\n"
	"N:	(\n"
	"N:	a{9}\n"
	"X:	arch/not/\n"
	"THE REST\n"
	"F:	*\n"
	"F:	*/\n";

static void test_sections(void **state)
{
	static const struct {
		const char *title, *path;
		bool covers;
	} rows[] = {
		{ "HMM - Heterogeneous Memory Management", "mm/hmm.c", true },
		{ "hmm - heterogeneous*", "mm/hmm.c", true },
		{ "HMM", "mm/hmm.c", false },
		{ "HMM*", "mm/hmm_test.c", false },
		{ "HMM*", "not/this", false },
		{ "HMM*", "mm/mmap.c", false },
		{ "MEMORY", "mm/a/b.c", true },
		{ "MEMORY", "mm/secret.c", false },
		{ "ARM/*", "drivers/gpio/gpio-stm32.c", true },
		{ "ARM/*", "arch/not/stm32.c", false },
		{ "ARM/*", "aaaaaaaaa", false },
		{ "the rest", "x/y/z", true },
		{ "NOBODY", "x/y/z", false },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_maintainers_file_ struct maintainers_file f = MAINTAINERS_FILE_INIT;

		maintainers_file_parse(&f, file, sizeof(file) - 1, rows[i].title, is_mm,
				       NULL);
		if (maintainers_file_covers(&f, rows[i].path) != rows[i].covers)
			fail_msg("'%s' and '%s'", rows[i].title, rows[i].path);
	}
}

static void test_tree(void **state)
{
	_cleanup_maintainers_file_ struct maintainers_file f = MAINTAINERS_FILE_INIT;
	_cleanup_(repo_freep) struct repo *r = must_open("r");
	_cleanup_rev_ struct rev rev = REV_INIT;

	(void)state;
	assert_int_equal(rev_resolve(&rev, r, "v1", NULL), 0);
	assert_int_equal(maintainers_file_read(&f, r, &rev.tree, "NET", NULL), 0);
	assert_int_equal(f.n, 1);
	assert_true(maintainers_file_covers(&f, "drivers/net/a/b.c"));
	assert_false(maintainers_file_covers(&f, "drivers/network.c"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_open),	 cmocka_unit_test(test_run),
		cmocka_unit_test(test_parse),	 cmocka_unit_test(test_patterns),
		cmocka_unit_test(test_sections), cmocka_unit_test(test_tree),
	};

	return cmocka_run_group_tests(tests, up, sandbox_down);
}

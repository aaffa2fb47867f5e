// SPDX-License-Identifier: GPL-2.0-only
/* Scanners of the Kconfig language, of Makefiles and of constants. */
#include <string.h>

#include "capi/constant.h"
#include "capi/kbuild.h"
#include "capi/kconfig.h"
#include "unit.h"

static const struct kconfig_ref *ref(const struct kconfig *k, const char *name)
{
	for (size_t i = 0; i < k->refs.n; i++)
		if (strcmp(k->refs.items[i].name, name) == 0)
			return &k->refs.items[i];
	fail_msg("no reference to %s", name);
	return NULL;
}

static void scan(struct kconfig *k, const char *text)
{
	kconfig_scan(k, text, strlen(text));
}

static void test_entries(void **state)
{
	_cleanup_kconfig_ struct kconfig k;

	(void)state;
	scan(&k, "menuconfig A\n\ttristate \"the a\" if X\n\n"
		 "config B\n\tdef_bool y\n"
		 "config C\n\tstring\n\tdefault \"B\"\n\n# config D\n");
	assert_int_equal(k.entries.n, 3);
	assert_string_equal(k.entries.items[0].name, "A");
	assert_string_equal(k.entries.items[0].prompt, "the a");
	assert_int_equal(k.entries.items[0].type, KCONFIG_TRISTATE);
	assert_int_equal(k.entries.items[1].type, KCONFIG_BOOL);
	assert_int_equal(k.entries.items[1].line, 4);
	assert_int_equal(k.entries.items[2].type, KCONFIG_VALUE);
	assert_int_equal(k.entries.items[2].end_line, 8);
	assert_int_equal(k.refs.n, 1);
	assert_int_equal(ref(&k, "X")->role, KCONFIG_CONDITION);
	assert_null(kconfig_find(&k, "D"));
}

static void test_expressions(void **state)
{
	_cleanup_kconfig_ struct kconfig k;

	(void)state;
	scan(&k, "config A\n\tdepends on B && !C && D=y\n"
		 "\tdepends on E || \\\n\t\tF != y\n"
		 "\tselect G if H\n\timply I\n\tdefault m if J\n"
		 "\tdepends on K=n && $(success,L)\n\trange 0 64\n"
		 "\tdepends on (M || N && (O)) && (P && (Q || R))\n");
	assert_false(ref(&k, "B")->negated || ref(&k, "B")->alternative);
	assert_true(ref(&k, "C")->negated);
	assert_true(ref(&k, "D")->pinned && !ref(&k, "D")->negated);
	assert_true(ref(&k, "E")->alternative && ref(&k, "F")->alternative);
	assert_true(ref(&k, "F")->negated);
	assert_int_equal(ref(&k, "F")->line, 3);
	assert_int_equal(ref(&k, "G")->role, KCONFIG_SELECT);
	assert_int_equal(ref(&k, "H")->role, KCONFIG_CONDITION);
	assert_int_equal(ref(&k, "I")->role, KCONFIG_IMPLY);
	assert_int_equal(ref(&k, "J")->role, KCONFIG_CONDITION);
	assert_true(ref(&k, "K")->negated);
	assert_true(ref(&k, "M")->alternative && ref(&k, "N")->alternative);
	assert_true(ref(&k, "O")->alternative && ref(&k, "R")->alternative);
	assert_false(ref(&k, "P")->alternative);
	assert_int_equal(k.refs.n, 16);
}

static void test_help_is_text(void **state)
{
	_cleanup_kconfig_ struct kconfig k;

	(void)state;
	scan(&k, "config A\n\tbool\n\thelp\n\t  depends on B\n\n\t  config C\n"
		 "\tdepends on D\nconfig E\n\t---help---\n\n  select F\nconfig G\n");
	assert_int_equal(k.entries.n, 3);
	assert_int_equal(k.refs.n, 1);
	assert_string_equal(k.refs.items[0].name, "D");
}

static void test_blocks(void **state)
{
	_cleanup_kconfig_ struct kconfig k;

	(void)state;
	scan(&k, "if A\nmenu \"m\"\n\tdepends on B\nconfig C\n\tbool\nendmenu\n"
		 "config D\n\tdepends on E\nendif\nconfig F\n\tbool\n");
	assert_int_equal(k.entries.n, 3);
	assert_true(kconfig_depends(&k, 0, "A") && kconfig_depends(&k, 0, "B"));
	assert_false(kconfig_depends(&k, 0, "E"));
	assert_true(kconfig_depends(&k, 1, "A") && kconfig_depends(&k, 1, "E"));
	assert_false(kconfig_depends(&k, 1, "B"));
	assert_false(kconfig_depends(&k, 2, "A"));
}

static void test_conflict(void **state)
{
	_cleanup_kconfig_ struct kconfig k;

	(void)state;
	scan(&k, "<<<<<<< ours\nconfig A\n=======\nconfig B\n\tselect X\n"
		 ">>>>>>> theirs\nconfig C\n");
	assert_true(k.entries.items[0].conflict && k.entries.items[1].conflict);
	assert_true(ref(&k, "X")->conflict);
	assert_false(k.entries.items[2].conflict);
}

static void make(struct kbuild *k, const char *text)
{
	kbuild_scan(k, text, strlen(text));
}

static const struct kbuild_item *item(const struct kbuild *k, const char *word)
{
	for (size_t i = 0; i < k->items.n; i++)
		if (strcmp(k->items.items[i].word, word) == 0)
			return &k->items.items[i];
	fail_msg("no %s", word);
	return NULL;
}

static void test_lists(void **state)
{
	_cleanup_kbuild_ struct kbuild k;

	(void)state;
	make(&k, "obj-$(CONFIG_A) += a.o sub/\nobj-y := b.o # c.o\n"
		 "a-y := a1.o \\\n\ta2.o\na-$(CONFIG_B) += a3.o\nb-objs += b1.o\n"
		 "obj-$(subst m,y,$(CONFIG_C)) += d.o\nobj-y += $(x).o\n"
		 "ccflags-y := -I$(src)\n\tobj-y += recipe\n%.o: obj-y += e.o\n");
	assert_int_equal(k.items.n, 8);
	assert_string_equal(item(&k, "a.o")->config, "A");
	assert_null(item(&k, "a.o")->how);
	assert_string_equal(item(&k, "sub/")->list, "obj");
	assert_string_equal(item(&k, "b.o")->how, "y");
	assert_string_equal(item(&k, "a2.o")->list, "a");
	assert_int_equal(item(&k, "a2.o")->line, 4);
	assert_string_equal(item(&k, "a3.o")->config, "B");
	assert_string_equal(item(&k, "b1.o")->how, "objs");
	assert_string_equal(item(&k, "d.o")->config, "C");
	assert_string_equal(item(&k, "d.o")->how, "y");
	assert_int_equal(k.refs.n, 3);
}

static void test_conditionals(void **state)
{
	_cleanup_kbuild_ struct kbuild k;

	(void)state;
	make(&k, "obj-y += a.o\nifdef CONFIG_A\nobj-y += b.o\nelse\nobj-y += c.o\nendif\n"
		 "ifneq ($(CONFIG_B),y)\nobj-y += d.o\nendif\nobj-y += e.o\n");
	assert_int_equal(item(&k, "a.o")->cond, 0);
	assert_int_equal(item(&k, "b.o")->group, item(&k, "c.o")->group);
	assert_int_not_equal(item(&k, "b.o")->cond, item(&k, "c.o")->cond);
	assert_int_not_equal(item(&k, "b.o")->group, item(&k, "d.o")->group);
	assert_int_equal(item(&k, "e.o")->cond, 0);
	assert_int_equal(k.refs.n, 2);
	assert_true(k.refs.items[0].tested && !k.refs.items[0].negated);
	assert_true(k.refs.items[1].negated);
}

static void test_paths(void **state)
{
	(void)state;
	assert_true(kconfig_is_path("Kconfig") && kconfig_is_path("a/Kconfig.cpu"));
	assert_false(kconfig_is_path("scripts/kconfig/conf.c"));
	assert_true(kbuild_is_path("a/Makefile") && kbuild_is_path("Kbuild"));
	assert_false(kbuild_is_path("a/Kbuild.h"));
}

static void test_constants(void **state)
{
	static const struct {
		const char *text;
		bool known;
		uint64_t value;
		bool bit, placed;
	} rows[] = {
		{ "12", true, 12, false },	    { " (0x1fUL) ", true, 31, false },
		{ "010", true, 8, false },	    { "1 << 3", true, 8, true },
		{ "((1U << 31))", true, UINT64_C(1) << 31, true },
		{ "BIT(5)", true, 32, true },
		{ "_BITULL(63)", true, UINT64_C(1) << 63, true },
		{ "0xffffffffffffffff", true, UINT64_MAX, false },
		{ "2 << 3", false, 0, false },	    { "1 << 64", false, 0, false },
		{ "BIT(64)", false, 0, false },	    { "(1", false, 0, false },
		{ "1)", false, 0, false },	    { "A", false, 0, false },
		{ "08", false, 0, false },	    { "", false, 0, false },
		{ "18446744073709551616", false, 0, false },
		{ "((__force fmode_t)(1 << 6))", true, 64, true },
		{ "(u32)0x20", true, 32, false },   { "(1UL << 2)", true, 4, true },
		{ "(21*32+ 7)", true, 679, false, true },
		{ "3 * 32 + 0 /* x */", false, 0, false },
		{ "( 9*32+32)", false, 0, false },  { "4*2", false, 0, false },
		{ "(force)", false, 0, false },	    { "(x)(y)1", true, 1, false },
		{ "BITS(3)", false, 0, false },	    { "1 | 2", false, 0, false },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		struct constant c = { .value = 0 };

		if (constant_read(&c, rows[i].text) != rows[i].known ||
		    c.value != rows[i].value || c.bit != rows[i].bit ||
		    c.placed != rows[i].placed)
			fail_msg("'%s' is read as %llu", rows[i].text,
				 (unsigned long long)c.value);
	}
}

static void test_ioctls(void **state)
{
	struct ioctl_text io;

	(void)state;
	assert_true(constant_ioctl(&io, "_IOW(KVM_IO,  0x42 , struct x)"));
	assert_int_equal(io.type_len, 6);
	assert_memory_equal(io.type, "KVM_IO", 6);
	assert_int_equal(io.nr_len, 4);
	assert_memory_equal(io.nr, "0x42", 4);
	assert_true(constant_ioctl(&io, "(_IO('K', 3))"));
	assert_memory_equal(io.type, "'K'", 3);
	assert_false(constant_ioctl(&io, "_IO(f(x), 3)"));
	assert_false(constant_ioctl(&io, "IOW(1, 3)"));
	assert_false(constant_ioctl(&io, "_IO(1)"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_entries),	     cmocka_unit_test(test_expressions),
		cmocka_unit_test(test_help_is_text), cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_conflict),     cmocka_unit_test(test_lists),
		cmocka_unit_test(test_conditionals), cmocka_unit_test(test_paths),
		cmocka_unit_test(test_constants),    cmocka_unit_test(test_ioctls),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

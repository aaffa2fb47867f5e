// SPDX-License-Identifier: GPL-2.0-only
/* What the build makes of a list of registers, by gen-sysreg.awk of arm64. */
#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "capi/sysreg.h"
#include "unit.h"

static const char list[] =
	"# Field 1:0 COMMENT\n"
	"Sysreg\tOSLAR_EL1\t2\t0\t1\t0\t4\n"
	"Res0\t63:1\n"
	"UnsignedEnum\t3:2\tLK # the lock\n"
	"\t0b00\tOPEN\n"
	"\t0b01\tSHUT\n"
	"EndEnum\n"
	"EndSysreg\n"
	"SysregFields CPACR_ELx\n"
	"Field 28 TTA\n"
	"EndSysregFields\n";

static bool add(void *payload, const char *name, const struct sysreg_line *line)
{
	strbuf_addf(payload, "%u %s\n", line->number, name);
	return false;
}

static void test_names(void **state)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	(void)state;
	assert_false(sysreg_each(list, strlen(list), add, &sb));
	assert_string_equal(sb.buf,
			    "2 REG_OSLAR_EL1\n2 SYS_OSLAR_EL1\n2 SYS_OSLAR_EL1_Op0\n"
			    "2 SYS_OSLAR_EL1_Op1\n2 SYS_OSLAR_EL1_CRn\n2 SYS_OSLAR_EL1_CRm\n"
			    "2 SYS_OSLAR_EL1_Op2\n2 OSLAR_EL1_RES0\n2 OSLAR_EL1_RES1\n"
			    "2 OSLAR_EL1_UNKN\n4 OSLAR_EL1_LK\n4 OSLAR_EL1_LK_MASK\n"
			    "4 OSLAR_EL1_LK_SHIFT\n4 OSLAR_EL1_LK_WIDTH\n"
			    "4 OSLAR_EL1_LK_SIGNED\n5 OSLAR_EL1_LK_OPEN\n"
			    "6 OSLAR_EL1_LK_SHUT\n9 CPACR_ELx_RES0\n9 CPACR_ELx_RES1\n"
			    "9 CPACR_ELx_UNKN\n10 CPACR_ELx_TTA\n10 CPACR_ELx_TTA_MASK\n"
			    "10 CPACR_ELx_TTA_SHIFT\n10 CPACR_ELx_TTA_WIDTH\n"
			    "10 CPACR_ELx_TTA_SIGNED\n");
}

static void test_makes(void **state)
{
	_cleanup_sysreg_names_ struct sysreg_names n = SYSREG_NAMES_INIT;
	_cleanup_sysreg_names_ struct sysreg_names none = SYSREG_NAMES_INIT;

	(void)state;
	sysreg_names_read(&n, list, strlen(list));
	assert_true(sysreg_names_has(&n, "OSLAR_EL1_LK_SHUT"));
	assert_false(sysreg_names_has(&n, "OSLAR_EL1_SHUT"));
	assert_false(sysreg_names_has(&n, "SYS_CPACR_ELx"));
	assert_false(sysreg_names_has(&n, "OSLAR_EL1_COMMENT"));
	assert_int_equal(n.lines.n, 25);
	assert_int_equal(map_find(&n.lines, "CPACR_ELx_TTA", 13)->value, 10);
	sysreg_names_read(&n, list, strlen(list));
	assert_int_equal(n.lines.n, 25);
	sysreg_names_read(&none, "", 0);
	assert_int_equal(none.lines.n, 0);
}

static void test_paths(void **state)
{
	char *path = sysreg_path("arch/arm64/include/asm/sysreg.h");

	(void)state;
	assert_string_equal(path, "arch/arm64/tools/sysreg");
	assert_true(sysreg_is_path(path));
	free(path);
	assert_null(sysreg_path("include/linux/a.h"));
	assert_null(sysreg_path("arch/arm64/kernel/a.h"));
	assert_false(sysreg_is_path("tools/sysreg"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_makes),
		cmocka_unit_test(test_paths),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "../ctree.h"

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum pin_tests_event {
	pin_tests_EV_START,
	pin_tests_EV_STOP,
	pin_tests_EV_ERROR,
	pin_tests_EV_MAX
};

static unsigned long pin_tests_events[pin_tests_EV_MAX];

static inline void pin_tests_account(enum pin_tests_event ev)
{
	switch (ev) {
	case pin_tests_EV_START:
	case pin_tests_EV_STOP:
		pin_tests_events[ev]++;
		break;
	case pin_tests_EV_ERROR:
		pin_tests_events[pin_tests_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#ifdef CONFIG_PM_SLEEP
static u32 pin_tests_saved[4];

static int pin_tests_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		pin_tests_saved[i] = regs[i];
	return 0;
}
#else
#define pin_tests_save_regs(regs)	(-EOPNOTSUPP)
#endif

struct pin_test {
	const char *name;
	btrfs_fs_info_t info;
	struct btrfs_trans_handle *trans;
	u64 want;
};

static struct pin_test pin_tests[2];

int btrfs_test_pin(struct btrfs_root *root)
{
	struct pin_test *t;
	int ret = 0;

	for (t = pin_tests; t < pin_tests + ARRAY_SIZE(pin_tests); t++) {
		ret |= btrfs_pin_extent(t->trans ? t->trans->fs_info
						 : root->fs_info, 0, 4096, 1);
		ret |= btrfs_pin_extent_for_log_replay(&t->info, 8192, 4096);
		if (ret || t->info.data_sinfo->bytes_pinned != t->want)
			printk("btrfs_pin_extent: %s\n", t->name);
	}
	return ret;
}

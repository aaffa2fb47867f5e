// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/blk_types.h>

#ifdef CONFIG_PM_SLEEP
static u32 main_saved[4];

static int main_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		main_saved[i] = regs[i];
	return 0;
}
#else
#define main_save_regs(regs)	(-EOPNOTSUPP)
#endif

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum main_event {
	main_EV_START,
	main_EV_STOP,
	main_EV_ERROR,
	main_EV_MAX
};

static unsigned long main_events[main_EV_MAX];

static inline void main_account(enum main_event ev)
{
	switch (ev) {
	case main_EV_START:
	case main_EV_STOP:
		main_events[ev]++;
		break;
	case main_EV_ERROR:
		main_events[main_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

struct nullb_cmd {
	struct list_head list;
	void *hw;
	struct { void *cookie; } priv[2];
};

#define cmd_bio(cmd, n)	((struct bio *)(cmd)->priv[n].cookie)
#define cmd_disk(cmd)	(cmd_bio(cmd, 0)->bi_disk)

int null_same_disk(struct list_head *cmds)
{
	const struct gendisk *seen = NULL;
	struct nullb_cmd *cmd;

	list_for_each_entry(cmd, cmds, list) {
		if (seen && cmd_disk(cmd) != seen)
			return 0;
		seen = cmd_bio(cmd, 1) ? cmd_bio(cmd, 1)->bi_disk : cmd_disk(cmd);
	}
	return seen != NULL;
}

// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/blk_types.h>

#ifdef CONFIG_PM_SLEEP
static u32 blk_chain_saved[4];

static int blk_chain_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		blk_chain_saved[i] = regs[i];
	return 0;
}
#else
#define blk_chain_save_regs(regs)	(-EOPNOTSUPP)
#endif

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum blk_chain_event {
	blk_chain_EV_START,
	blk_chain_EV_STOP,
	blk_chain_EV_ERROR,
	blk_chain_EV_MAX
};

static unsigned long blk_chain_events[blk_chain_EV_MAX];

static inline void blk_chain_account(enum blk_chain_event ev)
{
	switch (ev) {
	case blk_chain_EV_START:
	case blk_chain_EV_STOP:
		blk_chain_events[ev]++;
		break;
	case blk_chain_EV_ERROR:
		blk_chain_events[blk_chain_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

static void chain_put(struct bio **pp, struct gendisk *disk)
{
	while (*pp && (*pp)->bi_disk != disk)
		pp = &(*pp)->bi_next;
	(*pp)->bi_disk = NULL;
}

int chain_majors(struct bio *vec, size_t n, struct gendisk *disk)
{
	struct bio *end = vec + n, *p = vec;
	int sum = (vec + 1)->bi_disk->major;

	while (p < end)
		sum ^= p++->bi_disk->major;
	chain_put(&vec, disk);
	return sum + end[-1].bi_disk->major + (&vec[0])->bi_disk->major;
}

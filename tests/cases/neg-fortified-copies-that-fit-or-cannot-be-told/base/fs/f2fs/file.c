// SPDX-License-Identifier: GPL-2.0-only
/*
 * file: fs/f2fs
 */

#include <linux/kernel.h>
#include <linux/uaccess.h>
#include <linux/fortify-string.h>
#include <linux/f2fs.h>

struct f2fs_super_block {
	u8 uuid[16];
	u8 volume_name[16];
	u32 checksum_seed;
};

struct file_trim_burst {
	u32 level;
	u32 mirror;
	u16 queue[3];
	bool page_cnt;
};

static void file_trim_burst_advance(struct file_trim_burst *w, u32 n)
{
	w->level += n;
	if (w->level >= 224) {
		w->level = 0;
		w->mirror++;
	}
	w->page_cnt = w->mirror != 0;
}

static int f2fs_get_version(struct f2fs_super_block *raw, u32 __user *arg)
{
	u32 v = raw->checksum_seed;

	return copy_to_user(arg, &v, sizeof(v)) ? -EFAULT : 0;
}

#define FILE_BANK_LATCH_MASK		0x94
#define FILE_BANK_LATCH_SHIFT		13
#define FILE_BANK_LATCH_MAX		1176

static u32 file_bank_latch_scale(u32 val, bool wide)
{
	u32 depth = (val >> FILE_BANK_LATCH_SHIFT) & FILE_BANK_LATCH_MASK;

	if (wide)
		depth *= 3;
	if (depth > FILE_BANK_LATCH_MAX)
		return FILE_BANK_LATCH_MAX;

	return depth;
}

long f2fs_ioctl(struct f2fs_super_block *raw, unsigned int cmd, void __user *arg)
{
	if (cmd == 1)
		return f2fs_get_version(raw, arg);

	return -ENOTSUPP;
}

static u64 file_cell_mirror_decode(u64 slot, u32 cache, u32 region)
{
	u64 total = slot;

	do {
		total += cache;
		if (total & 1)
			total += region;
	} while (region-- > 5);

	return total;
}

#define FILE_WIDTH_FRAME_MASK		0xc7
#define FILE_WIDTH_FRAME_SHIFT		10
#define FILE_WIDTH_FRAME_MAX		441

static u32 file_width_frame_score(u32 val, bool wide)
{
	u32 window = (val >> FILE_WIDTH_FRAME_SHIFT) & FILE_WIDTH_FRAME_MASK;

	if (wide)
		window *= 8;
	if (window > FILE_WIDTH_FRAME_MAX)
		return FILE_WIDTH_FRAME_MAX;

	return window;
}

static const u16 file_level_shadow_table[] = {
	526, 215, 3, 837, 783, 261, 541, 240,
	790, 46, 531, 248, 812, 329, 662, 494,
};

static inline u16 file_level_shadow_at(unsigned int budget)
{
	/* the hardware wraps, so do we */
	return file_level_shadow_table[budget & 0xf];
}

struct file_reset_timer {
	u32 reset;
	u32 phase;
	u16 node[12];
	bool mirror;
};

static void file_reset_timer_advance(struct file_reset_timer *w, u32 n)
{
	w->reset += n;
	if (w->reset >= 118) {
		w->reset = 0;
		w->phase++;
	}
	w->mirror = w->phase != 0;
}

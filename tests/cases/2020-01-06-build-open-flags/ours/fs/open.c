// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "internal.h"

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_OPEN_QUIET)
static int open_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 open_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool open_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return open_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static unsigned int open_debug_mask = 0x3;
module_param(open_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} open_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused open_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(open_debug_names); i++)
		if (open_debug_mask & open_debug_names[i].bit)
			printk("open: %s\n", open_debug_names[i].name);
}

#define O_CREAT		0100
#define O_ACCMODE	3

/* turn what user space said into what do_filp_open() wants */
int build_open_flags(const struct open_how *how, struct open_flags *op)
{
	int flags = how->flags;
	int lookup_flags = how->resolve & 0xff;

	if (flags & O_CREAT)
		op->mode = (how->mode & 07777) | 0100000;
	else
		op->mode = 0;

	op->open_flag = flags;
	op->acc_mode = flags & O_ACCMODE;
	op->intent = flags & O_CREAT ? 2 : 1;
	op->lookup_flags = lookup_flags;
	return 0;
}

struct file *file_open_name(struct filename *name, int flags, umode_t mode)
{
	struct open_flags op;
	struct open_how how = { .flags = flags, .mode = mode };
	int err = build_open_flags(&how, &op);

	return err ? ERR_PTR(err) : do_filp_open(-100, name, &op);
}
EXPORT_SYMBOL(file_open_name);

// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/uio.h>

static unsigned int dir_iter_debug_mask = 0x3;
module_param(dir_iter_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} dir_iter_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused dir_iter_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(dir_iter_debug_names); i++)
		if (dir_iter_debug_mask & dir_iter_debug_names[i].bit)
			printk("dir_iter: %s\n", dir_iter_debug_names[i].name);
}

#ifdef CONFIG_PM_SLEEP
static u32 dir_iter_saved[4];

static int dir_iter_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		dir_iter_saved[i] = regs[i];
	return 0;
}
#else
#define dir_iter_save_regs(regs)	(-EOPNOTSUPP)
#endif

struct xa_iter {
	unsigned int type;
	struct iov_iter *iov;
};

union afs_iter {
	struct iov_iter iter;
	struct {
		unsigned int type;
		size_t len;
	} hdr;
	struct xa_iter xa;
};

size_t afs_dir_iter(union afs_iter *u, struct xa_iter *i)
{
	switch (i->type & ~(READ | WRITE)) {
	case ITER_KVEC:
		u->hdr.type = i->type;
		break;
	case ITER_BVEC:
		u->xa.type |= iov_iter_type(i->iov);
		break;
	default:
		return iov_iter_rw(&u->iter);
	}
	i = &u->xa;
	return i->type + iov_iter_zero(u->hdr.len, i->iov);
}

// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/devcoredump.h>

#ifdef CONFIG_PM_SLEEP
static u32 devcoredump_saved[4];

static int devcoredump_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		devcoredump_saved[i] = regs[i];
	return 0;
}
#else
#define devcoredump_save_regs(regs)	(-EOPNOTSUPP)
#endif

struct devcd_entry {
	struct device *devcd_dev;
	void *data;
	size_t datalen;
	devcd_read_t read;
	void (*free)(void *data);
};

static ssize_t devcd_readv(char *buffer, loff_t offset, size_t count,
			   void *data, size_t datalen)
{
	size_t i, n = min(count, datalen - (size_t)offset);

	for (i = 0; i < n; i++)
		buffer[i] = ((char *)data)[offset + i];
	return n;
}

static void devcd_freev(void *data)
{
	kfree(data);
}

#ifdef CONFIG_DEV_COREDUMP
void dev_coredumpm(struct device *dev, struct module *owner,
		   void *data, size_t datalen, gfp_t gfp,
		   devcd_read_t read,
		   void (*free)(void *data))
{
	struct devcd_entry *devcd = kzalloc(sizeof(*devcd), gfp);

	if (!devcd) {
		free(data);
		return;
	}
	devcd->devcd_dev = dev;
	devcd->data = data;
	devcd->datalen = datalen;
	devcd->read = read;
	devcd->free = free;
}
EXPORT_SYMBOL_GPL(dev_coredumpm);

void dev_coredumpv(struct device *dev, void *data, size_t datalen,
		   gfp_t gfp)
{
	dev_coredumpm(dev, NULL, data, datalen, gfp, devcd_readv, devcd_freev);
}
EXPORT_SYMBOL_GPL(dev_coredumpv);
#endif

/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DEVCOREDUMP_H
#define _LINUX_DEVCOREDUMP_H

#include <linux/kernel.h>

struct device {
	struct device *parent;
	void *driver_data;
	u32 power_state;
};

/**
 * typedef devcd_read_t - hands out a piece of the dump
 * @buffer: where to
 * @offset: from where
 * @count: how much at most
 * @data: what was given to dev_coredumpm()
 */
typedef ssize_t (*devcd_read_t)(char *buffer, loff_t offset, size_t count,
				void *data, size_t datalen);

#ifdef CONFIG_DEV_COREDUMP
void dev_coredumpv(struct device *dev, void *data, size_t datalen,
		   gfp_t gfp);

void __dev_coredumpm(struct device *dev, struct module *owner,
		   void *data, size_t datalen, gfp_t gfp, u32 jiffies_max,
		   devcd_read_t read,
		   void (*free)(void *data));
#else
static inline void dev_coredumpv(struct device *dev, void *data,
				 size_t datalen, gfp_t gfp)
{
	kfree(data);
}

static inline void
__dev_coredumpm(struct device *dev, struct module *owner,
	      void *data, size_t datalen, gfp_t gfp, u32 jiffies_max,
	      devcd_read_t read,
	      void (*free)(void *data))
{
	free(data);
}
#endif

#define DEVCD_TIMEOUT	(5 * 60)

#define dev_coredumpm(dev, owner, data, len, gfp, read, free) \
	__dev_coredumpm(dev, owner, data, len, gfp, DEVCD_TIMEOUT, read, free)

#endif /* _LINUX_DEVCOREDUMP_H */

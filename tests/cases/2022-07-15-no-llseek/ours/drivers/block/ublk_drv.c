// SPDX-License-Identifier: GPL-2.0-or-later
/* Block device whose io is served by a process. */
#include <linux/kernel.h>
#include <linux/fs.h>

#define UBLK_MINORS	64
#define UB_STATE_OPEN	BIT(0)

struct ublk_device {
	char *buf;
	unsigned long state;
	int ub_number;
};

static struct ublk_device *ublk_devices[UBLK_MINORS];

static int ublk_ch_open(struct inode *inode, struct file *filp)
{
	struct ublk_device *ub = ublk_devices[filp->f_pos % UBLK_MINORS];

	if (!ub)
		return -ENODEV;
	if (ub->state & UB_STATE_OPEN)
		return -EBUSY;
	ub->state |= UB_STATE_OPEN;
	filp->private_data = ub;
	return 0;
}

static int ublk_ch_release(struct inode *inode, struct file *filp)
{
	struct ublk_device *ub = filp->private_data;

	ub->state &= ~UB_STATE_OPEN;
	return 0;
}

static const struct file_operations ublk_ch_fops = {
	.open = ublk_ch_open,
	.release = ublk_ch_release,
	.llseek = no_llseek,
};

int ublk_add_chdev(struct ublk_device *ub, const struct file_operations **fops)
{
	if (ub->ub_number >= UBLK_MINORS)
		return -EINVAL;
	ublk_devices[ub->ub_number] = ub;
	*fops = &ublk_ch_fops;
	return 0;
}

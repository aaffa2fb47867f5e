// SPDX-License-Identifier: GPL-2.0
#include <linux/sysctl.h>
#include <linux/export.h>

static u32 ctl_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

static ctl_handler ctl_default;

static int ctl_default(struct ctl_entry *ctl, int write, void *buf,
			   size_t *lenp, loff_t *ppos)
{
	*lenp = 0;
	return 0;
}

static const struct ctl_ops ctl_default_ops = {
	.handler = ctl_default,
};

int ctl_register(struct ctl_entry *ctl)
{
	if (!ctl->ops)
		ctl->ops = &ctl_default_ops;
	return ctl->procname ? 0 : -EINVAL;
}
EXPORT_SYMBOL(ctl_register);

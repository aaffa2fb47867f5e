// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/kernel.h>
#include <linux/proc_fs.h>

#define I8K_BIOS_VERSION	0x80
#define I8K_FN_STATUS		0x83

struct dell_smm_data {
	int i8k_fan_mult;
	int bios_version;
	int fn_status;
};

static struct dell_smm_data *smm_data;

static int i8k_get_fn_status(const struct dell_smm_data *data)
{
	return data->fn_status;
}

static int i8k_power(const struct dell_smm_data *data)
{
	return data->i8k_fan_mult > 0;
}

static long i8k_ioctl(struct file *fp, unsigned int cmd, unsigned long arg)
{
	struct dell_smm_data *data = smm_data;

	switch (cmd) {
	case I8K_BIOS_VERSION:
		return data->bios_version;
	case I8K_FN_STATUS:
		return i8k_get_fn_status(data);
	default:
		return i8k_power(data) ? -EINVAL : -ENODEV;
	}
}

static const struct proc_ops i8k_proc_ops = {
	.proc_ioctl	= i8k_ioctl,
};

int i8k_init_procfs(struct dell_smm_data *data)
{
	smm_data = data;
	return proc_create_data("i8k", 0, &i8k_proc_ops, data);
}

// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/spi.h>

int nova_spi(void)
{
	struct spi_ctl *ctl = spi_alloc(8);

	if (!ctl)
		return -ENOMEM;
	ctl->bus_num = -1;
	return spi_ctl_get_data(ctl) ? 0 : -EINVAL;
}

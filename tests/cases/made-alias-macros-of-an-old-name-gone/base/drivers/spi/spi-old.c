// SPDX-License-Identifier: GPL-2.0
#include <linux/spi/spi.h>

int old_probe(void)
{
	struct spi_master *master = spi_alloc_host(8);

	return master ? spi_register_master(master) : -ENOMEM;
}

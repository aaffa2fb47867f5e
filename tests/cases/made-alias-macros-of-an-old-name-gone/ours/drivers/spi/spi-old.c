// SPDX-License-Identifier: GPL-2.0
#include <linux/spi/spi.h>

int old_probe(void)
{
	struct spi_controller *host = spi_alloc_host(8);

	return host ? spi_register_controller(host) : -ENOMEM;
}

// SPDX-License-Identifier: GPL-2.0
#include <linux/io.h>
#include <linux/kernel.h>

void __iomem *novamap(u64 phys, size_t len)
{
	return ioremap_raw(phys, len, pgprot_noncached(PAGE_KERNEL).pgprot);
}

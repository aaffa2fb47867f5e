// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/nio.h>

void __iomem *novamap(u64 phys, size_t len)
{
	return ioremap_raw(phys, len, NPAGE_KERNEL | 0x10);
}

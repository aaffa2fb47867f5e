// SPDX-License-Identifier: GPL-2.0
/* Attestation of memory devices */
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/pci-doex.h>

int cxl_attest(u32 bus);
int cxl_attest(u32 bus)
{
	if (!bus)
		return -ENODEV;
	return doe_find_mb(bus, 1, DOE_PROTO_CMA) ? 0 : -EOPNOTSUPP;
}

MODULE_LICENSE("GPL");

// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/pci-doex.h>

struct doe_mb {
	u32 bus;
	u8 type;
};

struct doe_mb *doe_find_mb(u32 bus, u16 vid, u8 type)
{
	struct doe_mb *mb = kzalloc(sizeof(*mb), GFP_KERNEL);

	if (mb) {
		mb->bus = bus;
		mb->type = vid ? type : DOE_PROTO_DISCOVERY;
	}
	return mb;
}

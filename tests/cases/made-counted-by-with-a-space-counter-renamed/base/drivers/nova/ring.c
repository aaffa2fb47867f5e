// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/nring.h>

u32 nova_ring_len(const struct nring *r)
{
	return r->nr;
}

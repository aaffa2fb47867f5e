/* SPDX-License-Identifier: GPL-2.0 */
#ifndef DRIVERS_PCI_DOEX_H
#define DRIVERS_PCI_DOEX_H

#include <linux/types.h>

struct doe_mb;

#define DOE_PROTO_DISCOVERY	0
#define DOE_PROTO_CMA		1

struct doe_mb *doe_find_mb(u32 bus, u16 vid, u8 type);
int doe_exchange(struct doe_mb *mb, const void *req, size_t n, void *rsp);

#endif /* DRIVERS_PCI_DOEX_H */

/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DMAENX_H
#define _LINUX_DMAENX_H

#include <linux/types.h>

int dmaenx_prep(u32 chan, size_t n);
void dmaenx_kick(u32 chan);

#endif /* _LINUX_DMAENX_H */

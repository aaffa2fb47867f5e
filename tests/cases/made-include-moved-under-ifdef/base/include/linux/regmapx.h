/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_REGMAPX_H
#define _LINUX_REGMAPX_H

#include <linux/types.h>
#include <linux/irqret.h>

struct regmapx;

int regmapx_read(struct regmapx *map, u32 reg, u32 *val);
int regmapx_write(struct regmapx *map, u32 reg, u32 val);

#ifdef CONFIG_REGMAPX_IRQ
int regmapx_irq_attach(struct regmapx *map, irqhandler_t fn);
#endif

#endif /* _LINUX_REGMAPX_H */

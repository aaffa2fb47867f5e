/* SPDX-License-Identifier: GPL-2.0 */
#ifndef TMRX_H
#define TMRX_H

#include <linux/types.h>

u32 tmrx_a_next(u32 now, u32 period);
u32 tmrx_b_next(u32 now, u32 period);
#endif /* TMRX_H */

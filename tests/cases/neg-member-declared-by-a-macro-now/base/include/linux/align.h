/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_ALIGN_H
#define _LINUX_ALIGN_H

#ifdef CONFIG_DMA_NONCOHERENT
#define DMA_MEMBER(n, t, v) t __attribute__((aligned(n))) v
#else
#define DMA_MEMBER(n, t, v) t v
#endif

#define RING_LOCK(side) int side ## _lock
#define RING_PAIR(side) int prx_ ## side

#endif

/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_VMALLOC_H
#define _LINUX_VMALLOC_H
#include <linux/types.h>
extern void *vmalloc(unsigned long size);
extern void vfree(const void *addr);
#endif
